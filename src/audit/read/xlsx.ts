/** XLSX, row by row, every sheet. Needs the package `exceljs`. */
import { DiscretError } from '../../errors.js'
import type { Row, Source } from '../rows.js'
import { rowOfCells } from './cells.js'
import { columnNames, numbered } from './columns.js'
import { beginningOf, fileIdentity } from './file.js'
import { cellsOf } from './xlsx-cells.js'
import { type Sheet, Workbook } from './xlsx-parts.js'

/**
 * Opens a workbook; the first row of each sheet that is not empty names its columns, or none does.
 *
 * @throws DiscretError `unreadable-file`, `missing-package`
 */
export async function openXlsx(path: string, options: { readonly header?: boolean | undefined } = {}): Promise<Source> {
  await beginningOf(path)
  const hasHeader = options.header ?? true
  let read = 0
  const told = async <T>(reading: () => Promise<T>): Promise<T> => {
    try {
      return await reading()
    } catch (cause) {
      if (cause instanceof DiscretError) throw cause
      const message = `"${path}" is no XLSX that can be read: behind row ${read} it is broken, or was cut off. Save it again, or as CSV.`
      throw new DiscretError('unreadable-file', message, [], { cause })
    }
  }
  const workbook = await told(() => Workbook.open(path))
  const headers = await told(() => firstRows(workbook))
  return {
    name: path,
    identity: await fileIdentity(path),
    // Also those that are empty in every row that is looked at.
    columns: [...new Set(headers.flatMap((cells) => (hasHeader ? columnNames(cells) : cells.map((_, at) => numbered(at)))))],
    header: options.header === undefined ? headers[0] : undefined,
    size: undefined,
    notes: ['XLSX', ...(hasHeader ? [] : ['no header'])],
    async *rows(after) {
      read = 0
      const rows = rowsIn(workbook, hasHeader)
      try {
        for (;;) {
          const { value: row } = await told(() => rows.next())
          if (!row) return
          read = row.number
          if (read > after) yield row
        }
      } finally {
        await rows.return(undefined)
      }
    },
    progress: () => read,
    close: () => Promise.resolve(),
  }
}

/** The first row of each sheet that is not empty. */
async function firstRows(workbook: Workbook): Promise<string[][]> {
  const rows: string[][] = []
  for (const sheet of workbook.sheets()) {
    for await (const { cells } of filledRows(sheet)) {
      rows.push(cells)
      break
    }
  }
  return rows
}

/** The rows of all sheets; the number of the first of a sheet follows that of the last of the sheet before. */
async function* rowsIn(workbook: Workbook, hasHeader: boolean): AsyncGenerator<Row, undefined> {
  let number = 0
  for (const sheet of workbook.sheets()) {
    const before = number
    let columns: string[] | undefined
    let header = 0
    for await (const { cells, at } of filledRows(sheet)) {
      if (!columns) {
        columns = hasHeader ? columnNames(cells) : cells.map((_, at) => numbered(at))
        if (hasHeader) {
          header = at
          continue
        }
      }
      const row = at - header
      number = before + row
      yield { ...rowOfCells(number, cells, columns), place: { sheet: sheet.name, row } }
    }
  }
  return undefined
}

/** Rows that are not empty, each with its number in the sheet. */
async function* filledRows(sheet: Sheet): AsyncGenerator<{ readonly cells: string[]; readonly at: number }> {
  let at = 0
  for await (const row of sheet) {
    at = Number.isNaN(row.number) ? at + 1 : row.number
    const cells = cellsOf(row)
    if (cells.some((cell) => cell !== '')) yield { cells, at }
  }
}
