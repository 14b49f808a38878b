import { PrismaPg } from '@prisma/adapter-pg'
import { afterAll, beforeEach, expect, expectTypeOf, test } from 'vitest'
import { guardPrisma } from '../../../src/guard/adapters/prisma.js'
import { createGuard, type Guard, type SensitiveCommentError } from '../../../src/guard/guard.js'
import { proveHabits } from '../adapter.js'
import { COMMENT, HARMLESS, proveWritePaths, REDACTED } from '../evidence.js'
import { startPostgres } from '../postgres.js'
import { PrismaClient } from './generated/client.js'

const postgres = await startPostgres()
const bare = new PrismaClient({ adapter: new PrismaPg({ connectionString: postgres.url, max: 1 }) })
const open = (guard: Guard) => guardPrisma(bare, guard)
const reset = () => postgres.reset(HARMLESS)
const stored = () => postgres.comments()
afterAll(async () => {
  await bare.$disconnect()
  await postgres.stop()
})

const where = { name: 'Ada' }
const tenant = (operation: string) => ({ model: 'Tenant', operation })
/** A nested write: the record belongs to another model, the operation is that of the call. */
const nested = (model: string, operation: string) => ({ model, operation })

proveWritePaths<PrismaClient>({
  adapter: 'Prisma',
  reset,
  open,
  stored,
  paths: [
    { path: 'create', origin: tenant('create'), write: (db, comment) => db.tenant.create({ data: { name: 'Bob', comment } }) },
    { path: 'create of JSON', origin: tenant('create'), write: (db, note) => db.tenant.create({ data: { name: 'Bob', extra: { note } } }) },
    { path: 'create of a list', origin: tenant('create'), write: (db, comment) => db.tenant.create({ data: { name: 'Bob', tags: [HARMLESS, comment] } }) },
    {
      path: 'createMany',
      origin: tenant('createMany'),
      write: (db, comment) =>
        db.tenant.createMany({
          data: [
            { name: 'Bob', comment: HARMLESS },
            { name: 'Cléo', comment },
          ],
        }),
    },
    { path: 'createManyAndReturn', origin: tenant('createManyAndReturn'), write: (db, comment) => db.tenant.createManyAndReturn({ data: { name: 'Bob', comment } }) },
    { path: 'update', origin: tenant('update'), write: (db, comment) => db.tenant.update({ where, data: { comment } }) },
    { path: 'update { set }', origin: tenant('update'), write: (db, comment) => db.tenant.update({ where, data: { comment: { set: comment } } }) },
    { path: 'update { push } of a list', origin: tenant('update'), write: (db, comment) => db.tenant.update({ where, data: { tags: { push: comment } } }) },
    { path: 'updateMany', origin: tenant('updateMany'), write: (db, comment) => db.tenant.updateMany({ where, data: { comment } }) },
    { path: 'updateManyAndReturn', origin: tenant('updateManyAndReturn'), write: (db, comment) => db.tenant.updateManyAndReturn({ where, data: { comment } }) },
    { path: 'upsert, creating', origin: tenant('upsert'), write: (db, comment) => db.tenant.upsert({ where: { name: 'Bob' }, create: { name: 'Bob', comment }, update: {} }) },
    { path: 'upsert, updating', origin: tenant('upsert'), write: (db, comment) => db.tenant.upsert({ where, create: { name: 'Ada' }, update: { comment } }) },
    {
      path: 'nested create',
      origin: nested('Note', 'create'),
      write: (db, comment) => db.tenant.create({ data: { name: 'Bob', notes: { create: [{ ref: 'b-1', comment }] } } }),
    },
    {
      path: 'nested create, two levels down',
      origin: nested('Flat', 'create'),
      write: (db, comment) => db.note.create({ data: { ref: 'b-1', comment: HARMLESS, tenant: { create: { name: 'Bob', flats: { create: { ref: 'f-2', comment } } } } } }),
    },
    {
      path: 'nested createMany',
      origin: nested('Note', 'update'),
      write: (db, comment) => db.tenant.update({ where, data: { notes: { createMany: { data: [{ ref: 'b-1', comment }] } } } }),
    },
    {
      path: 'nested connectOrCreate',
      origin: nested('Flat', 'update'),
      write: (db, comment) => db.tenant.update({ where, data: { flats: { connectOrCreate: { where: { ref: 'f-2' }, create: { ref: 'f-2', comment } } } } }),
    },
    { path: 'nested update, to one', origin: nested('File', 'update'), write: (db, comment) => db.tenant.update({ where, data: { file: { update: { comment } } } }) },
    {
      path: 'nested update { where, data }, to one',
      origin: nested('File', 'update'),
      write: (db, comment) => db.tenant.update({ where, data: { file: { update: { where: { id: 1 }, data: { comment: { set: comment } } } } } }),
    },
    {
      path: 'nested update, to many',
      origin: nested('Note', 'update'),
      write: (db, comment) => db.tenant.update({ where, data: { notes: { update: { where: { ref: 'a-1' }, data: { comment } } } } }),
    },
    {
      path: 'nested updateMany',
      origin: nested('Note', 'update'),
      write: (db, comment) => db.tenant.update({ where, data: { notes: { updateMany: { where: {}, data: { comment } } } } }),
    },
    {
      path: 'nested upsert, creating',
      origin: nested('Note', 'update'),
      write: (db, comment) => db.tenant.update({ where, data: { notes: { upsert: [{ where: { ref: 'b-1' }, create: { ref: 'b-1', comment }, update: { comment: HARMLESS } }] } } }),
    },
    {
      path: 'nested upsert, updating',
      origin: nested('File', 'update'),
      write: (db, comment) => db.tenant.update({ where, data: { file: { upsert: { create: { comment: HARMLESS }, update: { comment } } } } }),
    },
    { path: '$transaction([…])', origin: tenant('create'), write: (db, comment) => db.$transaction([db.tenant.create({ data: { name: 'Bob', comment } })]) },
    { path: '$transaction(async …)', origin: tenant('create'), write: (db, comment) => db.$transaction((tx) => tx.tenant.create({ data: { name: 'Bob', comment } })) },
    { path: '$executeRaw', guarded: false, write: (db, comment) => db.$executeRaw`update tenant set comment = ${comment}` },
    { path: '$queryRaw', guarded: false, write: (db, comment) => db.$queryRaw`update tenant set comment = ${comment} returning id` },
  ],
})

