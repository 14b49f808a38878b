/** CSV and TSV: encoding and delimiter detected, broken rows mended one by one, memory of one record. */
import iconv from 'iconv-lite'
import { DiscretError } from '../../errors.js'
import type { Place, Source, Stretch } from '../rows.js'
import { columnNames } from './columns.js'
import { cellsOfOne } from './csv-rows.js'
import { delimiterOf } from './delimiter.js'
import { encodingNamed, encodingOf } from './encoding.js'
import { beginningOf, bytesOf, encodingRead, fileIdentity, keepIn, markLength, sizeOf } from './file.js'
import { type CsvFormat, recordsOf, rowsInStretches } from './format.js'
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
  const delimiter = options.delimiter ?? delimiterOf(beginning)
  const kind = { kind: 'csv', delimiter, returns: !beginning.includes('\n') && beginning.includes('\r'), encoding: encodingRead(encoding) } as const
  const read = ({ row, byte }: Place): AsyncIterable<Stretch> => stretchesOf(bytesOf(path, encoding, byte), recordsOf(kind), { row, byte }, keepIn(path, encoding))
  const header = await firstRecord(read({ row: -1, byte: markLength(sample) }), kind)
  if (!header) throw new DiscretError('unreadable-file', `"${path}" is empty: its first line must name the columns.`)
  const format: CsvFormat = { ...kind, columns: columnNames(cellsOfOne(header.bytes, kind)) }
  let position = 0
  const source = {
    format,
    async *stretches(after: Place | undefined) {
      for await (const stretch of read(after ?? header.end)) {
        position = stretch.end.byte
        yield stretch
      }
    },
  }
  return {
    ...source,
    name: path,
    identity: await fileIdentity(path),
    columns: format.columns,
    size: await sizeOf(path),
    notes: [`encoding ${encoding}`, `delimiter ${JSON.stringify(delimiter)}`],
    rows: (after) => rowsInStretches(source, after),
    progress: () => position,
    close: () => Promise.resolve(),
  }
}

async function firstRecord(stretches: AsyncIterable<Stretch>, kind: Omit<CsvFormat, 'columns'>): Promise<(Stretch & { readonly bytes: Uint8Array }) | undefined> {
  for await (const stretch of stretches) for (const record of singly(stretch, recordsOf(kind))) return record
  return undefined
}
