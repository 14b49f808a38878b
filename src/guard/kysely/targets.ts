/** Which column of which table an assignment of Kysely writes to. */
import type { OperationNode } from 'kysely'

/** Nodes are plain objects; only what is read here is named. */
export type Node = OperationNode & Readonly<Record<string, unknown>>

/** The tables of a query. */
export interface Tables {
  /** Those whose columns may be written; undefined stands for one that no node names. */
  readonly written: readonly (string | undefined)[]
  /** Table by the name or alias that the query calls it. */
  readonly called: ReadonlyMap<string, string | undefined>
}

/** A column that is written. */
export interface Target {
  readonly name: string
  /** The tables that may have it: one, unless MySQL updates several and the column is not qualified. */
  readonly models: readonly (string | undefined)[]
}

/** The tables of an insert, update or merge. */
export function tablesOf(node: Node): Tables {
  const target = (node.into ?? node.table) as Node | undefined
  const given = target?.kind === 'ListNode' ? (target.items as Node[]) : target ? [target] : []
  return { written: given.map((one) => named(one)?.table), called: new Map(given.flatMap(callsOf)) }
}

/**
 * The column that an assignment names: `set({ comment })` gives a column, `set('comment', …)` and `set(ref('t.comment'), …)` a reference around it.
 *
 * @returns nothing where the name is not to be known, as for ``set(sql`…`, …)``
 */
export function targetOf(column: Node | undefined, tables: Tables): Target | undefined {
  if (column?.kind === 'ColumnNode') return ofName((column.column as { name: string }).name, tables)
  if (column?.kind === 'RawNode') return targetOf(onlyChild(column), tables)
  const inner = column?.kind === 'ReferenceNode' ? (column.column as Node) : undefined
  if (inner?.kind !== 'ColumnNode') return undefined
  const { name } = inner.column as { name: string }
  const qualifier = named(column?.table as Node | undefined)
  return qualifier ? { name, models: [tables.called.has(qualifier.alias) ? tables.called.get(qualifier.alias) : qualifier.table] } : { name, models: tables.written }
}

/** `set({ 't.comment': … })` leaves the table in the name. */
function ofName(name: string, { called, written }: Tables): Target {
  const dot = name.lastIndexOf('.')
  const table = name.slice(0, Math.max(0, dot))
  return called.has(table) ? { name: name.slice(dot + 1), models: [called.get(table)] } : { name, models: written }
}

function callsOf(node: Node): [string, string | undefined][] {
  const calls = named(node)
  return calls ? [[calls.alias, calls.table]] : []
}

/** A table, and what the query calls it. */
function named(node: Node | undefined): { readonly table: string | undefined; readonly alias: string } | undefined {
  if (node?.kind === 'RawNode') return named(onlyChild(node))
  if (node?.kind === 'AliasNode') {
    const table = named(node.node as Node)?.table
    const alias = (node.alias as { name?: string }).name
    return alias === undefined ? (table === undefined ? undefined : { table, alias: table }) : { table, alias }
  }
  const table = (node?.table as { identifier?: { name: string } } | undefined)?.identifier?.name
  return table === undefined ? undefined : { table, alias: table }
}

/** `sql.ref('comment')` and `sql.table('tenant')` are SQL with one node and nothing around it. */
function onlyChild(raw: Node): Node | undefined {
  const [child, ...others] = raw.parameters as Node[]
  return others.length === 0 && (raw.sqlFragments as string[]).every((sql) => sql === '') ? child : undefined
}
