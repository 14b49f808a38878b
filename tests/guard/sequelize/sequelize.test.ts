import { literal, Sequelize } from 'sequelize'
import { afterAll, beforeEach, describe, expect, expectTypeOf, test } from 'vitest'
import { guardSequelize } from '../../../src/guard/adapters/sequelize.js'
import { createGuard, type Guard, SensitiveCommentError } from '../../../src/guard/guard.js'
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

describe('Sequelize: texts that a hook of the model sets', () => {
  const hook = (text: string) => Note.addHook('beforeCreate', 'sets', (note) => void (note as Note).set({ comment: text }))
  const ways: [string, (comment: string) => Promise<unknown>][] = [
    ['create', (comment) => Note.create({ ref: 'b-1', comment })],
    ['bulkCreate with individualHooks', (comment) => Note.bulkCreate([{ ref: 'b-1', comment }], { individualHooks: true })],
    ['create with include', (comment) => Tenant.create({ name: 'Bob', comment: HARMLESS, notes: [{ ref: 'b-1', comment }] } as never, { include: ['notes'] })],
  ]

  test.each(ways)('%s: are judged', async (_, write) => {
    await open(createGuard({ fields: ['comment'] }))
    hook(COMMENT)
    expect(await write(HARMLESS).catch((thrown: unknown) => thrown)).toBeInstanceOf(SensitiveCommentError)
    expect(await stored()).not.toContain(COMMENT)
    await reset()
    await open(createGuard({ fields: ['comment'], policy: 'redact' }))
    hook(COMMENT)
    await write(HARMLESS)
    expect(await stored()).toContain(REDACTED)
    expect(await stored()).not.toContain(COMMENT)
  })

  test.each(ways)('%s: what no hook changes is judged once', async (_, write) => {
    const told: string[] = []
    await open(createGuard({ policy: 'report', onFindings: (findings) => told.push(...findings.map(({ field }) => field)) }))
    Note.addHook('beforeCreate', 'changes another', (note) => void (note as Note).set({ ref: 'b-2' }))
    await write(COMMENT)
    expect(told).toEqual([expect.stringMatching(/(^|\.)comment$/)])
    expect(await stored()).toContain(COMMENT)
  })
})

describe('Sequelize: after a graph that was not stored', () => {
  const failed = async (graph: object) => {
    const tenant = Tenant.build(graph as never, { include: ['notes'] })
    await expect(tenant.save()).rejects.toThrow('Validation error')
    return tenant.notes?.[0] as Note
  }

  test('a child that was changed is judged when it is saved', async () => {
    await open(createGuard())
    const note = await failed({ name: 'Ada', comment: HARMLESS, notes: [{ ref: 'b-1', comment: HARMLESS }] })
    note.comment = COMMENT
    await expect(note.save()).rejects.toBeInstanceOf(SensitiveCommentError)
    expect(await stored()).not.toContain(COMMENT)
  })

  test('an exception that let the graph through does not let a child through later', async () => {
    const guard = createGuard()
    await open(guard)
    const note = await guard.allowOnce('accord écrit', () => failed({ name: 'Ada', comment: HARMLESS, notes: [{ ref: 'b-1', comment: COMMENT }] }))
    await expect(note.save()).rejects.toBeInstanceOf(SensitiveCommentError)
    expect(await stored()).not.toContain(COMMENT)
  })
})

test('Sequelize: the guarded connection keeps its type', () => {
  expectTypeOf(guardSequelize<Sequelize>).returns.toEqualTypeOf<Sequelize>()
  expect(connection).toBeInstanceOf(Sequelize)
})
