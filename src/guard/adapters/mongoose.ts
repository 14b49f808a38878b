/**
 * Mongoose 9: a schema plugin. Judged are `save` (and `create`, which saves one by one), `insertMany`, `updateOne`, `updateMany`, `findOneAndUpdate`,
 * `findOneAndReplace`, `replaceOne`, `bulkWrite` and `bulkSave`. Not judged: update pipelines, the native driver (`Model.collection`), and writes with
 * `{ middleware: false }`. Register it after plugins and hooks that write texts.
 */
import type { AnyBulkWriteOperation, Document, Model, Mongoose, Query, Schema } from 'mongoose'
import { DiscretError } from '../../errors.js'
import { parsedUpdate, rewrittenUpdate } from '../mongo-update.js'
import type { FieldFinding, Guard } from '../types.js'

type AnyRecord = Record<string, unknown>
type AnyModel = Model<unknown> & { readonly base: Mongoose }

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
    const plain = given.map(plainOf)
    const { records } = guard.applyAll(plain, { model: model.modelName, operation: 'insertMany' })
    return model.base.overwriteMiddlewareArguments(given.map((document, at) => (records[at] === plain[at] ? document : records[at])))
  } as never)
  schema.pre(['updateOne', 'updateMany', 'findOneAndUpdate', 'replaceOne', 'findOneAndReplace'], { document: false, query: true }, function (this: Query<unknown, unknown>) {
    const update = parsedUpdate(this.getUpdate())
    if (!update) return
    const { record } = guard.apply(update.written, { model: this.model.modelName, operation: (this as unknown as { op: string }).op })
    if (record !== update.written) this.setUpdate(rewrittenUpdate(update, record))
  })
  schema.pre('bulkWrite', function (this: unknown, operations: unknown, options: unknown) {
    const model = this as AnyModel
    const given = operations as AnyBulkWriteOperation[]
    const parsed = given.map(writtenBy)
    const written = parsed.map((one) => one?.update.written ?? {})
    const { records } = guard.applyAll(written, { model: model.modelName, operation: 'bulkWrite' })
    const rewritten = given.map((operation, at) => {
      const one = parsed[at]
      if (!one || records[at] === written[at]) return operation
      const inner = (operation as AnyRecord)[one.name] as AnyRecord
      return { [one.name]: { ...inner, [one.key]: rewrittenUpdate(one.update, records[at] as AnyRecord) } }
    })
    // Typed for one argument; the middleware takes as many as the method has.
    return (model.base.overwriteMiddlewareArguments as (...args: unknown[]) => unknown)(rewritten, options)
  } as never)
}

/** New documents are judged whole, others by what was modified; texts are put in place through the document. */
function judgeDocument(guard: Guard, document: Document): void {
  if ('ownerDocument' in document && (document as unknown as { $isSubdocument?: boolean }).$isSubdocument) return
  const whole = plainOf(document as unknown as AnyRecord)
  const written = document.isNew ? whole : Object.fromEntries(document.directModifiedPaths().map((path) => [path, plainOf(document.get(path))]))
  const model = (document.constructor as unknown as { modelName: string }).modelName
  const { record, findings } = guard.apply(written, { model, operation: 'save' })
  if (record === written) return
  for (const finding of findings) if (finding.action === 'redact') document.set(finding.field, textAt(record as AnyRecord, finding))
}

function textAt(record: AnyRecord, { maskedField, path }: FieldFinding): string {
  const text = path.reduce<unknown>((value, name) => (value as AnyRecord)[name], record)
  if (typeof text === 'string' && !path.slice(1).some((name) => String(name).includes('.'))) return text
  throw new DiscretError(
    'guard-failed',
    `The field ${maskedField} has a dot in a key, or stands in a map or set of a field without a type, so that Mongoose cannot set it: write it otherwise, or let the policy reject.`,
  )
}

/** Documents, subdocuments, arrays and maps of Mongoose as plain values. */
function plainOf<T>(value: T): T {
  const convert = (value as { toObject?: (options: object) => T } | null | undefined)?.toObject
  if (typeof convert === 'function') return convert.call(value, { depopulate: true, flattenMaps: true, getters: false, virtuals: false })
  return value instanceof Map ? (Object.fromEntries(value) as T) : value
}

/** What an operation of `bulkWrite` writes. */
function writtenBy(operation: AnyBulkWriteOperation): { readonly name: string; readonly key: string; readonly update: NonNullable<ReturnType<typeof parsedUpdate>> } | undefined {
  const [name = '', inner] = Object.entries(operation)[0] ?? []
  const key = ({ insertOne: 'document', replaceOne: 'replacement', updateOne: 'update', updateMany: 'update' } as Record<string, string>)[name]
  const update = key === undefined ? undefined : parsedUpdate(plainOf((inner as AnyRecord)[key]))
  return key === undefined || !update ? undefined : { name, key, update }
}
