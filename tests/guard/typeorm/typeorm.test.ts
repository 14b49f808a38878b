import { DataSource } from 'typeorm'
import { afterAll, beforeEach, describe, expect, expectTypeOf, test } from 'vitest'
import { guardDataSource } from '../../../src/guard/adapters/typeorm.js'
import { createGuard, type Guard, SensitiveCommentError } from '../../../src/guard/guard.js'
import { proveHabits, type Tenant as Row } from '../adapter.js'
import { COMMENT, HARMLESS, proveWritePaths, REDACTED } from '../evidence.js'
import { startPostgres } from '../postgres.js'
import { connect, Notes, Residents, Tenants } from './entities.js'

const postgres = await startPostgres()
const source = await connect(postgres.url)
const open = (guard: Guard) => {
  source.subscribers.splice(0)
  return guardDataSource(source, guard)
}
const reset = () => postgres.reset(HARMLESS)
const stored = () => postgres.comments()
afterAll(async () => {
  await source.destroy()
  await postgres.stop()
})

const tenants = (from: DataSource) => from.getRepository(Tenants)
const ada = (from: DataSource) => tenants(from).findOneByOrFail({ name: 'Ada' })
const inserted = { model: 'Tenant', operation: 'insert' }
const updated = { model: 'Tenant', operation: 'update' }
const noteInserted = { model: 'Note', operation: 'insert' }

proveWritePaths<DataSource>({
  adapter: 'TypeORM',
  reset,
  open,
  stored,
  paths: [
    { path: 'repository.save, new', origin: inserted, write: (from, comment) => tenants(from).save({ name: 'Bob', comment }) },
    { path: 'repository.save of JSON', origin: inserted, write: (from, note) => tenants(from).save({ name: 'Bob', comment: null, extra: { note } }) },
    { path: 'repository.save, loaded', origin: updated, write: async (from, comment) => tenants(from).save({ ...(await ada(from)), comment }) },
    {
      path: 'save of several',
      origin: inserted,
      write: (from, comment) =>
        tenants(from).save([
          { name: 'Bob', comment: HARMLESS },
          { name: 'Cléo', comment },
        ]),
    },
    {
      path: 'save of a graph, new',
      origin: noteInserted,
      write: (from, comment) => tenants(from).save({ name: 'Bob', comment: HARMLESS, notes: [{ ref: 'b-1', comment }] }),
    },
    {
      path: 'save of a graph, loaded',
      origin: { model: 'Note', operation: 'update' },
      write: async (from, comment) => {
        const tenant = await tenants(from).findOneOrFail({ where: { name: 'Ada' }, relations: { notes: true } })
        for (const note of tenant.notes ?? []) note.comment = comment
        await tenants(from).save(tenant)
      },
    },
    { path: 'manager.save', origin: inserted, write: (from, comment) => from.manager.save(Tenants, { name: 'Bob', comment }) },
    { path: 'repository.insert', origin: inserted, write: (from, comment) => tenants(from).insert({ name: 'Bob', comment }) },
    { path: 'repository.update', origin: updated, write: (from, comment) => tenants(from).update({ name: 'Ada' }, { comment }) },
    { path: 'repository.upsert, inserting', origin: inserted, write: (from, comment) => tenants(from).upsert({ name: 'Bob', comment }, ['name']) },
    { path: 'repository.upsert, updating', origin: inserted, write: (from, comment) => tenants(from).upsert({ name: 'Ada', comment }, ['name']) },
    {
      path: 'query builder insert().values()',
      origin: noteInserted,
      write: (from, comment) => from.createQueryBuilder().insert().into(Notes).values({ ref: 'b-1', comment }).execute(),
    },
    {
      path: 'query builder orUpdate()',
      origin: inserted,
      write: (from, comment) => from.createQueryBuilder().insert().into(Tenants).values({ name: 'Ada', comment }).orUpdate(['comment'], ['name']).execute(),
    },
    {
      path: 'query builder update().set()',
      origin: updated,
      write: (from, comment) => from.createQueryBuilder().update(Tenants).set({ comment }).where({ name: 'Ada' }).execute(),
    },
    { path: 'transaction', origin: inserted, write: (from, comment) => from.transaction((manager) => manager.insert(Tenants, { name: 'Bob', comment })) },
    { path: 'save with listeners: false', guarded: false, write: (from, comment) => tenants(from).save({ name: 'Bob', comment }, { listeners: false }) },
    {
      path: 'query builder callListeners(false)',
      guarded: false,
      write: (from, comment) => from.createQueryBuilder().update(Tenants).set({ comment }).where({ name: 'Ada' }).callListeners(false).execute(),
    },
    {
      path: "() => 'SQL' as a value",
      guarded: false,
      write: (from, comment) =>
        from
          .createQueryBuilder()
          .update(Tenants)
          .set({ comment: () => `'${comment}'` })
          .where({ name: 'Ada' })
          .execute(),
    },
    { path: 'query(sql)', guarded: false, write: (from, comment) => from.query('update tenant set comment = $1', [comment]) },
  ],
})

