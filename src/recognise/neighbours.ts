/**
 * Words that resemble a word, without an index of misspellings: every way of taking one edit back is tried, on the spelling and on
 * the sound key, by arithmetic on hashes (see `text/hash.ts`); a sieve of bits turns nearly all of them away.
 *
 *     cancr → ancr cnacr … cancra cancrb … cancer!        skizofrene → skisofren = key of schizophrene
 *
 * In long words a second edit may stand behind the beginning: words that begin alike, up to one edit, are neighbours too.
 *
 * @see Kernighan, Church and Gale, "A spelling correction program based on a noisy channel model", COLING 1990 (one edit undone)
 */

import type { Vocabulary } from '../model/vocabulary.js'
import { bucketOf, concatenated, extend, hashOfLetters, power, withoutBeginning } from '../text/hash.js'
import type { Letters } from '../text/letters.js'
import { beginningOf, FIRST_SOUNDS, LONGEST_KEY, soundInto } from './sound.js'

/** Bits of a sieve for each word in it, at least. */
const BITS_EACH = 16

/** A set of hashes that may hold more than was put in. */
class Sieve {
  readonly #bits: number
  readonly #bytes: Uint8Array

  constructor(size: number) {
    // Stryker disable next-line all: a sieve of another size lets other words through, which are looked up in vain.
    this.#bits = Math.max(10, 32 - Math.clz32(size * BITS_EACH))
    this.#bytes = new Uint8Array(1 << (this.#bits - 3))
  }

