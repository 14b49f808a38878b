/** Cells of a record as a row. */
import type { Row, Unreadable } from '../rows.js'
import { naming, numbered } from './columns.js'
import { isText, textOf } from './json-texts.js'
import { rowOfValue } from './ndjson-rows.js'

/**
 * Cells in the order of the columns; those beyond the header get a number, and make the row irregular.
 *
 * @param columns names, see `columnNames`
 */
export function rowOfCells(number: number, cells: readonly string[], columns: readonly string[]): Row {
  let { length } = cells
  while (length > columns.length && cells[length - 1] === '') length--
  if (length <= columns.length) return { number, values: valuesOf(cells.length === length ? cells : cells.slice(0, length), columns) }
  const free = naming(new Set(columns))
  const names = [...columns, ...Array.from({ length: length - columns.length }, (_, at) => free(numbered(columns.length + at)))]
  return { number, values: valuesOf(cells.slice(0, length), names), irregular: true }
}

/** Cells of a record of CSV; one that has less of them is irregular too: its line was cut, or what stands before it. */
export function rowOfCsv(number: number, cells: readonly string[], columns: readonly string[]): Row {
  const row = rowOfCells(number, cells, columns)
  return cells.length < columns.length ? { ...row, irregular: true } : row
}

/** A record of a table: its texts, those in lists and objects by path as in JSON. Nothing for what is empty or binary. */
export function rowOfRecord(number: number, record: Readonly<Record<string, unknown>>): Row | Unreadable {
  const cells = Object.entries(record).flatMap(([column, value]) => {
    if (isText(value)) return [[column, textOf(value)] as const]
    return value === null || value === undefined || value instanceof Uint8Array ? [] : [[column, value] as const]
  })
  const texts = Object.fromEntries(cells)
  return cells.every(([, value]) => typeof value === 'string') ? { number, values: texts as Row['values'] } : rowOfValue(number, texts)
}

function valuesOf(cells: readonly string[], names: readonly string[]): Record<string, string> {
  return Object.fromEntries(cells.map((cell, at) => [names[at] as string, cell]))
}
