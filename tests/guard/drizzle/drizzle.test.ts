import { eq, is, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { integer, jsonb, PgDatabase, pgTable, serial, text, withReplicas } from 'drizzle-orm/pg-core'
import pg from 'pg'
import { afterAll, expect, expectTypeOf, test } from 'vitest'
import { guardDrizzle } from '../../../src/guard/adapters/drizzle.js'
import { createGuard, type Guard, SensitiveCommentError } from '../../../src/guard/guard.js'
import { proveHabits } from '../adapter.js'
import { COMMENT, HARMLESS, proveWritePaths, REDACTED } from '../evidence.js'
import { startPostgres } from '../postgres.js'

const tenant = pgTable('tenant', { id: serial().primaryKey(), name: text().notNull().unique(), comment: text(), extra: jsonb() })
const note = pgTable('note', { id: serial().primaryKey(), ref: text().notNull(), comment: text().notNull(), tenantId: integer('tenant_id') })

const postgres = await startPostgres()
const pool = new pg.Pool({ connectionString: postgres.url, max: 1 })
const bare = drizzle(pool, { schema: { tenant, note } })
type Db = typeof bare
const open = (guard: Guard) => guardDrizzle(bare, guard)
const reset = () => postgres.reset(HARMLESS)
const stored = () => postgres.comments()
afterAll(async () => {
  await pool.end()
  await postgres.stop()
})

const inserted = { model: 'tenant', operation: 'insert' }
proveWritePaths<Db>({
  adapter: 'Drizzle',
  reset,
  open,
  stored,
  paths: [
    { path: 'insert().values()', origin: inserted, write: (db, comment) => db.insert(tenant).values({ name: 'Bob', comment }) },
    {
      path: 'insert().values([…])',
      origin: inserted,
      write: (db, comment) =>
        db.insert(tenant).values([
          { name: 'Bob', comment: HARMLESS },
          { name: 'Cléo', comment },
        ]),
    },
    { path: 'insert().values() beside an sql`…` value', origin: inserted, write: (db, comment) => db.insert(tenant).values({ name: sql`upper('bob')`, comment }) },
    { path: 'insert().values() of JSON', origin: inserted, write: (db, note) => db.insert(tenant).values({ name: 'Bob', extra: { note } }) },
    { path: 'insert().values().returning()', origin: inserted, write: (db, comment) => db.insert(tenant).values({ name: 'Bob', comment }).returning({ id: tenant.id }) },
    {
      path: 'onConflictDoUpdate({ set })',
      origin: inserted,
      write: (db, comment) => db.insert(tenant).values({ name: 'Ada', comment: HARMLESS }).returning().onConflictDoUpdate({ target: tenant.name, set: { comment } }),
    },
    {
      path: 'insert().select().onConflictDoUpdate({ set })',
      origin: inserted,
      write: (db, comment) => db.insert(tenant).select(sql`select 9, 'Ada', null, null::jsonb`).onConflictDoUpdate({ target: tenant.name, set: { comment } }),
    },
    {
      path: 'update().set()',
      origin: { model: 'tenant', operation: 'update' },
      write: (db, comment) => db.update(tenant).set({ comment }).where(eq(tenant.name, 'Ada')),
    },
    {
      path: 'with(…).update().set()',
      origin: { model: 'tenant', operation: 'update' },
      write: (db, comment) =>
        db
          .with(db.$with('first').as(db.select().from(note)))
          .update(tenant)
          .set({ comment }),
    },
    {
      path: '$with(…).as(insert().values())',
      origin: { model: 'note', operation: 'insert' },
      write: (db, comment) => {
        const added = db.$with('added').as(db.insert(note).values({ ref: 'b-1', comment }).returning())
        return db.with(added).select().from(added)
      },
    },
    { path: 'transaction()', origin: inserted, write: (db, comment) => db.transaction((tx) => tx.insert(tenant).values({ name: 'Bob', comment })) },
    {
      path: 'transaction() inside a transaction',
      origin: inserted,
      write: (db, comment) => db.transaction((tx) => tx.transaction((inner) => inner.insert(tenant).values({ name: 'Bob', comment }))),
    },
    { path: 'prepare()', origin: inserted, write: (db, comment) => db.insert(tenant).values({ name: 'Bob', comment }).prepare('insert_bob').execute() },
    {
      path: 'placeholder of a prepared statement',
      guarded: false,
      write: (db, comment) =>
        db
          .insert(tenant)
          .values({ name: 'Bob', comment: sql.placeholder('comment') })
          .prepare('insert_any')
          .execute({ comment }),
    },
    { path: 'execute(sql`…`)', guarded: false, write: (db, comment) => db.execute(sql`insert into tenant (name, comment) values ('Bob', ${comment})`) },
    { path: 'an sql`…` value', guarded: false, write: (db, comment) => db.update(tenant).set({ comment: sql`${comment}` }) },
    { path: 'insert().select()', guarded: false, write: (db, comment) => db.insert(note).select(sql`select 9, 'b-1', ${comment}, 1`) },
  ],
})

proveHabits<Db>({
  adapter: 'Drizzle',
  reset,
  open,
  stored,
  createMany: async (db, rows) => await db.insert(tenant).values(rows),
  inTransaction: (db, rows) =>
    db.transaction(async (tx) => {
      for (const row of rows) await tx.insert(tenant).values(row)
    }),
})

test('Drizzle: the guarded database keeps its types, and the given one stays unguarded', async () => {
  const db = open(createGuard())
  expectTypeOf(db).toEqualTypeOf<Db>()
  // @ts-expect-error: no such column
  db.insert(tenant).values({ name: 'Bob', remark: '' })
  expect(is(db, PgDatabase)).toBe(true)
  expect(await db.query.tenant.findMany()).toEqual(await bare.query.tenant.findMany())
})

test.each([{ constructor: COMMENT }, { constructor: { note: COMMENT } }])('Drizzle: JSON whose key is constructor is a value like any other: %j', async (extra) => {
  await reset()
  expect(() => open(createGuard()).insert(tenant).values({ name: 'Bob', extra })).toThrow(SensitiveCommentError)
  await open(createGuard({ policy: 'redact' }))
    .insert(tenant)
    .values({ name: 'Bob', extra })
  expect((await stored()).join()).not.toContain('alcoolique')
})

test('Drizzle: the primary of a database with replicas is guarded', async () => {
  await reset()
  const replicated = guardDrizzle(withReplicas(bare, [bare]), createGuard({ policy: 'redact' }))
  await replicated.insert(tenant).values({ name: 'Bob', comment: COMMENT })
  await replicated.$primary.update(tenant).set({ comment: COMMENT }).where(eq(tenant.name, 'Ada'))
  await replicated.$primary.transaction((tx) => tx.insert(tenant).values({ name: 'Cléo', comment: COMMENT }))
  expect(await postgres.sql('select comment from tenant')).toEqual([{ comment: REDACTED }, { comment: REDACTED }, { comment: REDACTED }])
})
