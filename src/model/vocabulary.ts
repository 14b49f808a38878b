/** The words of a lexicon, numbered in alphabetical order, found by hash without making a string. */
import { bucketOf, extend, hashOf } from '../text/hash.js'
import { lettersOf } from '../text/letters.js'
import type { Tokens } from '../text/tokens.js'

/** Shared letters are written with one base-36 digit; see `codec.ts`. */
const SPACE = 0x20
const NINE = 0x39
const MOST_SHARED = 35

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

/** Words and their numbers. */
export class Vocabulary {
  readonly size: number
  /** Letters of all words, one word after the other. */
  readonly chars: Uint16Array
  /** Where each word begins in `chars`; one place more than words. */
  readonly starts: Int32Array
  /** Hash of each word; see `text/hash.ts`. */
  readonly hashes: Int32Array
  readonly #bits: number
  /** Open addressing: for each word, `ROW` numbers side by side, so that a look-up costs one line of memory. */
  readonly #table: Int32Array

  /** @param coded sorted words, front-coded by `encodeWords` */
  constructor(coded: string) {
    this.size = count(coded)
    this.starts = new Int32Array(this.size + 1)
    this.hashes = new Int32Array(this.size)
    let letters = new Uint16Array(coded.length * 4)
    let top = 0
    let word = 0
    let before = 0
    eachWord(coded, (shared, from, to, hash) => {
      const start = top
      if (letters.length < top + shared + to - from) letters = larger(letters)
      for (let k = 0; k < shared; k++) letters[top++] = letters[before + k] as number
      for (let i = from; i < to; i++) letters[top++] = coded.charCodeAt(i)
      before = start
      this.starts[word] = start
      this.hashes[word++] = hash
    })
    this.starts[word] = top
    this.chars = letters.slice(0, top)
    this.#bits = Math.max(4, 32 - Math.clz32(this.size + (this.size >> 2)))
    this.#table = new Int32Array(ROW << this.#bits)
    const mask = this.#table.length - 1
    for (let id = 0; id < this.size; id++) {
      const hash = this.hashes[id] as number
      let at = ROW * bucketOf(hash, this.#bits)
      while (this.#table[at + NUMBER] !== 0) at = (at + ROW) & mask
      this.#table[at] = hash
      this.#table[at + NUMBER] = id + 1
      this.#table[at + CHECK] = checkOf(this.chars, this.starts[id] as number, this.starts[id + 1] as number)
    }
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

  /** A word. */
  word(id: number): string {
    return String.fromCharCode(...this.chars.subarray(this.starts[id], this.starts[id + 1]))
  }
}

/**
 * Walks front-coded words.
 *
 * @param visit gets the number of letters shared with the word before, where the others stand in `coded`, and the hash of the word
 */
function eachWord(coded: string, visit: (shared: number, from: number, to: number, hash: number) => void): void {
  const prefixes = new Int32Array(MOST_SHARED + 1)
  for (let i = 0; i < coded.length; i++) {
    const digit = coded.charCodeAt(i++)
    const shared = digit <= NINE ? digit - 0x30 : digit - 0x57
    const from = i
    let hash = prefixes[shared] as number
    for (; i < coded.length; i++) {
      const code = coded.charCodeAt(i)
      if (code === SPACE) break
      hash = extend(hash, code)
      const length = shared + i - from + 1
      if (length <= MOST_SHARED) prefixes[length] = hash
    }
    visit(shared, from, i, hash)
  }
}

function count(coded: string): number {
  if (coded === '') return 0
  let words = 1
  for (let at = coded.indexOf(' '); at >= 0; at = coded.indexOf(' ', at + 1)) words++
  return words
}

function larger(array: Uint16Array): Uint16Array<ArrayBuffer> {
  const twice = new Uint16Array(2 * array.length)
  twice.set(array)
  return twice
}
