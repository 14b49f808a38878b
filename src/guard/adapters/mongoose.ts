/**
 * Mongoose 9: a schema plugin. Judged are `save` (and `create`, which saves one by one), `insertMany`, `updateOne`, `updateMany`, `findOneAndUpdate`,
 * `findOneAndReplace`, `replaceOne`, `bulkWrite` and `bulkSave`. With `upsert`, what the filter says is equal is judged too, since the server writes it into the
 * document that it inserts; a filter cannot be redacted, so what the policy redacts there is rejected. Not judged: update pipelines, the native driver
 * (`Model.collection`), and writes with `{ middleware: false }`. Register it after plugins and hooks that write texts.
 */
import type { AnyBulkWriteOperation, Document, Model, Mongoose, Query, Schema } from 'mongoose'
import { equalitiesOf } from '../mongo-filter.js'
import { parsedUpdate, rewrittenUpdate } from '../mongo-update.js'
import { isDocument, modifiedOf, plainOf, putChanges, recordOf } from '../mongoose/raw.js'
import { SensitiveCommentError } from '../sensitive-comment-error.js'
import type { FieldFinding, Guard, Place } from '../types.js'

type AnyRecord = Record<string, unknown>
type AnyModel = Model<unknown> & { readonly base: Mongoose }

/** What an update writes, and what its filter writes where nothing is found. */
interface Update {
  readonly written: AnyRecord
  readonly filter: AnyRecord
  /** Put before the paths of its fields. */
  readonly path: string
}

/** An operation of `bulkWrite`: under which names it stands, and what it writes. */
interface Written {
  readonly name: string
  readonly key: string
  readonly update: ReturnType<typeof parsedUpdate>
  readonly filter: AnyRecord
}

/**
 * The guard as a plugin.
 *
 * @example
 * tenantSchema.plugin(guardPlugin, { guard })
 */
// biome-ignore lint/suspicious/noExplicitAny: a schema of any type; Mongoose's type is invariant in all of them
export function guardPlugin(schema: Schema<any, any, any, any, any, any, any, any, any, any, any>, { guard }: { readonly guard: Guard }): void {
  schema.pre('save', function () {
    judgeDocument(guard, this as unknown as Document)
  })
  schema.pre('insertMany', function (this: unknown, documents: unknown) {
    const model = this as AnyModel
    const given = (Array.isArray(documents) ? documents : [documents]) as AnyRecord[]
    const plain = given.map(recordOf)
    const { records } = guard.applyAll(plain, { model: model.modelName, operation: 'insertMany' })
    return model.base.overwriteMiddlewareArguments(given.map((document, at) => rewritten(document, plain[at] as AnyRecord, records[at] as AnyRecord)))
  } as never)
  schema.pre(['updateOne', 'updateMany', 'findOneAndUpdate', 'replaceOne', 'findOneAndReplace'], { document: false, query: true }, function (this: Query<unknown, unknown>) {
    const { op } = this as unknown as { op: string }
    const update = parsedUpdate(plainOf(this.getUpdate()))
    const filter = this.getOptions().upsert ? insertedBy(this.getFilter(), /replace/i.test(op)) : {}
    const [record] = judgeUpdates(guard, [{ written: update?.written ?? {}, filter, path: '' }], this.model.modelName, op)
    if (update && record !== update.written) this.setUpdate(rewrittenUpdate(update, record as AnyRecord))
  })
  schema.pre('bulkWrite', function (this: unknown, operations: unknown, options: unknown) {
    const model = this as AnyModel
    const given = operations as AnyBulkWriteOperation[]
    const parsed = given.map(writtenBy)
    const written = parsed.map((one, at) => ({ written: one?.update?.written ?? {}, filter: one?.filter ?? {}, path: String(at) }))
    const records = judgeUpdates(guard, written, model.modelName, 'bulkWrite')
    const changed = given.map((operation, at) => {
      const one = parsed[at]
      if (!one?.update || records[at] === written[at]?.written) return operation
      const inner = (operation as AnyRecord)[one.name] as AnyRecord
      if (isDocument(inner[one.key])) putChanges(inner[one.key] as Document, one.update.written, records[at] as AnyRecord)
      return isDocument(inner[one.key]) ? operation : { [one.name]: { ...inner, [one.key]: rewrittenUpdate(one.update, records[at] as AnyRecord) } }
    })
    // Typed for one argument; the middleware takes as many as the method has.
    return (model.base.overwriteMiddlewareArguments as (...args: unknown[]) => unknown)(changed, options)
  } as never)
}

/** New documents are judged whole, others by what was modified. */
function judgeDocument(guard: Guard, document: Document): void {
  if ('ownerDocument' in document && (document as unknown as { $isSubdocument?: boolean }).$isSubdocument) return
  const written = document.isNew ? recordOf(document) : modifiedOf(document)
  const model = (document.constructor as unknown as { modelName: string }).modelName
  const { record } = guard.apply(written, { model, operation: 'save' })
  if (record !== written) putChanges(document, written, record)
}

/** Documents stay the caller's own, with other texts in them; plain records are never touched. */
function rewritten(given: AnyRecord, before: AnyRecord, after: AnyRecord): unknown {
  if (before === after) return given
  if (!isDocument(given)) return after
  putChanges(given, before, after)
  return given
}

/** Judges updates together with what their filters would insert. @returns what is to be written of each */
function judgeUpdates(guard: Guard, updates: readonly Update[], model: string, operation: string): readonly AnyRecord[] {
  const filters = updates.flatMap(({ filter, path }) =>
    Object.keys(filter).length === 0 ? [] : [{ filter, place: { model, operation, path: path === '' ? 'filter' : `${path}.filter` } }],
  )
  const places: Place[] = [...updates.map(({ path }) => ({ model, operation, path })), ...filters.map(({ place }) => place)]
  const given = [...updates.map(({ written }) => written), ...filters.map(({ filter }) => filter)]
  const { records, findings } = guard.applyAll(given, places)
  // Redacted, the filter would find other documents.
  const refused = filters.filter((_, at) => records[updates.length + at] !== given[updates.length + at]).map(({ place }) => place.path)
  if (refused.length > 0)
    throw new SensitiveCommentError(findings.filter(({ action, field }: FieldFinding) => action === 'redact' && refused.some((path) => field.startsWith(`${path}.`))))
  return records.slice(0, updates.length)
}

/** A replacement takes nothing but the id from its filter. */
function insertedBy(filter: unknown, replaces: boolean): AnyRecord {
  const equal = equalitiesOf(plainOf(filter))
  return replaces ? ('_id' in equal ? { _id: equal._id } : {}) : equal
}

/** What an operation of `bulkWrite` writes. */
function writtenBy(operation: AnyBulkWriteOperation): Written | undefined {
  const [name = '', inner] = Object.entries(operation)[0] ?? []
  const key = ({ insertOne: 'document', replaceOne: 'replacement', updateOne: 'update', updateMany: 'update' } as Record<string, string>)[name]
  if (key === undefined) return undefined
  const { filter, upsert, [key]: given } = inner as AnyRecord
  return { name, key, update: parsedUpdate(recordOf(given)), filter: upsert ? insertedBy(filter, name === 'replaceOne') : {} }
}
