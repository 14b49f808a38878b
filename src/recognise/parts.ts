/**
 * The words that a misspelling may stand for, in groups, which are made when the first word is misspelt that needs them: a start is
 * short, and needs few of them. Short loops over plain arrays, since engines compile these soon.
 */
import type { Vocabulary } from '../model/vocabulary.js'
import { hashOfLetters, withoutBeginning } from '../text/hash.js'
import { Groups, ID, LENGTH, RECORD } from './groups.js'
import { skeletonOf } from './skeleton.js'
import { beginningOf, FIRST_SOUND_OF, FIRST_SOUNDS } from './sound.js'

/** From this length of both words, two edits. */
export const LONG = 9
/** Letters of a beginning. */
export const BEGINNING = 5
/** Where the end of a word begins that edits in its beginning leave alone: a swap reaches one letter further. */
export const END = BEGINNING + 1

/** Is silent. */
const H = 0x68

/** Groups of the tolerant words of a vocabulary. */
export class Parts {
  readonly #vocabulary: Vocabulary
  /** Words in chains by what they begin with, see `beginningOf`: for each chain and each word the next word, its number + 1. */
  readonly #heads = new Int32Array(FIRST_SOUNDS)
  readonly #next: Int32Array
  /** How many words a chain has, and how many of them are long. */
  readonly #sizes = new Int32Array(FIRST_SOUNDS)
  readonly #long = new Int32Array(FIRST_SOUNDS)
  readonly #skeletons: (Groups | undefined)[] = []
  readonly #ends: (Groups | undefined)[] = []
  #beginnings: Groups | undefined

  /**
   * @param vocabulary all words
   * @param tolerant   for each, 1 where a misspelling may stand for it
   */
  constructor(vocabulary: Vocabulary, tolerant: Uint8Array) {
    const { chars, starts, size } = vocabulary
    const next = new Int32Array(size)
    const heads = this.#heads
    const sizes = this.#sizes
    const long = this.#long
    for (let id = 0; id < size; id++) {
      if (tolerant[id] !== 1) continue
      const from = starts[id] as number
      const to = starts[id + 1] as number
      // All words are walked over, by code that is not yet compiled: nothing is called for most of them.
      const letter = chars[from] as number
      const first = letter !== H && letter < FIRST_SOUND_OF.length ? (FIRST_SOUND_OF[letter] as number) : beginningOf(chars, from, to)
      next[id] = heads[first] as number
      heads[first] = id + 1
      sizes[first] = (sizes[first] as number) + 1
      if (to - from >= LONG) long[first] = (long[first] as number) + 1
    }
    this.#vocabulary = vocabulary
    this.#next = next
  }

  /** The words with one first sound, by their skeleton, see `skeleton.ts`. */
  bySkeleton(first: number): Groups {
    this.#skeletons[first] ??= new Groups(this.#skeletonsOf(first))
    return this.#skeletons[first]
  }

  /** The long words with one first sound, by the hash of their letters from the seventh on. */
  byEnd(first: number): Groups {
    this.#ends[first] ??= new Groups(this.#endsOf(first))
    return this.#ends[first]
  }

  /** All long words, by the hash of their first letters. */
  byBeginning(): Groups {
    this.#beginnings ??= new Groups(this.#beginningsOf())
    return this.#beginnings
  }

  #skeletonsOf(first: number): Int32Array {
    const { chars, starts } = this.#vocabulary
    const next = this.#next
    const records = new Int32Array(RECORD * (this.#sizes[first] as number))
    let at = 0
    for (let id = (this.#heads[first] as number) - 1; id >= 0; id = (next[id] as number) - 1) {
      const from = starts[id] as number
      const to = starts[id + 1] as number
      records[at] = skeletonOf(chars, from, to)
      records[at + LENGTH] = to - from
      records[at + ID] = id
      at += RECORD
    }
    return records
  }

  #endsOf(first: number): Int32Array {
    const { chars, starts, hashes } = this.#vocabulary
    const next = this.#next
    const records = new Int32Array(RECORD * (this.#long[first] as number))
    let at = 0
    for (let id = (this.#heads[first] as number) - 1; id >= 0; id = (next[id] as number) - 1) {
      const from = starts[id] as number
      const length = (starts[id + 1] as number) - from
      if (length < LONG) continue
      records[at] = withoutBeginning(hashes[id] as number, hashOfLetters(chars, from, from + END), length - END)
      records[at + LENGTH] = length
      records[at + ID] = id
      at += RECORD
    }
    return records
  }

  #beginningsOf(): Int32Array {
    const { chars, starts } = this.#vocabulary
    const next = this.#next
    const records = new Int32Array(RECORD * this.#long.reduce((sum, size) => sum + size, 0))
    let at = 0
    for (const head of this.#heads) {
      for (let id = head - 1; id >= 0; id = (next[id] as number) - 1) {
        const from = starts[id] as number
        const length = (starts[id + 1] as number) - from
        if (length < LONG) continue
        records[at] = hashOfLetters(chars, from, from + BEGINNING)
        records[at + LENGTH] = length
        records[at + ID] = id
        at += RECORD
      }
    }
    return records
  }
}
