/** Ascending lists of numbers, one for each lexeme, in flat arrays. */
import type { NumberReader } from './codec.js'

/** Which forms are listed with each lexeme. */
export class Lists {
  readonly #starts: Int32Array
  readonly #values: Int32Array

  /** @param size how many lists there are; the reader gives the length of each, then the differences of all */
  constructor(reader: NumberReader, size: number) {
    const counts = reader.readList(size)
    this.#starts = startsOf(counts)
    this.#values = reader.readList(this.#starts[size] as number)
    for (let list = 0; list < size; list++) {
      const end = this.#starts[list + 1] as number
      for (let at = (this.#starts[list] as number) + 1; at < end; at++) this.#values[at] = (this.#values[at] as number) + (this.#values[at - 1] as number)
    }
  }

  /** A list. */
  of(list: number): Int32Array {
    return this.#values.subarray(this.#starts[list], this.#starts[list + 1])
  }

  /** Length of a list. */
  count(list: number): number {
    return (this.#starts[list + 1] as number) - (this.#starts[list] as number)
  }

  /** Whether a list holds a number. */
  has(list: number, number: number): boolean {
    const values = this.#values
    const end = this.#starts[list + 1] as number
    let low = this.#starts[list] as number
    let high = end
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[middle] as number) < number) low = middle + 1
      else high = middle
    }
    return low < end && values[low] === number
  }
}

/** Where each of several lists begins when they stand one after the other, and behind the last one. */
export function startsOf(counts: ArrayLike<number>): Int32Array {
  const starts = new Int32Array(counts.length + 1)
  for (let at = 0; at < counts.length; at++) starts[at + 1] = (starts[at] as number) + (counts[at] as number)
  return starts
}