proveHabits<DataSource>({
  adapter: 'TypeORM',
  reset,
  open,
  stored,
  mutates: true,
  createMany: (from, rows) => tenants(from).insert(rows),
  inTransaction: (from, rows) =>
    from.transaction(async (manager) => {
      for (const row of rows) await manager.insert(Tenants, row)
    }),
})

beforeEach(reset)

test('TypeORM: a graph is judged together, and nothing of it is stored where a part is rejected', async () => {
  const from = await open(createGuard({ fields: ['comment'] }))
  const before = await stored()
  const graph = {
    name: 'Bob',
    comment: COMMENT,
    notes: [
      { ref: 'b-1', comment: HARMLESS },
      { ref: 'b-2', comment: COMMENT },
    ],
  }
  const error = await tenants(from)
    .save(graph)
    .catch((thrown: SensitiveCommentError) => thrown)
  expect((error as SensitiveCommentError).fields).toEqual(['0.comment', '2.comment'])
  expect(await stored()).toEqual(before)
})

test('TypeORM: the entity holds what is stored', async () => {
  const from = await open(createGuard({ policy: 'redact' }))
  const entity: Row = { name: 'Bob', comment: COMMENT }
  await tenants(from).save(entity)
  expect(entity.comment).toBe(REDACTED)
})

describe('TypeORM: an old text that is stored', () => {
  const old = () => postgres.sql(`update tenant set comment = '${COMMENT}', extra = '{"note": "${COMMENT}"}'`)

  test('is not judged where another column is saved, nor one of another entity', async () => {
    const from = await open(createGuard())
    await old()
    const tenant = await tenants(from).findOneOrFail({ where: { name: 'Ada' }, relations: { notes: true } })
    tenant.name = 'Zoé'
    tenant.notes?.push({ ref: 'b-1', comment: HARMLESS })
    await tenants(from).save(tenant)
    expect(await postgres.sql('select name, comment from tenant')).toEqual([{ name: 'Zoé', comment: COMMENT }])
    expect((await from.getRepository(Notes).find()).map(({ ref }) => ref)).toContain('b-1')
  })

  test('is judged where it is changed, also by a subscriber before', async () => {
    const from = await open(createGuard())
    await old()
    const tenant = await ada(from)
    tenant.comment = `${COMMENT} bis`
    await expect(tenants(from).save(tenant)).rejects.toBeInstanceOf(SensitiveCommentError)
    from.subscribers.unshift({ beforeUpdate: ({ entity }) => void Object.assign(entity ?? {}, { comment: `${COMMENT} ter` }) })
    await expect(tenants(from).save({ ...(await ada(from)), name: 'Zoé' })).rejects.toBeInstanceOf(SensitiveCommentError)
  })

  test('in an embedded part is left alone, and a new one beside it is redacted', async () => {
    const from = await open(createGuard({ policy: 'redact' }))
    await old()
    const residents = from.getRepository(Residents)
    const resident = await residents.findOneByOrFail({ name: 'Ada' })
    resident.texts.extra = { note: COMMENT, more: COMMENT }
    await residents.save(resident)
    expect(resident.texts).toEqual({ comment: COMMENT, extra: { note: REDACTED, more: REDACTED } })
    expect(await postgres.sql('select comment, extra from tenant')).toEqual([{ comment: COMMENT, extra: { note: REDACTED, more: REDACTED } }])
  })
})

test('TypeORM: two saves of one transaction at the same time are judged apart', async () => {
  const from = await open(createGuard({ fields: ['comment'] }))
  const outcomes = await from.transaction((manager) =>
    Promise.allSettled([HARMLESS, COMMENT, HARMLESS].map((comment, index) => manager.getRepository(Tenants).save({ name: `Bob ${index}`, comment }))),
  )
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(outcomes[1]).toMatchObject({ reason: { fields: ['comment'] } })
  expect((await postgres.sql('select name from tenant order by id')).map(({ name }) => name)).toEqual(['Ada', 'Bob 0', 'Bob 2'])
})

test('TypeORM: a data source that is not initialised is refused, since its subscribers would be replaced', () => {
  expect(() => guardDataSource(new DataSource({ type: 'postgres' }), createGuard())).toThrow('initialise the data source first')
})

test('TypeORM: the guarded data source keeps its type', () => {
  expectTypeOf(guardDataSource).returns.toEqualTypeOf<DataSource>()
  expect(source).toBeInstanceOf(DataSource)
})
