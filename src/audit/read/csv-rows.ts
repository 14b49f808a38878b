/** Cells of CSV records. */
import { isUtf8 } from 'node:buffer'
import { CsvError, type Options } from 'csv-parse'
import { parse } from 'csv-parse/sync'
import { CellDecoder, decode } from './encoding.js'
import type { CsvFormat } from './format.js'

/**
 * Parses records at once; where one is broken, each by itself.
 *
 * @param rows   how many there are
 * @param singly the records one by one
 * @returns cells of each
 */
export function csvRows(bytes: Uint8Array, rows: number, format: CsvFormat, singly: () => Iterable<Uint8Array>): string[][] {
  const parsed = attempt(() => cellsOf(bytes, format))
  return parsed?.length === rows ? parsed : Array.from(singly(), (record) => cellsOfOne(record, format))
}

/** The cells of one record; where it is broken, quotes are taken as they come, or as letters. */
export function cellsOfOne(record: Uint8Array, format: Omit<CsvFormat, 'columns'>): string[] {
  const [cells, ...more] = attempt(() => cellsOf(record, format)) ?? []
  if (cells && more.length === 0) return cells
  const line = new CellDecoder(format.encoding).decode(record).replace(format.returns ? /\r$/ : /\r?\n$/, '')
  const mended = (quote: string | null): string[] =>
    parse(line, { delimiter: format.delimiter, quote, relax_quotes: true, relax_column_count: true, record_delimiter: '\n' })[0] ?? ['']
  return attempt(() => mended('"')) ?? mended(null)
}

function cellsOf(bytes: Uint8Array, { encoding, delimiter, returns }: Omit<CsvFormat, 'columns'>): string[][] {
  const options: Options = { delimiter, record_delimiter: returns ? ['\r'] : ['\r\n', '\n'], relax_column_count: true, skip_empty_lines: true }
  const text = encoding === 'utf-8' ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) : Buffer.from(decode(bytes, encoding))
  if (isUtf8(text)) return parse(text, options)
  // Some cell is in another encoding than the file.
  const decoder = new CellDecoder(encoding)
  return (parse(text, { ...options, encoding: null }) as unknown as Uint8Array[][]).map((record) => record.map((cell) => decoder.decode(cell)))
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
