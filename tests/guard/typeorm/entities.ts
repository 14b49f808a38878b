/** The entities of the tests, as schemas (no decorators): a tenant with notes, and one with an embedded part. */
import { DataSource, EntitySchema } from 'typeorm'

export interface Tenant {
  id?: number
  name: string
  comment: string | null
  extra?: { note: string } | null
  notes?: Note[]
}

export interface Note {
  id?: number
  ref: string
  comment: string
  tenant?: Tenant | null
}

export const Tenants = new EntitySchema<Tenant>({
  name: 'Tenant',
  tableName: 'tenant',
  columns: {
    id: { type: Number, primary: true, generated: 'increment' },
    name: { type: String, unique: true },
    comment: { type: 'text', nullable: true },
    extra: { type: 'jsonb', nullable: true },
  },
  relations: { notes: { type: 'one-to-many', target: 'Note', inverseSide: 'tenant', cascade: true } },
})

export const Notes = new EntitySchema<Note>({
  name: 'Note',
  tableName: 'note',
  columns: { id: { type: Number, primary: true, generated: 'increment' }, ref: { type: String, unique: true }, comment: { type: 'text' } },
  relations: { tenant: { type: 'many-to-one', target: 'Tenant', inverseSide: 'notes', joinColumn: { name: 'tenant_id' }, nullable: true } },
})

/** The same tenants, their texts in an embedded part. */
export const Residents = new EntitySchema<{ id?: number; name: string; texts: { comment: string | null; extra?: object | null } }>({
  name: 'Resident',
  tableName: 'tenant',
  columns: { id: { type: Number, primary: true, generated: 'increment' }, name: { type: String } },
  embeddeds: {
    texts: { schema: new EntitySchema({ name: 'Texts', columns: { comment: { type: 'text', nullable: true }, extra: { type: 'jsonb', nullable: true } } }), prefix: false },
  },
})

/** A data source of one connection. */
export const connect = (url: string): Promise<DataSource> => new DataSource({ type: 'postgres', url, entities: [Tenants, Notes, Residents], extra: { max: 1 } }).initialize()
