/** Kysely: a plugin that judges the values of insert, update and merge queries, also those inside `with`. */
import type { KyselyPlugin, RootOperationNode } from 'kysely'
import { DiscretError } from '../../errors.js'
import { isContainer } from '../containers.js'
import { type Node, type Tables, tablesOf, targetOf } from '../kysely/targets.js'
import type { Guard, Place } from '../types.js'

/** One row of values, and how to write others in their place. */
interface Row {
  readonly record: Readonly<Record<string, unknown>>
  readonly place: Place
  readonly replace: (record: Readonly<Record<string, unknown>>) => void
}

/** A value, the column it is for, and its number among the values of its clause. */
interface Given {
  readonly column: Node | undefined
  readonly value: unknown
  readonly at: number
}

/**
 * A guard as a plugin. Rows of one query are judged together; where there is only one, the paths of its fields have no index. Put it before plugins that rename columns.
 *
 * Not seen: `sql` fragments, texts inside expressions (`case`, `cast`, functions), and rows that the database computes itself (`insert … select`).
 * A text for a column that only SQL names (``set(sql`…`, text)``) is refused: `DiscretError` `guard-failed`.
 *
 * @example
 * const db = new Kysely<Database>({ dialect, plugins: [guardPlugin(guard)] })
 */
export function guardPlugin(guard: Guard): KyselyPlugin {
  return {
    transformQuery({ node }) {
      const rows: Row[] = []
      const copy = collect(node as unknown as Node, rows) as unknown as RootOperationNode
      if (rows.length === 0) return node
      const places = rows.map(({ place }, index) => ({ ...place, path: rows.length === 1 ? '' : String(index) }))
      const records = rows.map(({ record }) => record)
      const guarded = guard.applyAll(records, places).records
      rows.forEach(({ replace }, index) => guarded[index] !== records[index] && replace(guarded[index] as Row['record']))
      return copy
    },
    transformResult: async ({ result }) => result,
  }
}

/** Gathers the rows of a query and of the queries inside it; gives a copy whose values can be replaced. */
function collect(node: Node, rows: Row[], outer?: Tables): Node {
  const tables = outer ?? tablesOf(node)
  const copy: Record<string, unknown> = { ...node }
  const inside = node.with as { expressions: readonly Node[] } | undefined
  if (inside) copy.with = { ...inside, expressions: inside.expressions.map((one) => ({ ...one, expression: collect(one.expression as Node, rows) })) }
  if (node.kind === 'InsertQueryNode') {
    const values = node.values as Node | undefined
    if (values?.kind === 'ValuesNode') copy.values = { ...values, values: (values.values as Node[]).map((row) => rowOf(node.columns as Node[], row, tables, rows)) }
    for (const clause of ['onConflict', 'onDuplicateKey']) {
      const conflict = node[clause] as Node | undefined
      if (conflict?.updates) copy[clause] = { ...conflict, updates: updatesOf(conflict.updates as Node[], tables, 'insert', rows) }
    }
  }
  if (node.kind === 'UpdateQueryNode' && node.updates) copy.updates = updatesOf(node.updates as Node[], tables, 'update', rows)
  if (node.kind === 'MergeQueryNode') {
    copy.whens = ((node.whens ?? []) as Node[]).map((when) => (when.result ? { ...when, result: collect(when.result as Node, rows, tables) } : when))
  }
  return copy as Node
}

/** A row to insert. */
function rowOf(columns: readonly Node[], row: Node, tables: Tables, rows: Row[]): Node {
  const values = [...(row.values as unknown[])]
  const primitive = row.kind === 'PrimitiveValueListNode'
  const given = values.flatMap((value, at) => (primitive || isValue(value) ? [{ column: columns[at], value: primitive ? value : (value as Node).value, at }] : []))
  judgedAs(given, tables, 'insert', rows, (at, value) => {
    values[at] = primitive ? value : { ...(values[at] as Node), value }
  })
  return { ...row, values } as Node
}

/** Assignments of an update. */
function updatesOf(updates: readonly Node[], tables: Tables, operation: string, rows: Row[]): Node[] {
  const copy = [...updates]
  const given = updates.flatMap((update, at) => (isValue(update.value) ? [{ column: update.column as Node, value: (update.value as Node).value, at }] : []))
  judgedAs(given, tables, operation, rows, (at, value) => {
    copy[at] = { ...updates[at], value: { ...(updates[at]?.value as Node), value } } as Node
  })
  return copy
}

/** Adds a row a table; a column that is given twice stands in a row of its own, since databases differ in which they write. */
function judgedAs(given: readonly Given[], tables: Tables, operation: string, rows: Row[], write: (at: number, value: unknown) => void): void {
  const places: { readonly model: string | undefined; readonly at: Map<string, Given> }[] = []
  for (const one of given) {
    const target = targetOf(one.column, tables)
    if (!target && (typeof one.value === 'string' || isContainer(one.value))) throw nameless()
    for (const model of target?.models ?? []) {
      const name = target?.name as string
      const free = places.find((place) => place.model === model && !place.at.has(name))
      if (free) free.at.set(name, one)
      else places.push({ model, at: new Map([[name, one]]) })
    }
  }
  for (const { model, at } of places) {
    const record = Object.fromEntries([...at].map(([name, { value }]) => [name, value]))
    const replace = (other: Row['record']) => at.forEach((one, name) => other[name] !== one.value && write(one.at, other[name]))
    rows.push({ record, place: { model, operation, path: '' }, replace })
  }
}

function isValue(node: unknown): boolean {
  return (node as Node | undefined)?.kind === 'ValueNode'
}

function nameless(): DiscretError {
  return new DiscretError(
    'guard-failed',
    'The query was not run: it gives a text to a column that only SQL names, so that the guard cannot know its field. Name the column, as in set({ comment }) or set(eb.ref("comment"), comment).',
  )
}
