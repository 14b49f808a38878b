/** Composite types of Prisma (MongoDB): their values stand in operations, and in operations inside these. */
import { write } from '../containers.js'
import { type DataModel, isObject, type Values } from './data-model.js'

/** Operations that carry values: `set` and `push` whole ones, the others parts; `data` stands in `updateMany`. */
const AROUND = ['set', 'push', 'update', 'updateMany', 'upsert', 'data']

/** Members of operations that write no text. */
const ASIDE = ['where', 'unset', 'deleteMany']

/** In JSON there are no operations; a field of type Json may be a list of it, which takes some. */
const INSIDE = 'inside of JSON'

/** A text of a composite value: what the fields call it, and where it is written. */
interface Leaf {
  readonly names: readonly string[]
  readonly text: string
  readonly holder: Record<string, unknown>
  readonly key: string
}

/** Texts under the names of their fields, without operations, and how to write others. */
export interface CompositeRecord {
  readonly record: Values
  readonly replace: (record: Values) => void
}

/**
 * The texts of a composite value. A member that may be a field as well as an operation is read as both; texts of one name (both parts of an upsert) stand in records of their own.
 *
 *     addr: { upsert: { set: { note: 'a' }, update: { note: 'b' } } }  →  { addr: { note: 'a' } }, { addr: { note: 'b' } }
 *
 * @param holder what the value stands in: a copy, whose value is replaced by a copy
 * @param type   name of the composite type
 */
export function compositeRecords(holder: Record<string, unknown>, key: string, type: string, { types }: DataModel): CompositeRecord[] {
  const leaves: Leaf[] = []
  const walk = (within: Record<string, unknown>, at: string, names: readonly string[], of: string): void => {
    const value = within[at]
    if (typeof value === 'string') leaves.push({ names, text: value, holder: within, key: at })
    else if (Array.isArray(value)) for (const index of value.keys()) walk(value as never, String(index), [...names, String(index)], of)
    else if (isObject(value)) {
      const fields = types[of]?.fields
      for (const name of Object.keys(value)) {
        const operation = (fields ? AROUND : of === INSIDE ? [] : AROUND.slice(0, 2)).includes(name)
        const field = fields?.find((one) => one.name === name)
        if (operation) walk(value as Record<string, unknown>, name, names, of)
        const named = fields ? field || !(operation || ASIDE.includes(name)) : !operation || of === 'Json'
        if (named) walk(value as Record<string, unknown>, name, [...names, name], fields ? (field?.type ?? 'Json') : INSIDE)
      }
    }
  }
  write(holder, key, copied(holder[key]))
  walk(holder, key, [key], type)
  return packed(leaves)
}

/** As few records as the names allow. */
function packed(leaves: readonly Leaf[]): CompositeRecord[] {
  const records: { readonly record: Record<string, unknown>; readonly leaves: Leaf[] }[] = []
  for (const leaf of leaves) {
    const free = records.find(({ record }) => put(record, leaf))
    if (free) free.leaves.push(leaf)
    else {
      const record = Object.create(null) as Record<string, unknown>
      put(record, leaf)
      records.push({ record, leaves: [leaf] })
    }
  }
  return records.map(({ record, leaves: inside }) => ({
    record,
    replace: (other) => {
      for (const { names, text, holder, key } of inside) {
        const changed = names.reduce<unknown>((value, name) => (value as Values)[name], other)
        if (changed !== text) write(holder, key, changed)
      }
    },
  }))
}

/** @returns whether the name was free */
function put(record: Record<string, unknown>, { names, text }: Leaf): boolean {
  let at = record
  for (const name of names.slice(0, -1)) {
    if (typeof at[name] === 'string') return false
    if (!Object.hasOwn(at, name)) at[name] = Object.create(null)
    at = at[name] as Record<string, unknown>
  }
  const last = names.at(-1) as string
  if (Object.hasOwn(at, last)) return false
  at[last] = text
  return true
}

/** Decimals, dates, bytes and Prisma's marks (`Prisma.JsonNull`) are values. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied)
  if (!isObject(value) || Object.keys(value).length === 0) return value
  const copy: Record<string, unknown> = {}
  for (const [name, one] of Object.entries(value)) write(copy, name, copied(one))
  return copy
}
