/** What one `data` of Prisma writes: the record itself, and the records nested in its relations, each with its own model. */
import { write } from '../containers.js'
import { compositeRecords } from './composite.js'
import { type DataModel, isObject, type Values } from './data-model.js'

/** One record that is written: its own values without operations around them, and how to put others in their place in the copy. */
export interface Written {
  readonly model: string
  readonly path: string
  readonly record: Values
  readonly replace: (record: Values) => void
}

/** Operations on a list or scalar that carry a value. */
const VALUE_OPERATIONS = ['set', 'push']

/**
 * Walks `data`.
 *
 * @param data    a record, a list of records, or nothing
 * @param model   the model that it belongs to
 * @param path    put before the paths of its fields
 * @param shapes  the data model
 * @param written gets one entry a record
 * @returns a copy, all of it but the values, that `replace` writes to
 */
export function writtenBy(data: unknown, model: string, path: string, shapes: DataModel, written: Written[]): unknown {
  if (Array.isArray(data)) return data.map((one, index) => writtenBy(one, model, join(path, String(index)), shapes, written))
  if (!isObject(data)) return data
  const fields = new Map(shapes.models[model]?.fields.map((field) => [field.name, field]))
  const copy: Record<string, unknown> = { ...data }
  // Names come from requests: `__proto__` is one of them, and is to be judged.
  const record = Object.create(null) as Record<string, unknown>
  /** `set` or `push` around a value; JSON has none, there an object is the value. */
  const around = new Map<string, string>()
  for (const [name, value] of Object.entries(data)) {
    const field = fields.get(name)
    if (field?.kind === 'object' && shapes.models[field.type]) {
      copy[name] = relation(value, field.type, join(path, name), shapes, written)
      continue
    }
    if (field?.kind === 'object' && shapes.types[field.type]) {
      for (const part of compositeRecords(copy, name, field.type, shapes)) written.push({ model, path, ...part })
      continue
    }
    const operation = isObject(value) ? VALUE_OPERATIONS.find((one) => Object.hasOwn(value, one)) : undefined
    if (operation && field?.type === 'Json') {
      // A list of JSON takes operations, and nothing tells a list from a single value: both readings are judged.
      const inside = (value as Values)[operation]
      const replace = (other: Values) => other[name] !== inside && write(copy, name, merged(value, copy[name], { ...(value as Values), [operation]: other[name] }))
      written.push({ model, path, record: { [name]: inside }, replace })
    } else if (operation) around.set(name, operation)
    record[name] = around.has(name) ? (value as Values)[operation as string] : value
  }
  const replace = (other: Values) => {
    for (const name of Object.keys(record)) {
      if (other[name] === record[name]) continue
      const operation = around.get(name)
      write(copy, name, merged(data[name], copy[name], operation ? { ...(data[name] as Values), [operation]: other[name] } : other[name]))
    }
  }
  written.push({ model, path, record, replace })
  return copy
}

/** The operations on a relation that write to the related model; others (`connect`, `delete`…) carry keys only. */
function relation(operations: unknown, model: string, path: string, shapes: DataModel, written: Written[]): unknown {
  if (!isObject(operations)) return operations
  const walk = (data: unknown, at: string) => writtenBy(data, model, at, shapes, written)
  const parts: Readonly<Record<string, (operation: Values) => readonly string[] | undefined>> = {
    create: () => undefined,
    createMany: () => ['data'],
    connectOrCreate: () => ['create'],
    update: (operation) => (isObject(operation.data) ? ['data'] : undefined),
    updateMany: () => ['data'],
    upsert: () => ['create', 'update'],
  }
  const each = (operation: unknown, at: string, partsOf: (operation: Values) => readonly string[] | undefined): unknown => {
    if (Array.isArray(operation)) return operation.map((one, index) => each(one, join(at, String(index)), partsOf))
    if (!isObject(operation)) return operation
    const names = partsOf(operation)
    if (!names) return walk(operation, at)
    if (partsOf === parts.update && isAmbiguous(operation, model, shapes)) return bothReadings(operation, model, at, shapes, written)
    return { ...operation, ...Object.fromEntries(names.map((name) => [name, walk(operation[name], join(at, name))])) }
  }
  return Object.fromEntries(Object.entries(operations).map(([name, operation]) => [name, Object.hasOwn(parts, name) ? each(operation, join(path, name), parts[name]!) : operation]))
}

/** `update: { data }` may be `update: { where, data }` or `update: { …fields }`, where a related model has a field named `data`. */
function isAmbiguous(operation: Values, model: string, { models }: DataModel): boolean {
  return isObject(operation.data) && !isObject(operation.where) && (models[model]?.fields.some(({ name }) => name === 'data') ?? false)
}

/** Judges an operation in both its meanings, and writes what either changed. */
function bothReadings(operation: Values, model: string, at: string, shapes: DataModel, written: Written[]): unknown {
  const found: Written[] = []
  const wrapped = { ...operation, data: writtenBy(operation.data, model, join(at, 'data'), shapes, found) }
  const bare = writtenBy(operation, model, at, shapes, found)
  const result = { ...operation }
  for (const one of found) {
    const replace = (record: Values) => {
      one.replace(record)
      Object.assign(result, merged(operation, wrapped, bare))
    }
    written.push({ ...one, replace })
  }
  return result
}

/** Of two copies in which texts were replaced, one with what is new in either. */
function merged(original: unknown, one: unknown, other: unknown): unknown {
  if (one === original) return other
  if (other === original) return one
  if (Array.isArray(original)) return original.map((value, index) => merged(value, (one as unknown[])[index], (other as unknown[])[index]))
  if (!isObject(original)) return one
  const both: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(original)) write(both, name, merged(value, (one as Values)[name], (other as Values)[name]))
  return both
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
