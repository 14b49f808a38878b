/** The models of the tests: a tenant with notes. */
// @ts-nocheck

import { type CreationOptional, DataTypes, type InferAttributes, type InferCreationAttributes, Model, type NonAttribute, Sequelize } from 'sequelize'

export class Tenant extends Model<InferAttributes<Tenant>, InferCreationAttributes<Tenant>> {
  declare id: CreationOptional<number>
  declare name: string
  declare comment: string | null
  declare extra: CreationOptional<{ note: string } | null>
  declare notes?: NonAttribute<Note[]>
}

export class Note extends Model<InferAttributes<Note>, InferCreationAttributes<Note>> {
  declare id: CreationOptional<number>
  declare ref: string
  declare comment: string
  declare tenant_id: CreationOptional<number | null>
  declare tenant?: NonAttribute<Tenant>
}

/** A connection with the models on it; one at a time, since models belong to their connection. */
export function connect(url: string): Sequelize {
  const sequelize = new Sequelize(url, { logging: false, pool: { max: 1 }, define: { timestamps: false, freezeTableName: true } })
  const id = { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true }
  Tenant.init({ id, name: { type: DataTypes.STRING, unique: true }, comment: DataTypes.TEXT, extra: DataTypes.JSONB }, { sequelize, tableName: 'tenant', modelName: 'Tenant' })
  Note.init({ id, ref: { type: DataTypes.STRING, unique: true }, comment: DataTypes.TEXT, tenant_id: DataTypes.INTEGER }, { sequelize, tableName: 'note', modelName: 'Note' })
  Tenant.hasMany(Note, { as: 'notes', foreignKey: 'tenant_id' })
  Note.belongsTo(Tenant, { as: 'tenant', foreignKey: 'tenant_id' })
  return sequelize
}
