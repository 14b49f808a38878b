/** CSV and TSV, as streams of bytes: encoding and delimiter detected, broken rows mended one by one, memory of one record. */
// @ts-nocheck

import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { CsvError, type Options, parse } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import iconv from 'iconv-lite'
import { DiscretError } from '../../errors.js'
import type { Row, Source, Unreadable } from '../rows.js'
import { valuesOf } from './cells.js'
import { columnNames } from './columns.js'
import { delimiterOf } from './delimiter.js'
import { CellDecoder, type Encoding, encodingNamed, encodingOf } from './encoding.js'
import { beginningOf, fileIdentity, lineAt, sizeOf, utf8From } from './file.js'

/** Longer records are not screened but counted: no comment is as long, and memory must not depend on a quote that is never closed. */
const LONGEST_RECORD = 16 * 1024 * 1024

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
  const delimiter = options.delimiter ?? delimiterOf(beginningIn(sample, encoding))
  const file = new CsvFile(path, encoding, delimiter, markLength(sample))
  const columns = await file.header()
  return {
    name: path,
    identity: await fileIdentity(path),
    columns,
    size: await sizeOf(path),
    notes: [`encoding ${encoding}`, `delimiter ${JSON.stringify(delimiter)}`],
    rows: (after) => file.rows(columns, after),
    progress: () => file.position,
    close: () => Promise.resolve(),
  }
}

class CsvFile {
  readonly #path: string
  readonly #encoding: Encoding
  readonly #delimiter: string
  readonly #start: number
  readonly #options: Options
  readonly #decoder: CellDecoder
  /** Bytes read so far, of the file as UTF-8 or as it is. */
  position = 0

  constructor(path: string, encoding: Encoding, delimiter: string, start: number) {
    this.#start = start
    this.#path = path
    this.#encoding = encoding
    this.#delimiter = delimiter
    this.#options = { delimiter, encoding: null, info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: LONGEST_RECORD }
    // UTF-16 is made UTF-8 on the way in: the parser looks for single bytes.
    this.#decoder = new CellDecoder(encoding.startsWith('utf-16') ? 'utf-8' : encoding)
  }

  #bytes(from: number): AsyncIterable<Uint8Array> {
    return this.#encoding.startsWith('utf-16') ? utf8From(this.#path, this.#encoding, from) : createReadStream(this.#path, { start: from })
  }

  async header(): Promise<string[]> {
    for await (const { cells } of this.#records()) return columnNames(cells)
    throw new DiscretError('unreadable-file', `"${this.#path}" is empty: its first line must name the columns.`)
  }

  async *rows(columns: readonly string[], after: number): AsyncGenerator<Row | Unreadable> {
    // The header is record 0.
    let number = -1
    for await (const { cells } of this.#records()) {
      number++
      if (number <= after || number === 0) continue
      if (cells.length === 0) yield { number, reason: `a record of more than ${LONGEST_RECORD / 1024 / 1024} MB` }
      else yield { number, values: valuesOf(cells, columns) }
    }
  }

  /** All records; one without cells could not be read. */
  async *#records(): AsyncGenerator<{ readonly cells: string[] }> {
    for (let from = this.#start; ; ) {
      const parser = parse(this.#options)
      const input = Readable.from(this.#bytes(from))
      input.on('error', (error) => parser.destroy(error))
      input.pipe(parser)
      let done = from
      try {
        for await (const { record, info } of parser as AsyncIterable<{ record: Uint8Array[]; info: { bytes: number } }>) {
          done = from + info.bytes
          this.position = done
          yield { cells: record.map((cell) => this.#decoder.decode(cell)) }
        }
        return
      } catch (error) {
        if (!(error instanceof CsvError)) throw error
        // A quote too many: the line is read by itself, and the rest as if nothing had been.
        const { line, next } = await lineAt(this.#bytes(done), LONGEST_RECORD)
        if (next === undefined && line?.length === 0) return
        yield { cells: line ? this.#mended(line) : [] }
        if (next === undefined) return
        from = done + next
      } finally {
        input.destroy()
      }
    }
  }

  /** Quotes taken as they come, or as letters. */
  #mended(line: Uint8Array): string[] {
    const text = this.#decoder.decode(line)
    const delimiter = this.#delimiter
    const attempt = (quote: string | null): string[] => parseAtOnce(text, { delimiter, quote, relax_quotes: true, relax_column_count: true })[0] ?? ['']
    try {
      return attempt('"')
    } catch {
      return attempt(null)
    }
  }
}

/** The sample as text; its end may be cut off. */
function beginningIn(sample: Uint8Array, encoding: Encoding): string {
  return iconv.decode(Buffer.from(sample), encoding)
}

/** Bytes of the byte order mark of UTF-8; decoders take that of UTF-16 away. */
function markLength(sample: Uint8Array): number {
  return sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf ? 3 : 0
}
