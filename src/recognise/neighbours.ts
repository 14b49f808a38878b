/**
 * Words and sound keys, whole and less one letter, by hash. Two words one edit apart meet in it:
 *
 *     typed  cancr   → cancr  ancr  cncr  cacr  canr  canc
 *     word   cancer  → cancer ancer cncer cacer caner cancr cance      met at « cancr »
 *
 * The hashes of shortened words come from sums of the whole, see `text/hash.ts`; what only collides is sorted out by edit distance.
 *
 * @see Garbe, "SymSpell: 1000x faster spelling correction", 2012 (symmetric delete)
 */
import { bucketOf, concatenated, extend, withoutBeginning } from '../text/hash.js'
import { LONGEST_KEY, soundInto } from './sound.js'
import type { Vocabulary } from './vocabulary.js'

/** Keys are hashed apart from words. */
const KEY_SEED = 0x1000193

/** Fewer bits make long chains, more make a table that no cache holds. */
const [FEWEST_BITS, MOST_BITS] = [6, 21] as const

const prefixes = new Int32Array(LONGEST_KEY + 1)
const key = new Uint8Array(LONGEST_KEY)

/** The hashes of a word whole and less each letter, given to `visit`. */
function eachShortened(letters: Uint16Array | Uint8Array, from: number, to: number, seed: number, visit: (hash: number) => void): void {
  const length = Math.min(to - from, LONGEST_KEY)
  prefixes[0] = 0
  for (let i = 0; i < length; i++) prefixes[i + 1] = extend(prefixes[i] as number, letters[from + i] as number)
  const whole = prefixes[length] as number
  visit(whole ^ seed)
  for (let i = 0; i < length; i++) {
    const rest = length - i - 1
    visit(concatenated(prefixes[i] as number, withoutBeginning(whole, prefixes[i + 1] as number, rest), rest) ^ seed)
  }
}

/** The index of the words that a misspelling may stand for. */
export class NeighbourIndex {
  readonly #bits: number
  /** First entry of each bucket, and one place more. */
  readonly #starts: Int32Array
  readonly #words: Int32Array
  /** Upper half of the hash of each entry. */
  readonly #tags: Uint16Array
  readonly #seen: Int32Array
  #round = 0

  /**
   * @param vocabulary all words
   * @param ids        those that a misspelling may stand for
   */
  constructor(vocabulary: Vocabulary, ids: readonly number[] | Int32Array) {
    let size = 0
    let hashes = new Int32Array(ids.length * 16 + 16)
    let owners = new Int32Array(hashes.length)
    let owner = 0
    const collect = (hash: number): void => {
      if (size === hashes.length) {
        hashes = grown(hashes)
        owners = grown(owners)
      }
      hashes[size] = hash
      owners[size++] = owner
    }
    for (const id of ids) {
      owner = id
      const from = vocabulary.starts[id] as number
      const to = vocabulary.starts[id + 1] as number
      eachShortened(vocabulary.chars, from, to, 0, collect)
      eachShortened(key, 0, soundInto(vocabulary.chars, from, to, key), KEY_SEED, collect)
    }
    this.#bits = Math.max(FEWEST_BITS, Math.min(MOST_BITS, 32 - Math.clz32(size)))
    this.#starts = new Int32Array((1 << this.#bits) + 1)
    for (let i = 0; i < size; i++) {
      const bucket = bucketOf(hashes[i] as number, this.#bits) + 1
      this.#starts[bucket] = (this.#starts[bucket] as number) + 1
    }
    for (let b = 1; b < this.#starts.length; b++) this.#starts[b] = (this.#starts[b] as number) + (this.#starts[b - 1] as number)
    this.#words = new Int32Array(size)
    this.#tags = new Uint16Array(size)
    const next = this.#starts.slice()
    for (let i = 0; i < size; i++) {
      const hash = hashes[i] as number
      const bucket = bucketOf(hash, this.#bits)
      const at = next[bucket] as number
      next[bucket] = at + 1
      this.#words[at] = owners[i] as number
      this.#tags[at] = hash >>> 16
    }
    this.#seen = new Int32Array(vocabulary.size)
  }

  /**
   * Words that share a whole or shortened spelling, or a whole or shortened key, each once.
   *
   * @param letters folded word, `from` to `to` (exclusive)
   * @param visit   gets the number of each word
   */
  near(letters: Uint16Array, from: number, to: number, visit: (id: number) => void): void {
    this.#round++
    const look = (hash: number): void => {
      const bucket = bucketOf(hash, this.#bits)
      const tag = hash >>> 16
      for (let at = this.#starts[bucket] as number; at < (this.#starts[bucket + 1] as number); at++) {
        if (this.#tags[at] !== tag) continue
        const id = this.#words[at] as number
        if (this.#seen[id] === this.#round) continue
        this.#seen[id] = this.#round
        visit(id)
      }
    }
    eachShortened(letters, from, to, 0, look)
    eachShortened(key, 0, soundInto(letters, from, to, key), KEY_SEED, look)
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
