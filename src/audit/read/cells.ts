/** Cells of a row as texts by column. */
import { writeJson } from '../../io/json.js'

/**
 * Cells in the order of the columns; those beyond the header get a number.
 *
 * @param columns names, see `columnNames`
 */
export function valuesOf(cells: readonly string[], columns: readonly string[]): Record<string, string> {
  return Object.fromEntries(cells.map((cell, at) => [columns[at] ?? `column ${at + 1}`, cell]))
}

/** Cells as text; dates in ISO 8601, nothing for empty ones. */
export function textsOf(record: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([column, value]) => (value === null || value === undefined || value instanceof Uint8Array ? [] : [[column, textOf(value)] as const])),
  )
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? writeJson(value) : String(value)
}
