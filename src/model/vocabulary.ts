/** The words of a lexicon, found by hash without making a string. */
import { bucketOf, hashOf } from '../text/hash.js'
import { lettersOf } from '../text/letters.js'
import type { Tokens } from '../text/tokens.js'

/** Numbers of a row of the table: hash, number + 1 (0 in an empty row), check; the fourth keeps a row within a line of memory. */
const ROW = 4
const NUMBER = 1
const CHECK = 2

/** Length and four letters of a word, to tell it from another of the same hash. */
function checkOf(letters: Uint16Array, from: number, to: number): number {
  const length = to - from
  if (length === 0) return 0
  const ends = ((letters[from] as number) << 16) | (letters[to - 1] as number)
  const inside = ((letters[from + (length >> 1)] as number) << 16) | (letters[from + (length >> 2)] as number)
  return ends ^ Math.imul(inside, 0x9e3779b1) ^ (length << 8)
}

/** Words and their numbers, in the order in which they were added. */
export class Vocabulary {
  /** Letters of all words, one word after the other. */
  readonly chars: Uint16Array
  /** Where each word begins in `chars`; one place more than words. */
  readonly starts: Int32Array
  /** Hash of each word; see `text/hash.ts`. */
  readonly hashes: Int32Array
  readonly #bits: number
  /** Open addressing: for each word, `ROW` numbers side by side, so that a look-up costs one line of memory. */
  readonly #table: Int32Array
  #size = 0

  /**
   * @param words   how many there will be at most
   * @param letters how many letters they have, with room for one word more
   */
  constructor(words: number, letters: number) {
    this.chars = new Uint16Array(letters)
    this.starts = new Int32Array(words + 1)
    this.hashes = new Int32Array(words)
    this.#bits = Math.max(4, 32 - Math.clz32(words + (words >> 2)))
    this.#table = new Int32Array(ROW << this.#bits)
  }

  /** How many words there are. */
  get size(): number {
    return this.#size
  }

  /**
   * Adds a word, whose letters stand in `chars` behind those of the last one already.
   *
   * @param length how many they are
   * @returns its number, that of the same word where it is there
   */
  add(length: number, hash: number): number {
    const table = this.#table
    const mask = table.length - 1
    const from = this.starts[this.#size] as number
    const check = checkOf(this.chars, from, from + length)
    let at = ROW * bucketOf(hash, this.#bits)
    for (; table[at + NUMBER] !== 0; at = (at + ROW) & mask) if (table[at] === hash && table[at + CHECK] === check) return (table[at + NUMBER] as number) - 1
    const id = this.#size++
    table[at] = hash
    table[at + NUMBER] = id + 1
    table[at + CHECK] = check
    this.hashes[id] = hash
    this.starts[id + 1] = from + length
    return id
  }

  /** The number of a word of a text, -1 when there is none. */
  find(tokens: Tokens, at: number): number {
    return this.findLetters(tokens.hash[at] as number, tokens.chars, tokens.charStart[at] as number, tokens.charStart[at + 1] as number)
  }

  /** The same for letters `from` to `to` (exclusive) of an array, whose hash is known. Hash and check make 64 bits: that two words share both is not to be expected. */
  findLetters(hash: number, letters: Uint16Array, from: number, to: number): number {
    const table = this.#table
    const mask = table.length - 1
    for (let at = ROW * bucketOf(hash, this.#bits); ; at = (at + ROW) & mask) {
      const id = (table[at + NUMBER] as number) - 1
      if (id < 0) return -1
      if (table[at] === hash && table[at + CHECK] === checkOf(letters, from, to)) return id
    }
  }

  /** The same for a string. */
  idOf(word: string): number {
    const { letters, from, to } = lettersOf(word)
    return this.findLetters(hashOf(word), letters, from, to)
  }

  /** Whether a word has a hash: much cheaper than to find it, and wrong once in millions. */
  mayHold(hash: number): boolean {
    const mask = this.#table.length - 1
    for (let at = ROW * bucketOf(hash, this.#bits); this.#table[at + NUMBER] !== 0; at = (at + ROW) & mask) if (this.#table[at] === hash) return true
    return false
  }

  /** All words. */
  words(): string[] {
    return Array.from({ length: this.#size }, (_, id) => this.word(id))
  }

  /** A word. */
  word(id: number): string {
    return String.fromCharCode(...this.chars.subarray(this.starts[id], this.starts[id + 1]))
  }
}
