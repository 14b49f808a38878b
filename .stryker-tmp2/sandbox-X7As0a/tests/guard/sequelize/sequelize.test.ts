// @ts-nocheck
import { literal, Sequelize } from 'sequelize'
import { afterAll, beforeEach, expect, expectTypeOf, test } from 'vitest'
import { guardSequelize } from '../../../src/guard/adapters/sequelize.js'
import { createGuard, type Guard, type SensitiveCommentError } from '../../../src/guard/guard.js'
import { proveHabits } from '../adapter.js'
import { COMMENT, HARMLESS, proveWritePaths, REDACTED } from '../evidence.js'
import { startPostgres } from '../postgres.js'
import { connect, Note, Tenant } from './models.js'

const postgres = await startPostgres()
let connection: Sequelize | undefined
const open = async (guard: Guard) => {
  await connection?.close()
  connection = guardSequelize(connect(postgres.url), guard)
  return connection
}
const reset = () => postgres.reset(HARMLESS)
const stored = () => postgres.comments()
const ada = async () => (await Tenant.findOne({ where: { name: 'Ada' }, rejectOnEmpty: true })) as Tenant
afterAll(async () => {
  await connection?.close()
  await postgres.stop()
})

const created = { model: 'Tenant', operation: 'create' }
const updated = { model: 'Tenant', operation: 'update' }
proveWritePaths<Sequelize>({
  adapter: 'Sequelize',
  reset,
  open,
  stored,
  paths: [
    { path: 'create', origin: created, write: (_, comment) => Tenant.create({ name: 'Bob', comment }) },
    { path: 'create of JSON', origin: created, write: (_, note) => Tenant.create({ name: 'Bob', comment: null, extra: { note } }) },
    {
      path: 'create with include',
      origin: { model: 'Note', operation: 'create' },
      write: (_, comment) => Tenant.create({ name: 'Bob', comment: HARMLESS, notes: [{ ref: 'b-1', comment }] } as never, { include: ['notes'] }),
    },
    {
      path: 'create with include of the parent',
      origin: { model: 'Tenant', operation: 'create' },
      write: (_, comment) => Note.create({ ref: 'b-1', comment: HARMLESS, tenant: { name: 'Bob', comment } } as never, { include: ['tenant'] }),
    },
    { path: 'build + save', origin: created, write: (_, comment) => Tenant.build({ name: 'Bob', comment }).save() },
    { path: 'findOrCreate', origin: created, write: (_, comment) => Tenant.findOrCreate({ where: { name: 'Bob' }, defaults: { name: 'Bob', comment } }) },
    {
      path: 'association.create',
      origin: { model: 'Note', operation: 'create' },
      write: async (_, comment) => ((await ada()) as Tenant & { createNote(note: object): Promise<Note> }).createNote({ ref: 'b-1', comment }),
    },
    {
      path: 'instance.save',
      origin: updated,
      write: async (_, comment) => {
        const tenant = await ada()
        tenant.comment = comment
        await tenant.save()
      },
    },
    { path: 'instance.update', origin: updated, write: async (_, comment) => (await ada()).update({ comment }) },
    {
      path: 'instance.save({ fields })',
      origin: updated,
      write: async (_, comment) => {
        const tenant = await ada()
        tenant.set({ name: 'Ada B.', comment })
        await tenant.save({ fields: ['comment'] })
      },
    },
    {
      path: 'bulkCreate',
      origin: { model: 'Tenant', operation: 'bulkCreate' },
      write: (_, comment) =>
        Tenant.bulkCreate([
          { name: 'Bob', comment: HARMLESS },
          { name: 'Cléo', comment },
        ]),
    },
    {
      path: 'bulkCreate with individualHooks',
      origin: { model: 'Tenant', operation: 'bulkCreate' },
      write: (_, comment) => Tenant.bulkCreate([{ name: 'Cléo', comment }], { individualHooks: true }),
    },
    {
      path: 'bulkCreate with updateOnDuplicate',
      origin: { model: 'Tenant', operation: 'bulkCreate' },
      write: (_, comment) => Tenant.bulkCreate([{ name: 'Ada', comment }], { updateOnDuplicate: ['comment'], conflictAttributes: ['name'] }),
    },
    {
      path: 'bulkCreate with include',
      origin: { model: 'Note', operation: 'bulkCreate' },
      write: (_, comment) => Tenant.bulkCreate([{ name: 'Bob', comment: HARMLESS, notes: [{ ref: 'b-1', comment }] }] as never, { include: ['notes'] }),
    },
    { path: 'Model.update(…, { where })', origin: { model: 'Tenant', operation: 'bulkUpdate' }, write: (_, comment) => Tenant.update({ comment }, { where: { name: 'Ada' } }) },
    {
      path: 'Model.update with individualHooks',
      origin: { model: 'Tenant', operation: 'bulkUpdate' },
      write: (_, comment) => Tenant.update({ comment }, { where: { name: 'Ada' }, individualHooks: true }),
    },
    { path: 'upsert, inserting', origin: { model: 'Tenant', operation: 'upsert' }, write: (_, comment) => Tenant.upsert({ name: 'Bob', comment }) },
    { path: 'upsert, updating', origin: { model: 'Tenant', operation: 'upsert' }, write: (_, comment) => Tenant.upsert({ name: 'Ada', comment }, { conflictFields: ['name'] }) },
    {
      path: 'transaction',
      origin: created,
      write: (sequelize, comment) => sequelize.transaction((transaction) => Tenant.create({ name: 'Bob', comment }, { transaction })),
    },
    { path: 'upsert with validate: false', guarded: false, write: (_, comment) => Tenant.upsert({ name: 'Bob', comment }, { validate: false }) },
    { path: 'create with hooks: false', guarded: false, write: (_, comment) => Tenant.create({ name: 'Bob', comment }, { hooks: false }) },
    { path: 'literal(…)', guarded: false, write: (_, comment) => Tenant.update({ comment: literal(`'${comment}'`) as never }, { where: { name: 'Ada' } }) },
    {
      path: 'sequelize.query',
      guarded: false,
      write: (sequelize, comment) => sequelize.query('update tenant set comment = :comment', { replacements: { comment } }),
    },
  ],
})

