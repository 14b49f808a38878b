/** CSV and TSV: encoding and delimiter detected, broken rows mended one by one, memory of one record. */
import iconv from 'iconv-lite'
import { DiscretError } from '../../errors.js'
import type { Place, Source, Stretch } from '../rows.js'
import { columnNames } from './columns.js'
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
}

/**
 * Opens a CSV or TSV file whose first record names the columns.
 *
 * @throws DiscretError `unreadable-file`, `invalid-options`
 */
export async function openCsv(path: string, options: CsvOptions = {}): Promise<Source> {
  const sample = await beginningOf(path)
  const encoding = options.encoding ? encodingNamed(options.encoding) : encodingOf(sample)
  const beginning = iconv.decode(Buffer.from(sample), encoding)
  const delimiter = options.delimiter === undefined ? delimiterOf(beginning) : delimiterNamed(options.delimiter)
  const kind = { kind: 'csv', delimiter, returns: !beginning.includes('\n') && beginning.includes('\r'), encoding: encodingRead(encoding) } as const
  const read = ({ row, byte }: Place): AsyncIterable<Stretch> => stretchesOf(bytesOf(path, encoding, byte), recordsOf(kind), { row, byte }, keepIn(path, encoding))
  const header = await firstRecord(read({ row: -1, byte: markLength(sample) }), kind)
  if (!header) throw new DiscretError('unreadable-file', `"${path}" is empty: its first line must name the columns.`)
  const format: CsvFormat = { ...kind, columns: columnNames(cellsOfOne(header.bytes, kind)) }
  return fileSource(path, format, format.columns, [`encoding ${encoding}`, `delimiter ${JSON.stringify(delimiter)}`], (after) => read(after ?? header.end))
}

async function firstRecord(stretches: AsyncIterable<Stretch>, kind: Omit<CsvFormat, 'columns'>): Promise<(Stretch & { readonly bytes: Uint8Array }) | undefined> {
  for await (const stretch of stretches) for (const record of singly(stretch, recordsOf(kind))) return record
  return undefined
}
