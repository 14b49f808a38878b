/** Cells of CSV records. */
import { isUtf8 } from 'node:buffer'
import { CsvError } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import Papa from 'papaparse'
import { valuesOf } from './cells.js'
import { CellDecoder, decode } from './encoding.js'
import type { CsvFormat } from './format.js'

/** How the records of a file are cut into cells. */
type CellFormat = Omit<CsvFormat, 'columns'>

/**
 * Parses records at once; where one is broken, each by itself.
 *
 * @param rows   how many there are
 * @param singly the records one by one
 * @returns values by column
 */
export function csvRows(bytes: Uint8Array, rows: number, format: CsvFormat, singly: () => Iterable<Uint8Array>): Record<string, string>[] {
  const parsed = wellFormed(bytes, format)
  const records = parsed?.length === rows ? parsed : Array.from(singly(), (record) => cellsOfOne(record, format))
  return records.map((cells) => valuesOf(cells, format.columns))
}

/** The cells of one record; where it is broken, quotes are taken as they come, or as letters. */
export function cellsOfOne(record: Uint8Array, format: CellFormat): string[] {
  const [cells, ...more] = wellFormed(record, format) ?? []
  if (cells && more.length === 0) return cells
  const line = new CellDecoder(format.encoding).decode(record).replace(format.returns ? /\r$/ : /\r?\n$/, '')
  const mended = (quote: string | null): string[] =>
    parse(line, { delimiter: format.delimiter, quote, relax_quotes: true, relax_column_count: true, record_delimiter: '\n' })[0] ?? ['']
  return attempt(() => mended('"')) ?? mended(null)
}

/** Records whose quotes are in order; `undefined` where some are not. The parser that mends is slow, and reads what is left by this one. */
function wellFormed(bytes: Uint8Array, format: CellFormat): string[][] | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const unicode = format.encoding === 'utf-8'
  // Some cell may be in another encoding than the file: each is then decoded by itself, and bytes stand for themselves until then.
  const mixed = unicode && !isUtf8(buffer)
  const text = mixed ? buffer.toString('latin1') : unicode ? buffer.toString() : decode(bytes, format.encoding)
  const newline = format.returns ? '\r' : text.includes('\r\n') ? '\r\n' : '\n'
  if (isMisread(text, newline, format.delimiter)) return undefined
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: format.delimiter, newline, skipEmptyLines: true })
  if (errors.length > 0) return undefined
  if (!mixed) return data
  const decoder = new CellDecoder(format.encoding)
  return data.map((record) => record.map((cell) => decoder.decode(Buffer.from(cell, 'latin1'))))
}

/** What the fast parser would take for well formed, and get wrong: U+FEFF at the beginning, line ends of two kinds, spaces behind a closing quote. */
function isMisread(text: string, newline: string, delimiter: string): boolean {
  if (text.startsWith('\uFEFF') || (newline === '\r\n' && /(?<!\r)\n/.test(text))) return true
  for (let quote = text.indexOf('"'); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let next = quote + 1
    while (next < text.length && !text.startsWith(delimiter, next) && !text.startsWith(newline, next) && text.charAt(next).trim() === '') next++
    if (next > quote + 1 && (next === text.length || text.startsWith(delimiter, next) || text.startsWith(newline, next))) return true
  }
  return false
}

/** @returns `undefined` for what the parser refuses */
function attempt<T>(run: () => T): T | undefined {
  try {
    return run()
  } catch (error) {
    if (error instanceof CsvError) return undefined
    throw error
  }
}