  add(hash: number): void {
    const bit = bucketOf(hash, this.#bits)
    this.#bytes[bit >> 3] = (this.#bytes[bit >> 3] as number) | (1 << (bit & 7))
  }

  mayHold(hash: number): boolean {
    const bit = bucketOf(hash, this.#bits)
    // Stryker disable next-line ConditionalExpression: what the sieve lets through is looked up all the same.
    return ((this.#bytes[bit >> 3] as number) & (1 << (bit & 7))) !== 0
  }
}

/** Letters and nasal vowels have places of their own, all else shares the last one. */
const PLACES = 32
const OTHER = PLACES - 1
const FIRST_SOUND = 26

/** The place of a letter (a–z) or sound (1–3). */
function placeOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61
  return code >= 0x31 && code <= 0x33 ? FIRST_SOUND + code - 0x31 : OTHER
}

function codeOf(place: number): number {
  return place < FIRST_SOUND ? 0x61 + place : 0x31 + place - FIRST_SOUND
}

/** Which letters stand between, before and behind which two others, in the words at hand: one bit a letter. */
class Trigrams {
  readonly #between = new Int32Array(PLACES * PLACES)
  readonly #before = new Int32Array(PLACES * PLACES)
  readonly #behind = new Int32Array(PLACES * PLACES)

  add(letters: Uint16Array | Uint8Array, from: number, to: number): void {
    let two = OTHER
    let one = OTHER
    for (let i = from; i <= to + 1; i++) {
      const place = i < to ? placeOf(letters[i] as number) : OTHER
      this.#between[two * PLACES + place] = (this.#between[two * PLACES + place] as number) | (1 << one)
      this.#before[one * PLACES + place] = (this.#before[one * PLACES + place] as number) | (1 << two)
      this.#behind[two * PLACES + one] = (this.#behind[two * PLACES + one] as number) | (1 << place)
      two = one
      one = place
    }
  }

  /** Letters that may be put between the places `left` and `right`, whose other neighbours are known too: one bit a letter. */
  fitting(farLeft: number, left: number, right: number, farRight: number): number {
    const between = this.#between[left * PLACES + right] as number
    const before = this.#before[right * PLACES + farRight] as number
    const behind = this.#behind[farLeft * PLACES + left] as number
    return between & before & behind & ~(1 << OTHER)
  }
}

const prefixes = new Int32Array(LONGEST_KEY + 1)
const places = new Uint8Array(LONGEST_KEY + 4)
const key = new Uint8Array(LONGEST_KEY)

/**
 * The hashes of all words one edit away (a letter dropped, put in, replaced, two swapped) that a sieve lets through; and of the
 * word itself, in which a letter is replaced by itself.
 *
 * @param letters the word, `from` to `to` (exclusive), 64 letters at most
 * @param visit   gets each hash
 */
function eachEdit(letters: Uint16Array | Uint8Array, from: number, to: number, { sieve, trigrams }: Chains, visit: (hash: number) => void): void {
  const length = to - from
  places.fill(OTHER)
  prefixes[0] = 0
  for (let i = 0; i < length; i++) {
    prefixes[i + 1] = extend(prefixes[i] as number, letters[from + i] as number)
    places[i + 2] = placeOf(letters[from + i] as number)
  }
  const whole = prefixes[length] as number
  for (let i = 0; i <= length; i++) {
    const before = prefixes[i] as number
    const rest = length - i
    const farLeft = places[i] as number
    const left = places[i + 1] as number
    const here = places[i + 2] as number
    const right = places[i + 3] as number
    const farRight = places[i + 4] as number
    put((concatenated(before, 0, rest + 1) + withoutBeginning(whole, before, rest)) | 0, power(rest), trigrams.fitting(farLeft, left, here, right), sieve, visit)
    if (i === length) break
    const behind = withoutBeginning(whole, prefixes[i + 1] as number, rest - 1)
    const dropped = concatenated(before, behind, rest - 1)
    // Stryker disable next-line ConditionalExpression: so here.
    if (sieve.mayHold(dropped)) visit(dropped)
    put((concatenated(before, 0, rest) + behind) | 0, power(rest - 1), trigrams.fitting(farLeft, left, right, farRight), sieve, visit)
    if (rest === 1) continue
    const swapped = extend(extend(before, letters[from + i + 1] as number), letters[from + i] as number)
    const hash = concatenated(swapped, withoutBeginning(whole, prefixes[i + 2] as number, rest - 2), rest - 2)
    // Stryker disable next-line ConditionalExpression: so here.
    if (sieve.mayHold(hash)) visit(hash)
  }
}

/** Each fitting letter in its place: `base` is the hash without it, `weight` what it weighs there. */
function put(base: number, weight: number, fitting: number, sieve: Sieve, visit: (hash: number) => void): void {
  for (let bits = fitting; bits !== 0; bits &= bits - 1) {
    const hash = (base + Math.imul(codeOf(31 - Math.clz32(bits & -bits)), weight)) | 0
    // Stryker disable next-line ConditionalExpression: so here.
    if (sieve.mayHold(hash)) visit(hash)
  }
}

/** Words by hash, several to a bucket: a chain of words. */
class Chains {
  readonly sieve: Sieve
  readonly trigrams = new Trigrams()
  readonly #bits: number
  readonly #heads: Int32Array
  readonly #next: Int32Array
  readonly #hashes: Int32Array

  /** @param words how many there are in the vocabulary */
  constructor(words: number, size: number) {
    this.sieve = new Sieve(size)
    // Stryker disable next-line MethodExpression: a table of another size holds the same words.
    this.#bits = Math.max(4, 32 - Math.clz32(size))
    this.#heads = new Int32Array(1 << this.#bits).fill(-1)
    this.#next = new Int32Array(words)
    this.#hashes = new Int32Array(words)
  }

  /** Adds a word, by the letters or sounds `from` to `to` (exclusive) and their hash. */
  add(hash: number, id: number, letters: Uint16Array | Uint8Array, from: number, to: number): void {
    this.sieve.add(hash)
    this.trigrams.add(letters, from, to)
    const bucket = bucketOf(hash, this.#bits)
    this.#hashes[id] = hash
    this.#next[id] = this.#heads[bucket] as number
    this.#heads[bucket] = id
  }

  /** The hash that a word was added by. */
  hashOf(id: number): number {
    return this.#hashes[id] as number
  }

  /** Visits the words of a hash. */
  each(hash: number, visit: (id: number) => void): void {
    for (let id = this.#heads[bucketOf(hash, this.#bits)] as number; id >= 0; id = this.#next[id] as number) if (this.#hashes[id] === hash) visit(id)
  }
}

/** Gets the number of a word, and whether it sounds the same. */
type Visit = (id: number, sameSound: boolean) => void

/** Letters of a beginning, and of the words that are found by it. */
const BEGINNING = 5
const LONG = 8

/** The words that a misspelling may stand for, by spelling, by sound, and long ones by their beginning. */
export class Neighbours {
  readonly #vocabulary: Vocabulary
  readonly #spellings: Chains
  readonly #sounds: Chains
  readonly #beginnings: Chains
  /** Words by what they may begin with, see `beginningOf`; those whose sounds are known are taken out. */
  readonly #unheard: number[][] = Array.from({ length: FIRST_SOUNDS }, () => [])
  readonly #seen: Int32Array
  #round = 0

  /**
   * @param vocabulary all words
   * @param ids        those that a misspelling may stand for
   */
  constructor(vocabulary: Vocabulary, ids: readonly number[]) {
    this.#vocabulary = vocabulary
    this.#spellings = new Chains(vocabulary.size, ids.length)
    this.#sounds = new Chains(vocabulary.size, ids.length)
    this.#beginnings = new Chains(vocabulary.size, ids.length)
    this.#seen = new Int32Array(vocabulary.size)
    const { starts, hashes, chars } = vocabulary
    for (const id of ids) {
      const from = starts[id] as number
      const to = starts[id + 1] as number
      this.#spellings.add(hashes[id] as number, id, chars, from, to)
      this.#unheard[this.#beginningOf(id)]?.push(id)
      if (to - from >= LONG) this.#beginnings.add(hashOfLetters(chars, from, from + BEGINNING), id, chars, from, from + BEGINNING)
    }
  }

  /** Words with the same sound key. */
  sameSound({ letters, from, to }: Letters, visit: Visit): void {
    this.#hear(beginningOf(letters, from, to))
    this.#sounds.each(hashOfLetters(key, 0, soundInto(letters, from, to, key)), (id) => visit(id, true))
  }

  /**
   * Words one edit away by spelling or by sound (the first sound stands), and some others, each once: the distance is to be measured.
   *
   * @param typed folded word
   */
  near({ letters, from, to }: Letters, visit: Visit): void {
    this.#round++
    const beginning = beginningOf(letters, from, to)
    this.#hear(beginning)
    const length = soundInto(letters, from, to, key)
    const sound = hashOfLetters(key, 0, length)
    const once = (id: number): void => {
      if (this.#seen[id] === this.#round) return
      this.#seen[id] = this.#round
      visit(id, this.#sounds.hashOf(id) === sound && this.#beginningOf(id) === beginning)
    }
    eachEdit(letters, from, to, this.#spellings, (hash) => this.#spellings.each(hash, once))
    eachEdit(key, 0, length, this.#sounds, (hash) =>
      this.#sounds.each(hash, (id) => {
        if (this.#beginningOf(id) === beginning) once(id)
      }),
    )
    if (to - from <= LONG) return
    for (let letter = BEGINNING - 1; letter <= BEGINNING + 1; letter++) {
      eachEdit(letters, from, from + letter, this.#beginnings, (hash) => this.#beginnings.each(hash, once))
    }
  }

  #beginningOf(id: number): number {
    const { chars, starts } = this.#vocabulary
    return beginningOf(chars, starts[id] as number, starts[id + 1] as number)
  }

  /** Works out the sounds of words that begin in one way, when the first such word is misspelt: a start is short. */
  #hear(beginning: number): void {
    const ids = this.#unheard[beginning] as number[]
    // Stryker disable next-line ConditionalExpression: no words are heard at once.
    if (ids.length === 0) return
    this.#unheard[beginning] = []
    const { chars, starts } = this.#vocabulary
    for (const id of ids) {
      const length = soundInto(chars, starts[id] as number, starts[id + 1] as number, key)
      this.#sounds.add(hashOfLetters(key, 0, length), id, key, 0, length)
    }
  }
}
