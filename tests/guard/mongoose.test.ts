/** Mongoose without a server: its middleware runs up to the driver's collection, whose calls are recorded. */
import { inspect } from 'node:util'
import mongoose from 'mongoose'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { guardPlugin } from '../../src/guard/adapters/mongoose.js'
import { createGuard, type Decision, type Guard, type SensitiveCommentError } from '../../src/guard/guard.js'
import { COMMENT, HARMLESS, proveWritePaths, REDACTED } from './evidence.js'

/** What reached the driver, in order. */
let sent: unknown[] = []

function open(guard: Guard) {
  const connection = mongoose.createConnection()
  const schema = new mongoose.Schema(
    {
      name: String,
      comment: String,
      profile: { note: String },
      notes: [String],
      tenants: [{ comment: String }],
      labels: { type: Map, of: String },
      extra: mongoose.Schema.Types.Mixed,
    },
    { autoIndex: false, autoCreate: false },
  )
  schema.plugin(guardPlugin, { guard })
  const Tenant = connection.model('Tenant', schema)
  const record =
    (answer: object, ...written: number[]) =>
    async (...args: unknown[]) => {
      sent.push(...written.map((at) => JSON.parse(JSON.stringify(args[at]))))
      return answer
    }
  const done = { acknowledged: true, matchedCount: 1, modifiedCount: 1, insertedCount: 1, insertedIds: {}, value: null }
  Object.assign(Tenant.collection, {
    insertOne: record(done, 0),
    insertMany: record(done, 0),
    updateOne: record(done, 1),
    updateMany: record(done, 1),
    replaceOne: record(done, 1),
    findOneAndUpdate: record(done, 1),
    findOneAndReplace: record(done, 1),
    bulkWrite: record({ ...done, mongoose: {} }, 0),
    findOne: async () => ({ _id: new mongoose.Types.ObjectId() }),
  })
  sent = []
  return Tenant
}
type Tenants = ReturnType<typeof open>

const textsIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [])
const stored = (Model: Tenants) => Model.hydrate({ _id: new mongoose.Types.ObjectId(), comment: COMMENT, notes: [], tenants: [{ comment: HARMLESS }] })
const where = { name: 'Ada' }
const shared = { note: COMMENT }
const from = (operation: string) => ({ origin: { model: 'Tenant', operation } })

proveWritePaths<Tenants>({
  adapter: 'Mongoose',
  reset: () => {
    sent = []
  },
  open,
  stored: () => textsIn(sent).filter((text) => [COMMENT, REDACTED].includes(text)),
  paths: [
    { path: 'create', ...from('save'), write: (model, comment) => model.create({ comment }) },
    {
      path: 'save of nested, lists, maps and mixed',
      ...from('save'),
      write: (model, note) => new model({ profile: { note }, tenants: [{ comment: note }], labels: { a: note }, extra: { b: [note] } }).save(),
    },
    { path: 'save without validation', ...from('save'), write: (model, comment) => new model({ comment }).save({ validateBeforeSave: false }) },
    { path: 'save of a changed document', ...from('save'), write: (model, note) => stored(model).set('profile.note', note).save() },
    { path: 'save of a changed subdocument', ...from('save'), write: (model, comment) => stored(model).set('tenants.0.comment', comment).save() },
    {
      path: 'save of a pushed text',
      ...from('save'),
      write: (model, note) => {
        const document = stored(model)
        document.notes.push(note)
        return document.save()
      },
    },
    { path: 'insertMany', ...from('insertMany'), write: (model, comment) => model.insertMany([{ comment: HARMLESS }, { comment }]) },
    { path: 'insertMany, lean', ...from('insertMany'), write: (model, comment) => model.insertMany([{ comment }], { lean: true }) },
    { path: 'updateOne', ...from('updateOne'), write: (model, comment) => model.updateOne(where, { comment }) },
    { path: 'document.updateOne', ...from('updateOne'), write: (model, comment) => stored(model).updateOne({ comment }) },
    { path: 'updateOne with $set of a dotted path', ...from('updateOne'), write: (model, note) => model.updateOne(where, { $set: { 'profile.note': note } }) },
    { path: 'updateMany with $setOnInsert', ...from('updateMany'), write: (model, comment) => model.updateMany(where, { $setOnInsert: { comment } }, { upsert: true }) },
    { path: 'updateOne with $push', ...from('updateOne'), write: (model, comment) => model.updateOne(where, { $push: { tenants: { comment } } }) },
    {
      path: 'updateOne with $push and $each',
      ...from('updateOne'),
      write: (model, note) => model.updateOne(where, { $push: { notes: { $each: [HARMLESS, note], $position: 0 } } }),
    },
    { path: 'updateOne with $addToSet', ...from('updateOne'), write: (model, note) => model.updateOne(where, { $addToSet: { notes: note } }) },
    { path: 'findOneAndUpdate', ...from('findOneAndUpdate'), write: (model, comment) => model.findOneAndUpdate(where, { $set: { comment } }) },
    { path: 'findByIdAndUpdate', ...from('findOneAndUpdate'), write: (model, comment) => model.findByIdAndUpdate(new mongoose.Types.ObjectId(), { comment }) },
    { path: 'replaceOne', ...from('replaceOne'), write: (model, comment) => model.replaceOne(where, { comment }) },
    { path: 'findOneAndReplace', ...from('findOneAndReplace'), write: (model, comment) => model.findOneAndReplace(where, { comment }) },
    { path: 'bulkWrite: insertOne', ...from('bulkWrite'), write: (model, comment) => model.bulkWrite([{ insertOne: { document: { comment } } }]) },
    { path: 'bulkWrite: updateOne', ...from('bulkWrite'), write: (model, comment) => model.bulkWrite([{ updateOne: { filter: where, update: { $set: { comment } } } }]) },
    { path: 'bulkWrite: updateMany', ...from('bulkWrite'), write: (model, note) => model.bulkWrite([{ updateMany: { filter: where, update: { $push: { notes: note } } } }]) },
    { path: 'bulkWrite: replaceOne', ...from('bulkWrite'), write: (model, comment) => model.bulkWrite([{ replaceOne: { filter: where, replacement: { comment } as never } }]) },
    { path: 'bulkSave', ...from('save'), write: (model, comment) => model.bulkSave([new model({ comment })]) },
    {
      path: 'update pipeline',
      guarded: false,
      write: (model, comment) => model.updateOne(where, [{ $set: { comment } }], { updatePipeline: true }),
    },
    { path: 'native driver', guarded: false, write: (model, comment) => model.collection.insertOne({ comment }) },
  ],
})

