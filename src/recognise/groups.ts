/** Words by a number that some of them share: chains of records, each of which costs one line of memory to read. */
import { bucketOf } from '../text/hash.js'

/** Numbers of a record: the number of the group, the letters of the word, the number of the word, where the next record of the chain begins + 1. */
export const RECORD = 4
export const LENGTH = 1
export const ID = 2
const NEXT = 3

/** Words in groups. */
export class Groups {
  readonly #bits: number
  /** For each chain, where its first record begins + 1. */
  readonly #heads: Int32Array
  readonly #records: Int32Array

  /** @param records the first three numbers of each are written */
  constructor(records: Int32Array) {
    // Stryker disable next-line MethodExpression: a table of another size holds the same words.
    const bits = Math.max(4, 32 - Math.clz32(records.length / RECORD))
    const heads = new Int32Array(1 << bits)
    for (let at = 0; at < records.length; at += RECORD) {
      const bucket = bucketOf(records[at] as number, bits)
      records[at + NEXT] = heads[bucket] as number
      heads[bucket] = at + 1
    }
    this.#bits = bits
    this.#heads = heads
    this.#records = records
  }

  /** The first record of a group, -1 when it is empty. */
  first(code: number): number {
    return this.#from((this.#heads[bucketOf(code, this.#bits)] as number) - 1, code)
  }

  /** The record behind another, -1 when it was the last. */
  next(record: number): number {
    return this.#from((this.#records[record + NEXT] as number) - 1, this.#records[record] as number)
  }

  /** A chain may hold several groups. */
  #from(record: number, code: number): number {
    let at = record
    while (at >= 0 && this.#records[at] !== code) at = (this.#records[at + NEXT] as number) - 1
    return at
  }

  /** The number of the word of a record. */
  id(record: number): number {
    return this.#records[record + ID] as number
  }

  /** How many letters the word of a record has. */
  length(record: number): number {
    return this.#records[record + LENGTH] as number
  }
}
