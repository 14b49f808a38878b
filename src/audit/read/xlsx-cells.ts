/** Cells of a workbook as text. */
import type { Cell, Row } from 'exceljs'

const DAY = 24 * 60 * 60 * 1000

/** Cells of a row from the first column on. */
export function cellsOf(row: Row): string[] {
  const cells: string[] = []
  row.eachCell({ includeEmpty: true }, (cell) => cells.push(textOf(cell, cell.value)))
  return cells
}

/** @param value of the cell, or the result of its formula */
function textOf(cell: Cell, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateOf(value)
  if (typeof value !== 'object') return String(value)
  const { result, formula, richText, text, error } = value as Record<string, unknown>
  if (result !== undefined || formula !== undefined) return textOf(cell, typeof result === 'number' && isDate(cell.numFmt) ? dayOf(result) : result)
  if (Array.isArray(richText)) return (richText as { readonly text: unknown }[]).map((run) => textOf(cell, run.text)).join('')
  return textOf(cell, text ?? error)
}

/** ISO 8601: the day alone where there is no time, the time alone where there is no day. */
function dateOf(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const [day, time] = date.toISOString().slice(0, 19).split('T') as [string, string]
  if (day === '1899-12-30') return time
  return time === '00:00:00' ? day : `${day}T${time}`
}

/** Days since the end of 1899, as spreadsheets count. */
function dayOf(serial: number): Date {
  return new Date(Math.round((serial - 25569) * DAY))
}

/** Whether a number is shown as a date, by its format without what stands in it as text or colour. */
function isDate(format: string | undefined): boolean {
  return /[ymdhs]/i.test((format ?? '').replace(/\[[^[\]]*\]|"[^"]*"|\\./g, '').replace(/general/i, ''))
}
