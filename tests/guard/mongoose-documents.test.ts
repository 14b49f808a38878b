/** Documents of Mongoose whose schema shows other values than are stored: transforms, getters, setters. */
import mongoose from 'mongoose'
import { describe, expect, test } from 'vitest'
import { guardPlugin } from '../../src/guard/adapters/mongoose.js'
import { createGuard, SensitiveCommentError } from '../../src/guard/guard.js'
import { COMMENT, HARMLESS, REDACTED } from './evidence/row.js'

const owner = new mongoose.Types.ObjectId()
const hiding = { transform: (_document: unknown, plain: Record<string, unknown>) => ({ name: plain.name }), virtuals: true, getters: true, flattenObjectIds: true }

function open(policy: 'redact' | 'reject') {
  const sent: Record<string, unknown>[] = []
  const schema = new mongoose.Schema(
    {
      name: String,
      note: { type: String, get: () => '***', set: (text: string) => `« ${text.replace(/^« | »$/g, '')} »${text.startsWith('«') ? ' twice' : ''}` },
      list: [{ type: String, get: () => '***' }],
      labels: { type: Map, of: { type: String, get: () => '***' } },
      tenants: [new mongoose.Schema({ comment: String }, { toObject: { transform: () => ({}) } })],
      nested: { tenants: [{ comment: String }] },
      owner: mongoose.Schema.Types.ObjectId,
    },
    { autoIndex: false, autoCreate: false, toObject: hiding, toJSON: hiding },
  )
  schema.plugin(guardPlugin, { guard: createGuard({ policy }) })
  const model = mongoose.createConnection().model('Tenant', schema)
  const done = { acknowledged: true, matchedCount: 1, modifiedCount: 1, insertedCount: 1, insertedIds: {}, mongoose: {} }
  const record =
    (read: (...args: never[]) => unknown[]) =>
    async (...args: never[]) => {
      sent.push(...read(...args).map((one) => mongoose.mongo.BSON.deserialize(mongoose.mongo.BSON.serialize(one as object))))
      return done
    }
  Object.assign(model.collection, {
    insertOne: record((document) => [document]),
    insertMany: record((documents) => documents),
    updateOne: record((_, update) => [update]),
    findOneAndUpdate: record((_, update) => [update]),
    replaceOne: record((_, replacement) => [replacement]),
    bulkWrite: record((operations) => operations),
  })
  return { model, sent }
}
type Model = ReturnType<typeof open>['model']

const given = (note: string) => ({ name: 'Ada', note, list: [note], labels: { a: note }, tenants: [{ comment: note }], nested: { tenants: [{ comment: note }] }, owner })
const stored = (text: string, note = `« ${text} »`) => ({
  name: 'Ada',
  note,
  list: [text],
  labels: { a: text },
  tenants: [{ comment: text }],
  nested: { tenants: [{ comment: text }] },
  owner,
})

const ways: [string, (model: Model) => Promise<unknown>][] = [
  ['save', (model) => new model(given(COMMENT)).save()],
  ['insertMany of documents', (model) => model.insertMany([new model(given(COMMENT))])],
  ['insertMany of plain records', (model) => model.insertMany([given(COMMENT)])],
  ['bulkSave', (model) => model.bulkSave([new model(given(COMMENT))])],
]

describe.each(ways)('%s', (name, write) => {
  test('judges what a transform or a getter hides', async () => {
    const { model, sent } = open('reject')
    const error = (await write(model).catch((thrown: unknown) => thrown)) as SensitiveCommentError
    expect(error).toBeInstanceOf(SensitiveCommentError)
    expect([...error.fields].map((field) => field.replace(/^0\./, '')).sort()).toEqual(['labels.a', 'list.0', 'nested.tenants.0.comment', 'note', 'tenants.0.comment'])
    expect(sent).toEqual([])
  })

  test('stores every field, redacted, and runs no setter again', async () => {
    const { model, sent } = open('redact')
    await write(model)
    const [document] = name === 'bulkSave' ? [(sent[0] as { insertOne: { document: unknown } }).insertOne.document] : sent
    expect(document).toMatchObject(stored(REDACTED))
  })
})

test('bulkWrite: insertOne of a document judges what its transform hides', async () => {
  const { model, sent } = open('reject')
  const error = await model.bulkWrite([{ insertOne: { document: new model(given(COMMENT)) as never } }]).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(SensitiveCommentError)
  expect(sent).toEqual([])
})

