/** What one `data` of Prisma writes: the record itself, and the records nested in its relations, each with its own model. */
// @ts-nocheck


type Values = Readonly<Record<string, unknown>>

/** The part of Prisma's runtime data model that is read here. */
export type PrismaModels = Readonly<Record<string, { readonly fields: readonly { readonly name: string; readonly kind: string; readonly type: string }[] }>>

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
 * @param models  the data model
 * @param written gets one entry a record
 * @returns a copy, all of it but the values, that `replace` writes to
 */
export function writtenBy(data: unknown, model: string, path: string, models: PrismaModels, written: Written[]): unknown {
  if (Array.isArray(data)) return data.map((one, index) => writtenBy(one, model, join(path, String(index)), models, written))
  if (!isObject(data)) return data
  const fields = new Map(models[model]?.fields.map((field) => [field.name, field]))
  const copy: Record<string, unknown> = { ...data }
  const record: Record<string, unknown> = {}
  /** `set` or `push` around a value; JSON has none, there an object is the value. */
  const around = new Map<string, string>()
  for (const [name, value] of Object.entries(data)) {
    const field = fields.get(name)
    if (field?.kind === 'object' && models[field.type]) {
      copy[name] = relation(value, field.type, join(path, name), models, written)
      continue
    }
    const operation = isObject(value) && field?.type !== 'Json' ? VALUE_OPERATIONS.find((one) => Object.hasOwn(value, one)) : undefined
    if (operation) around.set(name, operation)
    record[name] = operation ? (value as Values)[operation] : value
  }
  const replace = (other: Values) => {
    for (const name of Object.keys(record)) {
      if (other[name] === record[name]) continue
      const operation = around.get(name)
      copy[name] = operation ? { ...(data[name] as Values), [operation]: other[name] } : other[name]
    }
  }
  written.push({ model, path, record, replace })
  return copy
}

/** The operations on a relation that write to the related model; others (`connect`, `delete`…) carry keys only. */
function relation(operations: unknown, model: string, path: string, models: PrismaModels, written: Written[]): unknown {
  if (!isObject(operations)) return operations
  const walk = (data: unknown, at: string) => writtenBy(data, model, at, models, written)
  const parts: Readonly<Record<string, (operation: Values) => readonly string[] | undefined>> = {
    create: () => undefined,
    createMany: () => ['data'],
    connectOrCreate: () => ['create'],
    update: (operation) => (isWrapped(operation, model, models) ? ['data'] : undefined),
    updateMany: () => ['data'],
    upsert: () => ['create', 'update'],
  }
  const each = (operation: unknown, at: string, partsOf: (operation: Values) => readonly string[] | undefined): unknown => {
    if (Array.isArray(operation)) return operation.map((one, index) => each(one, join(at, String(index)), partsOf))
    if (!isObject(operation)) return operation
    const names = partsOf(operation)
    if (!names) return walk(operation, at)
    return { ...operation, ...Object.fromEntries(names.map((name) => [name, walk(operation[name], join(at, name))])) }
  }
  return Object.fromEntries(Object.entries(operations).map(([name, operation]) => [name, Object.hasOwn(parts, name) ? each(operation, join(path, name), parts[name]!) : operation]))
}

/** `update: { where, data }` against `update: { …fields }` of a relation to one. */
function isWrapped(operation: Values, model: string, models: PrismaModels): boolean {
  return isObject(operation.data) && (isObject(operation.where) || !models[model]?.fields.some(({ name }) => name === 'data'))
}

function isObject(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.prototype.toString.call(value) === '[object Object]'
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}
