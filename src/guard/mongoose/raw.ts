/** Documents of Mongoose as they are stored: past getters, setters, transforms and the options of their schema. */
import type { Document } from 'mongoose'
import { read, slotsOf, write } from '../containers.js'

type AnyRecord = Record<string, unknown>

/** What Mongoose keeps behind a document: `toObject` would run what the schema says of it, and leave fields out. */
interface RawDocument {
  readonly _doc: AnyRecord
  readonly $__: { readonly wasPopulated?: { readonly value?: unknown } }
}

/** Behind the proxy of an array, whose elements are read through getters. */
interface RawArray {
  readonly isMongooseArray: true
  readonly __array: unknown[]
}

/** A container in a document. */
interface Where {
  readonly container: object
  /** The document or subdocument that it stands in, and the path from there. */
  readonly document: Document
  readonly path: string
  /** The path from the document that is saved. */
  readonly full: string
}

/** Whether a value is a document or subdocument. */
export function isDocument(value: unknown): value is Document {
  return typeof value === 'object' && value !== null && '$__' in value && '_doc' in value && typeof value._doc === 'object' && value._doc !== null
}

/** The fields of a document; anything else as `plainOf` gives it. */
export function recordOf(value: unknown): AnyRecord {
  return (isDocument(value) ? entered(value, (value as unknown as RawDocument)._doc, new Map()) : plainOf(value)) as AnyRecord
}

/** The modified paths of a document that is stored already, with what they hold. */
export function modifiedOf(document: Document): AnyRecord {
  const known = new Map()
  return Object.fromEntries(document.directModifiedPaths().map((path) => [path, plainOf(rawAt(document, path.split('.')), known)]))
}

/** A value with all documents, arrays and maps of Mongoose in it as plain ones. Populated documents are their ids: they are not written. */
export function plainOf(value: unknown, known = new Map<object, unknown>()): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (known.has(value)) return known.get(value)
  if (isDocument(value)) {
    const { $__, _doc } = value as unknown as RawDocument
    return $__.wasPopulated ? ($__.wasPopulated.value ?? _doc._id) : entered(value, _doc, known)
  }
  if (Array.isArray(value)) {
    const list: unknown[] = []
    known.set(value, list)
    for (const one of isMongooseArray(value) ? value.__array : value) list.push(plainOf(one, known))
    return list
  }
  if (value instanceof Map) {
    const map = new Map<unknown, unknown>()
    known.set(value, map)
    for (const [key, one] of Map.prototype.entries.call(value)) map.set(key, plainOf(one, known))
    return map
  }
  return isPlain(value) ? entered(value, value as AnyRecord, known) : value
}

/**
 * Puts into a document what differs between two records of it, as it is: setters have run already. Objects in fields without a type are replaced, since they may be the caller's.
 *
 * @param before what `recordOf` or, with paths as names, `modifiedOf` gave
 * @param after  the same with other texts
 */
export function putChanges(document: Document, before: AnyRecord, after: AnyRecord): void {
  const root: Where = { container: document, document, path: '', full: '' }
  const mark = (path: string): void => document.markModified(path)
  for (const name of Object.keys(before)) {
    const names = document.isNew ? [name] : name.split('.')
    place(names.slice(0, -1).reduce(entering, root), names.at(-1) as string, before[name], after[name], mark)
  }
}

function place(where: Where, key: unknown, old: unknown, value: unknown, mark: (path: string) => void): void {
  if (old === value) return
  const inside = inner(where.container, key)
  const at = typeof inside === 'object' && inside !== null ? entering(where, key) : undefined
  if (at && isOfMongoose(at)) for (const slot of slotsOf(old as object)) place(at, slot.key, read(old as object, slot.key), read(value as object, slot.key), mark)
  else put(where, key, value, mark)
}

function put({ container, full }: Where, key: unknown, value: unknown, mark: (path: string) => void): void {
  if (isDocument(container)) write((container as unknown as RawDocument)._doc, key, value)
  else if (container instanceof Map) Map.prototype.set.call(container, key, value)
  else if (isMongooseArray(container)) {
    container.__array[Number(key)] = value
    // What was pushed is remembered apart from the array; an element that is marked has the array written whole.
    mark(joined(full, key))
  } else write(container, key, value)
}

function entering(where: Where, key: unknown): Where {
  const container = inner(where.container, key) as object
  const full = joined(where.full, key)
  return isDocument(container) ? { container, document: container, path: '', full } : { container, document: where.document, path: joined(where.path, key), full }
}

/** Whether a container is one of Mongoose's own, so that it has to stay: also the object of a nested path, which may hold such. */
function isOfMongoose({ container, document, path }: Where): boolean {
  return isDocument(container) || isMongooseArray(container) || '$__schemaType' in container || (isPlain(container) && document.schema.pathType(path) === 'nested')
}

function rawAt(document: Document, names: readonly string[]): unknown {
  return names.reduce<unknown>((container, name) => (typeof container === 'object' && container !== null ? inner(container, name) : undefined), document)
}

function inner(container: object, key: unknown): unknown {
  if (isDocument(container)) return (container as unknown as RawDocument)._doc[key as string]
  if (isMongooseArray(container)) return container.__array[Number(key)]
  return container instanceof Map ? Map.prototype.get.call(container, key) : (container as AnyRecord)[key as string]
}

function entered(value: object, fields: AnyRecord, known: Map<object, unknown>): AnyRecord {
  const plain: AnyRecord = {}
  known.set(value, plain)
  for (const [name, one] of Object.entries(fields)) write(plain, name, plainOf(one, known))
  return plain
}

function isMongooseArray(value: object): value is RawArray {
  return Array.isArray(value) && (value as { isMongooseArray?: unknown }).isMongooseArray === true && Array.isArray((value as unknown as RawArray).__array)
}

/** ObjectIds, dates, decimals and buffers are values. */
function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}

function joined(path: string, key: unknown): string {
  return path === '' ? String(key) : `${path}.${String(key)}`
}