proveHabits<Sequelize>({
  adapter: 'Sequelize',
  reset,
  open,
  stored,
  createMany: (_, rows) => Tenant.bulkCreate(rows),
  inTransaction: (sequelize, rows) =>
    sequelize.transaction(async (transaction) => {
      for (const row of rows) await Tenant.create(row, { transaction })
    }),
})

beforeEach(reset)

test('Sequelize: a graph is judged together, and nothing of it is stored where a part is rejected', async () => {
  await open(createGuard({ fields: ['comment'] }))
  const before = await stored()
  const graph = {
    name: 'Bob',
    comment: COMMENT,
    notes: [
      { ref: 'b-1', comment: HARMLESS },
      { ref: 'b-2', comment: COMMENT },
    ],
  }
  const error = await Tenant.create(graph as never, { include: ['notes'] }).catch((thrown: SensitiveCommentError) => thrown)
  expect((error as SensitiveCommentError).fields).toEqual(['comment', 'notes.1.comment'])
  expect(await stored()).toEqual(before)
})

test('Sequelize: the instance holds what is stored', async () => {
  await open(createGuard({ policy: 'redact' }))
  const given = { name: 'Bob', comment: COMMENT }
  expect((await Tenant.create(given)).comment).toBe(REDACTED)
  expect(given.comment).toBe(COMMENT)
})

test('Sequelize: the guarded connection keeps its type', () => {
  expectTypeOf(guardSequelize<Sequelize>).returns.toEqualTypeOf<Sequelize>()
  expect(connection).toBeInstanceOf(Sequelize)
})