describe('Mongoose', () => {
  test('a batch is rejected by one error that tells of all', async () => {
    const model = open(createGuard({ policy: 'reject' }))
    const error = (await model.insertMany([{ comment: COMMENT }, { comment: HARMLESS }, { notes: [COMMENT] }]).catch((cause: unknown) => cause)) as SensitiveCommentError
    expect([...error.fields].sort()).toEqual(['0.comment', '2.notes.0'])
    expect(sent).toEqual([])
  })

  test('what was stored before and is not written is not judged', async () => {
    const model = open(createGuard({ policy: 'reject' }))
    await stored(model).set('name', 'Bob').save()
    expect(sent).toMatchObject([{ $set: { name: 'Bob' } }])
  })

  test('the caller’s objects are left as they were', async () => {
    const model = open(createGuard({ policy: 'redact' }))
    const documents = [{ comment: COMMENT }]
    await model.insertMany(documents)
    const update = { $set: { comment: COMMENT } }
    const operations = [{ updateOne: { filter: where, update } }]
    await model.updateOne(where, update)
    await model.bulkWrite(operations)
    expect([documents, update.$set]).toEqual([[{ comment: COMMENT }], { comment: COMMENT }])
    expect(textsIn(sent)).not.toContain(COMMENT)
  })

  test('an exception lets its own write through only, also a query that starts when awaited', async () => {
    const decisions: Decision[] = []
    const guard = createGuard({ onDecision: (decision) => decisions.push(decision) })
    const model = open(guard)
    const writes = await Promise.allSettled([guard.allowOnce('accord écrit', () => model.updateOne(where, { comment: COMMENT })), model.updateOne(where, { comment: COMMENT })])
    expect(writes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
    expect(decisions.find(({ reason }) => reason === 'accord écrit')).toMatchObject({ action: 'allow', model: 'Tenant' })
  })

  test.each<[string, unknown, (extra: never) => unknown]>([
    ['a key with a dot', { 'a.b': COMMENT }, (extra: { 'a.b': string }) => extra['a.b']],
    ['a map in a field without a type', new Map([['note', COMMENT]]), (extra: Map<string, string>) => extra.get('note')],
    ['a set in a field without a type', { all: new Set([COMMENT]) }, ({ all }: { all: Set<string> }) => [...all][0]],
    ['one object in two places', [shared, shared], (extra: { note: string }[]) => extra[0]?.note === REDACTED && extra[1]?.note],
  ])('%s is redacted in the document, and the caller’s object is left as it was', async (_, extra, textOf) => {
    const document = new (open(createGuard({ policy: 'redact' })))({ extra })
    await document.save()
    expect(textOf(document.get('extra') as never)).toBe(REDACTED)
    expect([textsIn(sent).includes(COMMENT), inspect(extra, { depth: 9 })]).toEqual([false, expect.not.stringContaining('habitudes')])
  })

  test('the model keeps its types', () => {
    const model = open(createGuard())
    expectTypeOf(new model().comment).toEqualTypeOf<string | null | undefined>()
  })
})
