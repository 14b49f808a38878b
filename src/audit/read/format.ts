/** How the records of a file are parsed: plain data, so that a worker can be told. */
import type { ReadRows, Row, Source, Stretch, Unreadable } from '../rows.js'
import { rowOfCsv } from './cells.js'
import { csvRows } from './csv-rows.js'
import type { Encoding } from './encoding.js'
import { jsonRows } from './ndjson-rows.js'
import { csvRecords, LINES, LONGEST_RECORD, type Records } from './records.js'
import { bytesIn, rowsIn, singly } from './stretches.js'
import { textRows } from './text-rows.js'

/** CSV as it stands in a file. */
export interface CsvFormat {
  readonly kind: 'csv'
  readonly encoding: Encoding
  readonly delimiter: string
  /** Whether lines end with a carriage return alone. */
  readonly returns: boolean
  readonly columns: readonly string[]
}

/** A kind of file whose records can be told apart without being parsed. */
export type Format = CsvFormat | { readonly kind: 'ndjson'; readonly encoding: Encoding } | { readonly kind: 'text'; readonly encoding: Encoding }

/** How records of the format follow each other. */
export function recordsOf(format: Pick<CsvFormat, 'kind' | 'delimiter' | 'returns'> | Exclude<Format, CsvFormat>): Records {
  return format.kind === 'csv' ? csvRecords(Buffer.from(format.delimiter), format.returns) : LINES
}

/** Parses the records of a stretch. CSV comes piece by piece, so that what was parsed can go before the rest is: Node clears what lives briefly at once. */
export function* rowsOf(stretch: Stretch, format: Format): Generator<Row | Unreadable> {
  const { first, records } = stretch
  if (records === 'too long') {
    yield { number: first, reason: `a record of more than ${LONGEST_RECORD / 1024 / 1024} MB` }
    return
  }
  const bytes = bytesIn(stretch)
  if (format.kind === 'ndjson') yield* jsonRows(first, bytes, format.encoding)
  else if (format.kind === 'text') yield* textRows(first, bytes, format.encoding)
  else {
    let number = first
    const kind = recordsOf(format)
    for (const { bytes: piece, rows } of piecesOf(bytes, kind)) {
      for (const cells of csvRows(piece, rows, format, () => rowsIn(piece, kind))) yield rowOfCsv(number++, cells, format.columns)
    }
  }
}

/** Rows of a piece, at most. */
const PIECE = 64

/** Bytes of some rows each, with their number. */
function* piecesOf(bytes: Uint8Array, records: Records): Generator<{ readonly bytes: Uint8Array; readonly rows: number }> {
  let rows = 0
  let start = 0
  for (let from = 0; from < bytes.length; ) {
    const end = records.end(bytes, from, true)
    if (records.isRow(bytes, from)) rows++
    from = end
    if (rows < PIECE && from < bytes.length) continue
    yield { bytes: bytes.subarray(start, from), rows }
    rows = 0
    start = from
  }
}

/** The rows of a source in stretches. */
export async function* rowsInStretches(source: Required<Pick<Source, 'format' | 'stretches'>>, after: number): AsyncGenerator<Row | Unreadable> {
  for await (const stretch of source.stretches(undefined)) {
    if (stretch.end.row <= after) continue
    for (const row of rowsOf(stretch, source.format)) if (row.number > after) yield row
  }
}

/** Batches of one record each. */
export function* one(batch: Stretch | ReadRows, format: Format | undefined): Generator<Stretch | ReadRows> {
  if (!('read' in batch)) for (const { bytes: _, ...record } of singly(batch, recordsOf(format as Format))) yield record
  else for (const row of batch.read) yield { read: [row], end: { row: row.number, byte: 0 } }
}
