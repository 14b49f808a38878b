/** Cuts a stream of bytes between records. */
import type { Place, Stretch } from '../rows.js'
import { LONGEST_RECORD, type Records } from './records.js'

/** Bytes of a stretch, about: some hundreds of records, a tenth of a second of screening. */
export const STRETCH = 128 * 1024

/**
 * Stretches of whole records. Memory holds one stretch, or one record where that is longer; of a record beyond `LONGEST_RECORD`, nothing is kept but its number.
 *
 * @param input bytes behind `after`
 */
export async function* stretchesOf(input: AsyncIterable<Uint8Array>, records: Records, after: Place): AsyncGenerator<Stretch> {
  const cutter = new Cutter(records, after)
  for await (const chunk of input) {
    cutter.push(chunk)
    yield* cutter.cut(false)
  }
  yield* cutter.cut(true)
}

/** The records of a stretch, one by one. */
export function* singly({ first, rows, bytes, end }: Stretch, records: Records): Generator<Stretch> {
  if (!bytes) return yield { first, rows, bytes, end }
  let row = first - 1
  let byte = end.byte - bytes.length
  for (let from = 0; from < bytes.length; ) {
    const next = records.end(bytes, from, true)
    const numbered = records.isRow(bytes, from) ? 1 : 0
    row += numbered
    byte += next - from
    if (numbered > 0) yield { first: row, rows: 1, bytes: bytes.subarray(from, next), end: { row, byte } }
    from = next
  }
}

class Cutter {
  readonly #records: Records
  #row: number
  #byte: number
  #pending: Uint8Array[] = []
  #length = 0
  /** Bytes to have before it is worth looking for the end of a record. */
  #enough = STRETCH
  /** Bytes of a record that is too long, so far; 0 outside of one. */
  #skipped = 0

  constructor(records: Records, { row, byte }: Place) {
    this.#records = records
    this.#row = row
    this.#byte = byte
  }

  push(chunk: Uint8Array): void {
    this.#pending.push(chunk)
    this.#length += chunk.length
  }

  *cut(whole: boolean): Generator<Stretch> {
    if (this.#length < this.#enough && !whole) return
    let bytes = this.#pending.length === 1 ? (this.#pending[0] as Uint8Array) : Buffer.concat(this.#pending)
    for (;;) {
      if (this.#skipped > 0) {
        const end = bytes.indexOf(this.#records.lineEnd)
        const length = end < 0 ? bytes.length : end + 1
        this.#skipped += length
        bytes = bytes.subarray(length)
        if (end < 0 && !whole) break
        yield this.#stretch(1, undefined, this.#skipped)
        this.#skipped = 0
      }
      const { end, rows } = this.#some(bytes, whole)
      if (end > 0) {
        // A copy: a thread that is given a part of a buffer gets all of it.
        yield this.#stretch(rows, new Uint8Array(bytes.subarray(0, end)), end)
        bytes = bytes.subarray(end)
      } else if (bytes.length > LONGEST_RECORD) {
        this.#skipped = LONGEST_RECORD
        bytes = bytes.subarray(LONGEST_RECORD)
      } else break
    }
    this.#pending = [Buffer.from(bytes)]
    this.#length = bytes.length
    this.#enough = this.#skipped > 0 ? 0 : Math.max(STRETCH, 2 * bytes.length)
  }

  /** Whole records at the beginning of some bytes, no more than a stretch. */
  #some(bytes: Uint8Array, whole: boolean): { readonly end: number; readonly rows: number } {
    let end = 0
    let rows = 0
    while (end < bytes.length && end < STRETCH) {
      const next = this.#records.end(bytes, end, whole)
      if (next < 0) break
      if (this.#records.isRow(bytes, end)) rows++
      end = next
    }
    return { end, rows }
  }

  #stretch(rows: number, bytes: Uint8Array | undefined, length: number): Stretch {
    const first = this.#row + 1
    this.#row += rows
    this.#byte += length
    return { first, rows, bytes, end: { row: this.#row, byte: this.#byte } }
  }
}
