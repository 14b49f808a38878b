/** The words of a lexicon, numbered in alphabetical order, found by hash without making a string. */
import { bucketOf, extend, hashOf } from '../text/hash.js'
import { lettersOf } from '../text/letters.js'
import type { Tokens } from '../text/tokens.js'

/** Shared letters are written with one base-36 digit; see `codec.ts`. */
const SPACE = 0x20
const NINE = 0x39
const MOST_SHARED = 35

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
  /** Open addressing: the hash of a word and its number + 1 side by side, or 0 and 0. */
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
    this.#table = new Int32Array(2 << this.#bits)
    const mask = this.#table.length - 1
    for (let id = 0; id < this.size; id++) {
      const hash = this.hashes[id] as number
      let at = 2 * bucketOf(hash, this.#bits)
      while (this.#table[at + 1] !== 0) at = (at + 2) & mask
      this.#table[at] = hash
      this.#table[at + 1] = id + 1
    }
  }

  /** The number of a word of a text, -1 when there is none. */
  find(tokens: Tokens, at: number): number {
    return this.findLetters(tokens.hash[at] as number, tokens.chars, tokens.charStart[at] as number, tokens.charStart[at + 1] as number)
  }

  /** The same for letters `from` to `to` (exclusive) of an array, whose hash is known. */
  findLetters(hash: number, letters: Uint16Array, from: number, to: number): number {
    const mask = this.#table.length - 1
    for (let at = 2 * bucketOf(hash, this.#bits); ; at = (at + 2) & mask) {
      const id = (this.#table[at + 1] as number) - 1
      if (id < 0) return -1
      if (this.#table[at] === hash && this.#equals(id, letters, from, to)) return id
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
    for (let at = 2 * bucketOf(hash, this.#bits); this.#table[at + 1] !== 0; at = (at + 2) & mask) if (this.#table[at] === hash) return true
    return false
  }

  /** A word. */
  word(id: number): string {
    return String.fromCharCode(...this.chars.subarray(this.starts[id], this.starts[id + 1]))
  }

  #equals(id: number, letters: Uint16Array, from: number, to: number): boolean {
    const start = this.starts[id] as number
    if ((this.starts[id + 1] as number) - start !== to - from) return false
    for (let k = from; k < to; k++) if (letters[k] !== this.chars[start + k - from]) return false
    return true
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

/** Words of which only the hashes are kept: what must be left alone. A word that is not among them is taken for one once in ten thousand times or less. */
export class HashSet {
  readonly #bits: number
  readonly #table: Int32Array

  /** @param coded sorted words, front-coded by `encodeWords` */
  constructor(coded: readonly string[]) {
    const size = coded.reduce((sum, words) => sum + count(words), 0)
    this.#bits = Math.max(4, 33 - Math.clz32(size))
    this.#table = new Int32Array(1 << this.#bits)
    for (const words of coded) eachWord(words, (_shared, _from, _to, hash) => this.#add(hash))
  }

  #add(hash: number): void {
    const mask = this.#table.length - 1
    let at = bucketOf(hash, this.#bits)
    while (this.#table[at] !== 0 && this.#table[at] !== hash) at = (at + 1) & mask
    this.#table[at] = hash
  }

  /** Whether a word of this hash was added. */
  has(hash: number): boolean {
    const mask = this.#table.length - 1
    for (let at = bucketOf(hash, this.#bits); this.#table[at] !== 0; at = (at + 1) & mask) if (this.#table[at] === hash) return true
    return false
  }
}
