/** Sequelize (version 6): hooks of the whole connection. */
// @ts-nocheck

import type { Model, ModelStatic, Sequelize } from 'sequelize'
import type { Guard } from '../types.js'

type Values = Readonly<Record<string, unknown>>

/** The class of the connection, which carries the peer's other classes: nothing of the peer is imported. */
type Peer = typeof Sequelize & { readonly Utils: { readonly SequelizeMethod: new () => object } }

/**
 * Adds the guard to a connection: `create`, `save`, `update`, `bulkCreate`, `Model.update(…, { where })`, `upsert`, `findOrCreate`, and writes through associations. Call it
 * after the hooks of your own are defined on the connection; hooks of models run earlier anyway. A redacted instance holds the redacted text, as the database does.
 *
 * Not seen: `sequelize.query`, `queryInterface`, `literal(…)`, and writes with `hooks: false` (except `upsert` and those validated one by one).
 *
 * @param sequelize the connection; it is returned
 * @example
 * const sequelize = guardSequelize(new Sequelize(url), guard)
 */
export function guardSequelize<S extends Sequelize>(sequelize: S, guard: Guard): S {
  const peer = sequelize.constructor as Peer
  /** Judged with the batch or the graph that they belong to, before their own hooks run. */
  const judged = new WeakSet<Model>()

  const judge = (instances: readonly Model[], operation: string, fields = allOf): void => {
    const graph = instances.flatMap((instance, index) => (operation === 'update' ? [{ instance, path: '' }] : graphOf(instance, operation === 'bulkCreate' ? String(index) : '')))
    const records = graph.map(({ instance }) => valuesOf(instance, fields(instance), peer))
    const places = graph.map(({ instance, path }) => ({ model: modelOf(instance).name, operation, path }))
    const guarded = guard.applyAll(records, places).records
    graph.forEach(({ instance }, index) => write(instance, records[index] as Values, guarded[index] as Values))
    for (const { instance } of graph) if (!instances.includes(instance)) judged.add(instance)
  }

  sequelize.addHook('beforeCreate', (instance) => {
    if (!judged.delete(instance)) judge([instance], 'create')
  })
  sequelize.addHook('beforeUpdate', (instance) => judge([instance], 'update', changedOf))
  sequelize.addHook('beforeBulkCreate', (instances, options) => {
    judge(
      instances.filter((instance) => !judged.delete(instance)),
      'bulkCreate',
    )
    if (options.individualHooks) for (const instance of instances) judged.add(instance)
  })
  sequelize.addHook('beforeBulkUpdate', (options) => {
    const update = options as unknown as { attributes: Values; model: ModelStatic<Model> }
    const values = withoutSql(update.attributes, peer)
    const { record } = guard.apply(values, { model: update.model.name, operation: 'bulkUpdate' })
    if (record !== values) update.attributes = { ...update.attributes, ...record }
  })
  // `beforeUpsert` comes when the statement is made already: what it changes is not written. Validation comes before.
  sequelize.addHook('afterValidate', (instance, options) => {
    if ((options as { instance?: Model }).instance === instance) judge([instance], 'upsert')
  })
  return sequelize
}

/** An instance and those that `include` saves with it. */
function graphOf(instance: Model, path: string): { readonly instance: Model; readonly path: string }[] {
  const { include = [] } = (instance as unknown as { _options: { include?: readonly { as: string }[] } })._options
  const inside = include.flatMap(({ as }) => {
    const value = instance.dataValues[as] as Model | readonly Model[] | undefined
    const at = path === '' ? as : `${path}.${as}`
    return Array.isArray(value) ? value.flatMap((one: Model, index) => graphOf(one, `${at}.${index}`)) : value ? graphOf(value as Model, at) : []
  })
  return [{ instance, path }, ...inside]
}

function modelOf(instance: Model): ModelStatic<Model> {
  return instance.constructor as ModelStatic<Model>
}

function valuesOf(instance: Model, fields: readonly string[], peer: Peer): Values {
  const values: Values = instance.dataValues
  return withoutSql(Object.fromEntries(fields.map((name) => [name, values[name]])), peer)
}

/** `literal(…)`, `fn(…)` and the like are no values: they are SQL. */
function withoutSql(values: Values, { Utils }: Peer): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !(value instanceof Utils.SequelizeMethod)))
}

function allOf(instance: Model): readonly string[] {
  return Object.keys(modelOf(instance).getAttributes())
}

function changedOf(instance: Model): readonly string[] {
  return instance.changed() || []
}

/** Past the setters, so that what is stored is what was judged. */
function write(instance: Model, values: Values, guarded: Values): void {
  for (const [name, value] of Object.entries(guarded)) if (value !== values[name]) instance.setDataValue(name as never, value as never)
}
