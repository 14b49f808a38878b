import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { afterAll, expect, expectTypeOf, test } from 'vitest'
import { guardPlugin } from '../../../src/guard/adapters/kysely.js'
import { createGuard, type Guard } from '../../../src/guard/guard.js'
import { proveHabits } from '../adapter.js'
import { COMMENT, HARMLESS, proveWritePaths, REDACTED } from '../evidence.js'
import { startPostgres } from '../postgres.js'

interface Database {
  tenant: { id?: number; name: string; comment: string | null; extra?: unknown }
  note: { id?: number; ref: string; comment: string; tenant_id?: number | null }
}

const postgres = await startPostgres()
const pool = new pg.Pool({ connectionString: postgres.url, max: 1 })
const bare = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
const open = (guard: Guard) => bare.withPlugin(guardPlugin(guard))
const reset = () => postgres.reset(HARMLESS)
const stored = () => postgres.comments()
afterAll(async () => {
  await bare.destroy()
  await postgres.stop()
})

const origin = { model: 'tenant', operation: 'insert' }
proveWritePaths<Kysely<Database>>({
  adapter: 'Kysely',
  reset,
  open,
  stored,
  paths: [
    { path: 'insertInto().values()', origin, write: (db, comment) => db.insertInto('tenant').values({ name: 'Bob', comment }).execute() },
    {
      path: 'insertInto().values([…])',
      origin,
      write: (db, comment) =>
        db
          .insertInto('tenant')
          .values([
            { name: 'Bob', comment: HARMLESS },
            { name: 'Cléo', comment },
          ])
          .execute(),
    },
    {
      path: 'insertInto().values() beside an expression',
      origin,
      write: (db, comment) => db.insertInto('tenant').values({ name: sql<string>`upper('bob')`, comment }).execute(),
    },
    { path: 'insertInto().values() of JSON', origin, write: (db, note) => db.insertInto('tenant').values({ name: 'Bob', comment: null, extra: { note } }).execute() },
    {
      path: 'onConflict().doUpdateSet()',
      origin,
      write: (db, comment) =>
        db
          .insertInto('tenant')
          .values({ name: 'Ada', comment: HARMLESS })
          .onConflict((on) => on.column('name').doUpdateSet({ comment }))
          .execute(),
    },
    {
      path: 'updateTable().set()',
      origin: { model: 'tenant', operation: 'update' },
      write: (db, comment) => db.updateTable('tenant as t').set({ comment }).where('t.name', '=', 'Ada').execute(),
    },
    {
      path: "updateTable().set('column', value)",
      origin: { model: 'tenant', operation: 'update' },
      write: (db, comment) => db.updateTable('tenant').set('name', 'Ada B.').set('comment', comment).where('name', '=', 'Ada').execute(),
    },
    {
      path: "updateTable().set(eb.ref('column'), value)",
      origin: { model: 'tenant', operation: 'update' },
      write: (db, comment) =>
        db
          .updateTable('tenant')
          .set((eb) => eb.ref('comment'), comment)
          .execute(),
    },
    {
      path: "with(… updateTable().set('column', value))",
      origin: { model: 'note', operation: 'update' },
      write: (db, comment) =>
        db
          .with('changed', (cte) => cte.updateTable('note').set('comment', comment).returning('id'))
          .selectFrom('changed')
          .selectAll()
          .execute(),
    },
    {
      path: "mergeInto() … thenUpdateSet('column', value)",
      origin: { model: 'tenant', operation: 'update' },
      write: (db, comment) => db.mergeInto('tenant').using('note', 'note.tenant_id', 'tenant.id').whenMatched().thenUpdateSet('comment', comment).execute(),
    },
    {
      path: 'mergeInto() … thenUpdateSet()',
      origin: { model: 'tenant', operation: 'update' },
      write: (db, comment) => db.mergeInto('tenant').using('note', 'note.tenant_id', 'tenant.id').whenMatched().thenUpdateSet({ comment }).execute(),
    },
    {
      path: 'mergeInto() … thenInsertValues()',
      origin,
      write: (db, comment) =>
        db
          .mergeInto('tenant')
          .using('note', (join) => join.on('note.ref', '=', 'none'))
          .whenNotMatched()
          .thenInsertValues({ name: 'Bob', comment })
          .execute(),
    },
    {
      path: 'with(… insertInto())',
      origin: { model: 'note', operation: 'insert' },
      write: (db, comment) =>
        db
          .with('added', (cte) => cte.insertInto('note').values({ ref: 'b-1', comment }).returning('id'))
          .selectFrom('added')
          .selectAll()
          .execute(),
    },
    { path: 'transaction().execute()', origin, write: (db, comment) => db.transaction().execute((trx) => trx.insertInto('tenant').values({ name: 'Bob', comment }).execute()) },
    { path: 'sql`…`', guarded: false, write: (db, comment) => sql`insert into tenant (name, comment) values ('Bob', ${comment})`.execute(db) },
    {
      path: 'insertInto().expression()',
      guarded: false,
      write: (db, comment) =>
        db
          .insertInto('tenant')
          .columns(['name', 'comment'])
          .expression(db.selectNoFrom((eb) => [eb.cast<string>(eb.val('Bob'), 'text').as('name'), eb.cast<string>(eb.val(comment), 'text').as('comment')]))
          .execute(),
    },
    {
      path: 'set() of an sql`…` expression',
      guarded: false,
      write: (db, comment) =>
        db
          .updateTable('tenant')
          .set({ comment: sql<string>`${comment}` })
          .execute(),
    },
  ],
})

proveHabits<Kysely<Database>>({
  adapter: 'Kysely',
  reset,
  open,
  stored,
  createMany: (db, rows) => db.insertInto('tenant').values(rows).execute(),
  inTransaction: (db, rows) =>
    db.transaction().execute(async (trx) => {
      for (const row of rows) await trx.insertInto('tenant').values(row).execute()
    }),
})

test('Kysely: the guarded database keeps its types', () => {
  const db = open(createGuard())
  expectTypeOf(db).toEqualTypeOf<Kysely<Database>>()
  // @ts-expect-error: no such column
  db.insertInto('tenant').values({ name: 'Bob', comment: null, remark: '' })
  expect(db).toBeInstanceOf(Kysely)
})

test.each([createGuard({ policy: 'redact' }), createGuard({ policy: 'redact', fields: { tenant: ['comment'] } })])(
  'Kysely: columns set one by one keep their own values',
  async (guard) => {
    await reset()
    await open(guard).updateTable('tenant').set('name', 'Bob').set('comment', COMMENT).execute()
    expect(await postgres.sql('select name, comment from tenant')).toEqual([{ name: 'Bob', comment: REDACTED }])
  },
)
