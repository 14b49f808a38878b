/** Kysely: a plugin that judges the values of insert, update and merge queries, also those inside `with`. */
// @ts-nocheck

import type { KyselyPlugin, OperationNode, RootOperationNode } from 'kysely'
import type { Guard, Place } from '../types.js'

/** Nodes are plain objects; only what is read here is named. */
type Node = OperationNode & Readonly<Record<string, unknown>>

/** One row of values, and how to write others in their place. */
interface Row {
  readonly record: Readonly<Record<string, unknown>>
  readonly place: Place
  readonly replace: (record: Readonly<Record<string, unknown>>) => void
}

/**
 * A guard as a plugin. Rows of one query are judged together; where there is only one, the paths of its fields have no index. Put it before plugins that rename columns.
 *
 * Not seen: `sql` fragments, and rows that the database computes itself (`insert … select`).
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
function collect(node: Node, rows: Row[], outer?: string): Node {
  const model = tableOf((node.into ?? node.table) as Node | undefined) ?? outer
  const copy: Record<string, unknown> = { ...node }
  const inside = node.with as { expressions: readonly Node[] } | undefined
  if (inside) copy.with = { ...inside, expressions: inside.expressions.map((one) => ({ ...one, expression: collect(one.expression as Node, rows) })) }
  if (node.kind === 'InsertQueryNode') {
    const origin = { model, operation: 'insert', path: '' }
    const values = node.values as Node | undefined
    if (values?.kind === 'ValuesNode') copy.values = { ...values, values: (values.values as Node[]).map((row) => rowOf(node.columns as Node[], row, origin, rows)) }
    for (const clause of ['onConflict', 'onDuplicateKey']) {
      const conflict = node[clause] as Node | undefined
      if (conflict?.updates) copy[clause] = { ...conflict, updates: updatesOf(conflict.updates as Node[], origin, rows) }
    }
  }
  if (node.kind === 'UpdateQueryNode' && node.updates) copy.updates = updatesOf(node.updates as Node[], { model, operation: 'update', path: '' }, rows)
  if (node.kind === 'MergeQueryNode') {
    copy.whens = ((node.whens ?? []) as Node[]).map((when) => (when.result ? { ...when, result: collect(when.result as Node, rows, model) } : when))
  }
  return copy as Node
}

function rowOf(columns: readonly Node[], row: Node, place: Place, rows: Row[]): Node {
  const values = [...(row.values as unknown[])]
  const names = columns.map(nameOf)
  const primitive = row.kind === 'PrimitiveValueListNode'
  const known = values.flatMap((value, at) => (primitive || isValue(value) ? [[names[at] as string, primitive ? value : (value as Node).value] as const] : []))
  rows.push({ record: Object.fromEntries(known), place, replace: (record) => known.forEach(([name]) => replaceIn(values, names.indexOf(name), record[name], primitive)) })
  return { ...row, values } as Node
}

function updatesOf(updates: readonly Node[], place: Place, rows: Row[]): Node[] {
  const copy = [...updates]
  const known = updates.flatMap((update, at) => (isValue(update.value) ? [{ update, at, name: nameOf(update.column as Node), value: update.value as Node }] : []))
  const record = Object.fromEntries(known.map(({ name, value }) => [name, value.value]))
  const replace = (other: Row['record']) => known.forEach(({ update, at, name, value }) => (copy[at] = { ...update, value: { ...value, value: other[name] } }))
  if (known.length > 0) rows.push({ record, place, replace })
  return copy
}

function replaceIn(values: unknown[], at: number, value: unknown, primitive: boolean): void {
  values[at] = primitive ? value : { ...(values[at] as Node), value }
}

function isValue(node: unknown): boolean {
  return (node as Node | undefined)?.kind === 'ValueNode'
}

function nameOf(column: Node): string {
  return (column.column as { name: string } | undefined)?.name ?? ''
}

/** The table that is written; an alias stands for its table. */
function tableOf(node: Node | undefined): string | undefined {
  if (node?.kind === 'AliasNode') return tableOf(node.node as Node)
  return (node?.table as { identifier: { name: string } } | undefined)?.identifier.name
}
