/**
 * Drizzle: a wrapper of the database object. A column type of one's own would see one value at a time, without its record, and in conditions as well as in writes;
 * so the values are judged where they are given: `insert().values()`, `onConflictDoUpdate()`, `update().set()`.
 */
import type { Guard } from '../types.js'

type Values = Readonly<Record<string, unknown>>
/** A method of a builder, whatever the dialect. */
type Method = (...args: unknown[]) => object
type Builder = Record<string, Method>

/** Drizzle's own marks, kept under registered symbols. */
const NAME = Symbol.for('drizzle:Name')
const ENTITY = Symbol.for('drizzle:entityKind')

/**
 * A database whose writes pass the guard, in `transaction`, `with` and `batch` too. Values are judged when they are given, so a rejection is thrown by `values()`, `set()`
 * and `onConflictDoUpdate()` themselves. The given database stays as it is.
 *
 * With `withReplicas`, `$primary` is guarded too. Not seen: `execute(sql)`, `sql` fragments, `sql.param(…)` and placeholders as values, rows of `insert().select()`. The two parts of an upsert are judged one after the other.
 *
 * @param db any Drizzle database or transaction
 * @returns the same type
 * @example
 * const db = guardDrizzle(drizzle(pool), guard)
 * await db.insert(tenants).values({ name, comment })
 */
export function guardDrizzle<Db extends object>(db: Db, guard: Guard): Db {
  const judge = (values: unknown, table: unknown, operation: string): unknown => {
    const origin = { model: (table as Record<symbol, string>)[NAME], operation }
    if (!Array.isArray(values)) return merged(values as Values, (plain) => guard.apply(plain, origin).record)
    const plain = values.map(withoutSql)
    const { records } = guard.applyAll(plain, origin)
    return values.map((one, index) => (records[index] === plain[index] ? one : { ...one, ...records[index] }))
  }

  const wrappers: Readonly<Record<string, (method: Method) => unknown>> = {
    insert: (method) => (table: unknown) => {
      const conflict = (insert: object) => {
        for (const name of ['onConflictDoUpdate', 'onDuplicateKeyUpdate'])
          before(insert, name, (config) => ({ ...(config as Values), set: judge((config as Values).set, table, 'insert') }))
        return insert
      }
      const builder = before(method(table), 'values', (values) => judge(values, table, 'insert'), conflict)
      return before(builder, 'select', (query) => query, conflict)
    },
    update: (method) => (table: unknown) => before(method(table), 'set', (values) => judge(values, table, 'update')),
    with:
      (method) =>
      (...queries: unknown[]) =>
        guardDrizzle(method(...queries), guard),
    transaction:
      (method) =>
      (work: (transaction: object) => unknown, ...config: unknown[]) =>
        method((transaction: object) => work(guardDrizzle(transaction, guard)), ...config),
  }
  return new Proxy(db, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target)
      if (name === '$primary' && typeof value === 'object' && value !== null) return guardDrizzle(value, guard)
      if (typeof value !== 'function') return value
      const method = value.bind(target) as Method
      return Object.hasOwn(wrappers, name) ? wrappers[name as string]?.(method) : method
    },
  })
}

/** Lays a stage before a method of one builder; builders are made anew for each query. */
function before(builder: object, name: string, stage: (argument: unknown) => unknown, after = (result: object): object => result): object {
  const method = (builder as Builder)[name]?.bind(builder)
  if (method) (builder as Builder)[name] = (argument) => after(method(stage(argument)))
  return builder
}

function merged(values: Values, apply: (plain: Values) => Values): Values {
  const plain = withoutSql(values)
  const guarded = apply(plain)
  return guarded === plain ? values : { ...values, ...guarded }
}

/** Fragments of SQL hold tables and columns: they are no values. JSON may hold a `constructor` that is none. */
function withoutSql(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => !isSql(value)))
}

function isSql(value: unknown): boolean {
  return typeof value === 'object' && value !== null && typeof value.constructor === 'function' && ENTITY in value.constructor
}