proveHabits<PrismaClient>({
  adapter: 'Prisma',
  reset,
  open,
  stored,
  otherModel: 'Note',
  createMany: (db, data) => db.tenant.createMany({ data }),
  inTransaction: (db, rows) => db.$transaction(rows.map((data) => db.tenant.create({ data }))),
})

beforeEach(reset)

test('Prisma: an interactive transaction is rolled back too', async () => {
  const db = open(createGuard())
  const before = await stored()
  const work = db.$transaction(async (tx) => {
    await tx.tenant.create({ data: { name: 'Bob', comment: HARMLESS } })
    await tx.tenant.create({ data: { name: 'Cléo', comment: COMMENT } })
  })
  await expect(work).rejects.toMatchObject({ code: 'sensitive-comment' })
  expect(await stored()).toEqual(before)
})

test('Prisma: fields are those of the model that a nested record belongs to, and all violations of a call come together', async () => {
  const db = open(createGuard({ fields: { Tenant: ['comment'], Note: ['comment'] } }))
  const data = {
    name: 'Bob',
    comment: COMMENT,
    tags: [COMMENT],
    notes: {
      create: [
        { ref: 'b-1', comment: HARMLESS },
        { ref: 'b-2', comment: COMMENT },
      ],
    },
    file: { create: { comment: COMMENT } },
  }
  const given = structuredClone(data)
  const error = await db.tenant.create({ data }).catch((thrown: SensitiveCommentError) => thrown)
  expect((error as SensitiveCommentError).fields).toEqual(expect.arrayContaining(['comment', 'notes.create.1.comment']))
  expect((error as SensitiveCommentError).fields).toHaveLength(2)
  expect(data).toEqual(given)
})

test('Prisma: a relation may be written beside texts that are redacted', async () => {
  const db = open(createGuard({ policy: 'redact' }))
  const data = { name: 'Bob', comment: COMMENT, flats: { connect: { ref: 'f-1' } }, notes: { create: { ref: 'b-1', comment: COMMENT } } }
  const given = structuredClone(data)
  const bob = await db.tenant.create({ data, include: { flats: true, notes: true } })
  expect(bob).toMatchObject({ comment: REDACTED, flats: [{ ref: 'f-1' }], notes: [{ comment: REDACTED }] })
  expect(data).toEqual(given)
})

test('Prisma: the guarded client keeps its types', async () => {
  const db = open(createGuard())
  expectTypeOf(db).toEqualTypeOf<PrismaClient>()
  const first = await db.tenant.findFirst({ select: { comment: true } })
  expectTypeOf(first).toEqualTypeOf<{ comment: string | null } | null>()
  // @ts-expect-error: no such field
  await expect(db.tenant.create({ data: { name: 'Bob', remark: '' } })).rejects.toThrow()
})

test('Prisma: a client without data model is refused', () => {
  expect(() => guardPrisma({ $extends: () => undefined }, createGuard())).toThrow('no data model')
})

test('Prisma: fields of a model that the client does not have are refused', () => {
  expect(() => open(createGuard({ fields: { tenant: ['comment'], Note: ['comment'] } }))).toThrow(
    expect.objectContaining({ code: 'invalid-options', message: expect.stringContaining('list tenant, which this client does not have; its models are Tenant, Note') }),
  )
})
