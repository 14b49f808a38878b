/** CSV and TSV: encoding and delimiter detected, broken rows mended one by one, memory of one record. */
import iconv from 'iconv-lite'
import { DiscretError } from '../../errors.js'
import type { Place, Source, Stretch } from '../rows.js'
import { columnNames, numbered } from './columns.js'
import { cellsOfOne } from './csv-rows.js'
import { delimiterNamed, delimiterOf } from './delimiter.js'
import { encodingNamed, encodingOf } from './encoding.js'
import { beginningOf, bytesOf, encodingRead, keepIn, markLength } from './file.js'
import { type CsvFormat, recordsOf } from './format.js'
import { fileSource } from './line-file.js'
import { singly, stretchesOf } from './stretches.js'

/** How a CSV file is to be read, where detection is not wanted. */
export interface CsvOptions {
  readonly encoding?: string | undefined
  readonly delimiter?: string | undefined
  /** Whether the first record names the columns: undefined where nobody said so, and it has to look like names. */
  readonly header?: boolean | undefined
}

/** Stands between the cells of a file that has one column: no text has it, so that no cell is cut. */
const NO_DELIMITER = '\x1f'

/** The line that tells Excel the delimiter. */
const SEPARATOR = /^"?sep=(.)"?(\r\n|\n|\r)/i

/**
 * Opens a CSV or TSV file whose first record names the columns, or one without names.
 *
 * @throws DiscretError `unreadable-file`, `invalid-options`
 */
export async function openCsv(path: string, options: CsvOptions = {}): Promise<Source> {
  const sample = await beginningOf(path)
  const encoding = options.encoding ? encodingNamed(options.encoding) : encodingOf(sample)
  const beginning = iconv.decode(Buffer.from(sample), encoding)
  const [line = '', separator] = SEPARATOR.exec(beginning) ?? []
  const text = beginning.slice(line.length)
  const delimiter = options.delimiter === undefined ? (separator ?? delimiterOf(text)) : delimiterNamed(options.delimiter)
  const kind = { kind: 'csv', delimiter, returns: endsWithReturns(text), encoding: encodingRead(encoding) } as const
  const start = { row: 0, byte: markLength(sample) + iconv.encode(line, kind.encoding).length }
  const first = await firstRecord(stretchesOf(bytesOf(path, encoding, start.byte), recordsOf(kind), start, keepIn(path, encoding)), kind)
  if (!first) throw new DiscretError('unreadable-file', `"${path}" is empty: its first line must name the columns.`)
  const cells = cellsOfOne(first.bytes, kind)
  const columns = options.header === false ? cells.map((_, at) => numbered(at)) : columnNames(cells)
  const format: CsvFormat = columns.length === 1 ? { ...kind, delimiter: NO_DELIMITER, columns } : { ...kind, columns }
  const rowsStart = options.header === false ? start : { row: 0, byte: first.end.byte }
  const notes = [`encoding ${encoding}`, columns.length === 1 ? 'one column' : `delimiter ${JSON.stringify(delimiter)}`, ...(options.header === false ? ['no header'] : [])]
  const read = (after: Place = rowsStart): AsyncIterable<Stretch> => stretchesOf(bytesOf(path, encoding, after.byte), recordsOf(format), after, keepIn(path, encoding))
  return { ...(await fileSource(path, format, columns, notes, read)), header: options.header === undefined ? cells : undefined }
}

/** Whether lines end with a carriage return alone: those in quoted cells are left out. */
function endsWithReturns(text: string): boolean {
  const outside = text.replace(/"[^"]*"/g, '')
  return outside.includes('\r') && !outside.includes('\n')
}

async function firstRecord(stretches: AsyncIterable<Stretch>, kind: Omit<CsvFormat, 'columns'>): Promise<(Stretch & { readonly bytes: Uint8Array }) | undefined> {
  for await (const stretch of stretches) for (const record of singly(stretch, recordsOf(kind))) return record
  return undefined
}
