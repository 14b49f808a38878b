/** Cuts a stream of bytes between records. */
import { closeSync, openSync, readSync } from 'node:fs'
import type { InFile, Place, Stretch } from '../rows.js'
import { LONGEST_RECORD, type Records } from './records.js'

/** Bytes of a stretch, about: a thousand records, some hundredths of a second of screening. */
const STRETCH = 128 * 1024

/** Bytes that are held where no record is longer. */
const ROOM = 2 * STRETCH

/**
 * Stretches of whole records. Memory holds one stretch, or one record where that is longer; of a record beyond `LONGEST_RECORD`, nothing is kept but its number.
 *
 * @param input bytes behind `after`; each chunk may be overwritten by the next
 * @param keep  keeps bytes of a stretch, which begin at a byte of the input
 */
export async function* stretchesOf(
  input: AsyncIterable<Uint8Array>,
  records: Records,
  after: Place,
  keep: (bytes: Uint8Array, from: number) => InFile | Uint8Array,
): AsyncGenerator<Stretch> {
  const cutter = new Cutter(records, after, keep)
  for await (const chunk of input) {
    cutter.push(chunk)
    yield* cutter.cut(false)
  }
  yield* cutter.cut(true)
}

/** The records of a stretch, one by one. */
export function* singly(stretch: Stretch, records: Records): Generator<Stretch & { readonly bytes: Uint8Array }> {
  const { first, end } = stretch
  const bytes = bytesIn(stretch)
  let row = first - 1
  const start = end.byte - bytes.length
  for (const record of rowsIn(bytes, records)) {
    const from = record.byteOffset - bytes.byteOffset
    const { length } = record
    yield {
      first: ++row,
      rows: 1,
      bytes: record,
      records: stretch.records instanceof Uint8Array ? record : { ...(stretch.records as InFile), from: start + from, length },
      end: { row, byte: start + from + length },
    }
  }
}

/** The bytes of each row. */
export function* rowsIn(bytes: Uint8Array, records: Records): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; ) {
    const end = records.end(bytes, from, true)
    if (records.isRow(bytes, from)) yield bytes.subarray(from, end)
    from = end
  }
}

let room = Buffer.alloc(STRETCH)

/** The bytes of a stretch; those of the next may take their place. */
export function bytesIn({ records }: Stretch): Uint8Array {
  if (records === 'too long') return new Uint8Array()
  if (records instanceof Uint8Array) return records
  const { path, from, length } = records
  if (room.length < length) room = Buffer.alloc(length)
  const file = openSync(path, 'r')
  try {
    for (let done = 0; done < length; ) {
      const read = readSync(file, room, done, length - done, from + done)
      if (read === 0) throw new RangeError('The file has become shorter.')
      done += read
    }
  } finally {
    closeSync(file)
  }
  return room.subarray(0, length)
}

class Cutter {
  readonly #records: Records
  readonly #keep: (bytes: Uint8Array, from: number) => InFile | Uint8Array
  #row: number
  #byte: number
  #held = Buffer.alloc(ROOM)
  #length = 0
  /** Bytes to have before it is worth looking for the end of a record. */
  #enough = STRETCH
  /** Bytes of a record that is too long, so far; 0 outside of one. */
  #skipped = 0

  constructor(records: Records, { row, byte }: Place, keep: (bytes: Uint8Array, from: number) => InFile | Uint8Array) {
    this.#records = records
    this.#row = row
    this.#byte = byte
    this.#keep = keep
  }

  push(chunk: Uint8Array): void {
    const needed = this.#length + chunk.length
    if (needed > this.#held.length) this.#hold(Math.max(needed, Math.min(2 * needed, LONGEST_RECORD + 2 * STRETCH)))
    this.#held.set(chunk, this.#length)
    this.#length += chunk.length
  }

  *cut(whole: boolean): Generator<Stretch> {
    if (this.#length < this.#enough && !whole) return
    let bytes: Uint8Array = this.#held.subarray(0, this.#length)
    for (;;) {
      if (this.#skipped > 0) {
        const end = bytes.indexOf(this.#records.lineEnd)
        const length = end < 0 ? bytes.length : end + 1
        this.#skipped += length
        bytes = bytes.subarray(length)
        if (end < 0 && !whole) break
        yield this.#stretch(1, 'too long', this.#skipped)
        this.#skipped = 0
      }
      const { end, rows } = this.#some(bytes, whole)
      if (end > 0) {
        yield this.#stretch(rows, this.#keep(bytes.subarray(0, end), this.#byte), end)
        bytes = bytes.subarray(end)
      } else if (bytes.length > LONGEST_RECORD) {
        this.#skipped = LONGEST_RECORD
        bytes = bytes.subarray(LONGEST_RECORD)
      } else break
    }
    this.#held.copyWithin(0, this.#length - bytes.length, this.#length)
    this.#length = bytes.length
    if (this.#length < STRETCH && this.#held.length > ROOM) this.#hold(ROOM)
    this.#enough = this.#skipped > 0 ? 0 : Math.max(STRETCH, Math.min(2 * this.#length, LONGEST_RECORD + 1))
  }

  /** Moves what is held to a buffer of a size. */
  #hold(size: number): void {
    this.#held = Buffer.concat([this.#held.subarray(0, this.#length)], size)
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

  #stretch(rows: number, records: Stretch['records'], length: number): Stretch {
    const first = this.#row + 1
    this.#row += rows
    this.#byte += length
    return { first, rows, records, end: { row: this.#row, byte: this.#byte } }
  }
}