test('bulkWrite: insertOne of a document stores what it stores without a guard, redacted', async () => {
  const { model, sent } = open('redact')
  await model.bulkWrite([{ insertOne: { document: new model(given(COMMENT)) as never } }, { insertOne: { document: new model(given(HARMLESS)) as never } }])
  const [redacted, clean] = sent.map((one) => JSON.stringify((one as { insertOne: { document: unknown } }).insertOne.document).replace(/"_?[a-z]*id":"[^"]*"/g, ''))
  expect(redacted).toBe(clean?.replaceAll(HARMLESS, REDACTED))
  expect(redacted).toContain('[habitudes')
})

test('a changed document writes what was changed only, and its subdocuments stay subdocuments', async () => {
  const { model, sent } = open('redact')
  const document = model.hydrate({ _id: owner, name: 'Ada', list: ['a'], labels: { b: COMMENT }, tenants: [{ comment: COMMENT }], nested: { tenants: [{ comment: COMMENT }] } })
  document.note = COMMENT
  document.list.push(COMMENT)
  document.labels?.set('a', COMMENT)
  document.tenants.push({ comment: COMMENT })
  document.nested?.tenants[0]?.set('comment', COMMENT.toUpperCase())
  await document.save()
  expect(sent[0]).toMatchObject({
    $set: { note: `« ${REDACTED} »`, list: ['a', REDACTED], 'labels.a': REDACTED, 'nested.tenants.0.comment': expect.stringContaining('[habitudes') },
    $push: { tenants: { $each: [{ comment: REDACTED }] } },
  })
  expect(JSON.stringify(sent)).not.toMatch(/alcoolique/i)
  expect(document.nested?.tenants[0]).toBeInstanceOf(mongoose.Types.Subdocument)
})

test('a populated document is not written with the one that refers to it, so it is not judged', async () => {
  const { model, sent } = open('reject')
  const Owner = mongoose.createConnection().model('Owner', new mongoose.Schema({ comment: String }, { autoIndex: false, autoCreate: false }))
  await new model({ name: 'Bob' }).set('owner', new Owner({ _id: owner, comment: COMMENT })).save()
  expect(sent).toMatchObject([{ name: 'Bob', owner }])
})

describe('the filter of an upsert', () => {
  const upsert = { upsert: true }
  const filter = { list: COMMENT }
  const update = { $set: { name: 'x' } }
  const upserts: [string, (model: Model) => PromiseLike<unknown>][] = [
    ['updateOne', (model) => model.updateOne(filter, update, upsert)],
    ['updateOne with $and and $eq', (model) => model.updateOne({ $and: [{ list: { $eq: COMMENT } }] }, update, upsert)],
    ['findOneAndUpdate', (model) => model.findOneAndUpdate(filter, update, upsert)],
    ['an update pipeline', (model) => model.updateOne(filter, [{ $set: { name: 'x' } }], { ...upsert, updatePipeline: true })],
    ['bulkWrite', (model) => model.bulkWrite([{ updateOne: { filter, update, upsert: true } }])],
  ]

  test.each(upserts)('%s: is judged, and rejected where the policy redacts too', async (_, write) => {
    for (const policy of ['reject', 'redact'] as const) {
      const { model, sent } = open(policy)
      const error = (await Promise.resolve(write(model)).catch((thrown: unknown) => thrown)) as SensitiveCommentError
      expect(error).toBeInstanceOf(SensitiveCommentError)
      expect(error.fields).toEqual([expect.stringMatching(/^(0\.)?filter\.list$/)])
      expect(sent).toEqual([])
    }
  })

  test('is judged with the update, and the update alone is redacted', async () => {
    const { model, sent } = open('redact')
    await model.updateOne({ name: HARMLESS }, { $set: { name: COMMENT } }, upsert)
    expect(sent).toMatchObject([{ $set: { name: REDACTED } }])
    const error = (await open('reject')
      .model.updateOne(filter, { $set: { name: COMMENT } }, upsert)
      .catch((thrown: unknown) => thrown)) as SensitiveCommentError
    expect(error.fields).toEqual(['name', 'filter.list'])
  })

  test.each<[string, (model: Model) => PromiseLike<unknown>]>([
    ['without upsert', (model) => model.updateOne(filter, update)],
    ['of a replacement', (model) => model.replaceOne(filter, { name: 'x' }, upsert)],
    ['with a comparison', (model) => model.updateOne({ list: { $ne: COMMENT } }, update, upsert)],
  ])('%s writes nothing, so it is not judged', async (_, write) => {
    const { model, sent } = open('reject')
    await write(model)
    expect(sent).toHaveLength(1)
  })
})
