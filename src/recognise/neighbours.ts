/**
 * Words that resemble a word. Little is made ready for it, since a process may screen one text only:
 *
 * | words | found by |
 * | --- | --- |
 * | one edit away | every edit taken back, looked up among all words, see `edits.ts` |
 * | of the same sound | groups of words with one skeleton, see `skeleton.ts`; their sound keys are compared |
 * | long, one edit away in their first letters | groups of words that begin alike, for every edit of these letters taken back |
 * | long, one edit away by sound | groups of words that end alike; else the second edit is no part of the first letters |
 *
 *     cancr → cancer      skizofrene → schizophrene      dipresqif → depressif (di~de)      skysofrane → skizofrene (… rane)
 */
import type { Vocabulary } from '../model/vocabulary.js'
import { hashOfLetters } from '../text/hash.js'
import type { Letters } from '../text/letters.js'
import { distanceWithin } from './distance.js'
import { Edits, type Longer } from './edits.js'
import { BEGINNING, END, LONG, Parts } from './parts.js'
import { Sieve } from './sieve.js'
import { SILENT, skeletonOf } from './skeleton.js'
import { beginningOf, LONGEST_KEY, soundInto } from './sound.js'

const MOST_EDITS = 2
/** How many letters apart a word may be that sounds the same. */
export const SAME_SOUND_LIMIT = 4
/** From so many words on, it pays to make a sieve. */
const MANY_WORDS = 32

/** Gets the number of a word, and whether it sounds the same. */
type Visit = (id: number, sameSound: boolean) => void

const edits = new Edits()
const LONGER: readonly Longer[] = [-1, 0, 1]
/** One place more than a key takes, for a silent letter. */
const key = new Uint16Array(LONGEST_KEY + 1)
const other = new Uint16Array(LONGEST_KEY)

/** The words that a misspelling may stand for. */
export class Neighbours {
  readonly #vocabulary: Vocabulary
  readonly #tolerant: Uint8Array
  readonly #parts: Parts
  /** All words, also those that no misspelling may stand for. */
  #spellings: Pick<Sieve, 'mayHold'>
  /** For each word, the hash of its sound key; 0 until it is asked for. */
  readonly #sounds: Int32Array
  /** For each word, the last round in which it was visited. */
  readonly #seen: Int32Array
  #round = 0

  /**
   * @param vocabulary all words
   * @param tolerant   for each, 1 where a misspelling may stand for it
   */
  constructor(vocabulary: Vocabulary, tolerant: Uint8Array) {
    this.#vocabulary = vocabulary
    this.#tolerant = tolerant
    this.#parts = new Parts(vocabulary, tolerant)
    this.#spellings = vocabulary
    this.#sounds = new Int32Array(vocabulary.size)
    this.#seen = new Int32Array(vocabulary.size)
  }

  /**
   * Visits words with the same sound key and no more letters apart than `SAME_SOUND_LIMIT`, each once.
   *
   * @param typed folded word, 64 letters at most
   */
  sameSound({ letters, from, to }: Letters, visit: Visit): void {
    this.#round++
    const length = soundInto(letters, from, to, key)
    const sound = hashOfLetters(key, 0, length)
    const first = beginningOf(letters, from, to)
    const skeleton = skeletonOf(key, 0, length)
    this.#sounding(to - from, sound, skeleton, first, visit)
    for (const letter of SILENT) {
      key[length] = letter
      const longer = skeletonOf(key, 0, length + 1)
      if (longer !== skeleton) this.#sounding(to - from, sound, longer, first, visit)
    }
  }

  /**
   * Visits words with the same sound key, then those one edit away by spelling, each once.
   *
   * @param typed folded word, 64 letters at most
   */
  near(typed: Letters, visit: Visit): void {
    this.sameSound(typed, visit)
    if (this.#round === MANY_WORDS) this.#spellings = new Sieve(this.#vocabulary.hashes)
    const { hashes } = edits
    const spellings = this.#spellings
    for (const longer of LONGER) {
      const count = edits.list(typed, longer)
      for (let n = 0; n < count; n++) if (spellings.mayHold(hashes[n] as number)) this.#spelt(typed, n, visit)
    }
  }

  /**
   * Visits long words two edits away that are one edit away by sound (the first sound stands) or in their first letters, and some
   * others, but none that `near` visited. The distance is to be measured.
   *
   * @param typed the word that `near` was last asked for
   */
  far(typed: Letters, visit: Visit): void {
    if (typed.to - typed.from < LONG) return
    this.#beginningAlike(typed, visit)
    this.#endingAlike(typed, visit)
  }

  #once(id: number, sameSound: boolean, visit: Visit): void {
    if (this.#seen[id] === this.#round) return
    this.#seen[id] = this.#round
    visit(id, sameSound)
  }

  /** Words of one skeleton, whose sound keys have a hash. */
  #sounding(length: number, sound: number, skeleton: number, first: number, visit: Visit): void {
    const words = this.#parts.bySkeleton(first)
    for (let at = words.first(skeleton); at >= 0; at = words.next(at)) {
      if (Math.abs(words.length(at) - length) > SAME_SOUND_LIMIT) continue
      const id = words.id(at)
      // Stryker disable next-line ConditionalExpression: the hash is worked out again.
      if (this.#sounds[id] === 0) this.#sounds[id] = hashOfLetters(other, 0, this.#soundInto(id))
      if (this.#sounds[id] === sound) this.#once(id, true, visit)
    }
  }

  /** The word of an edit, where there is one that a misspelling may stand for. */
  #spelt(typed: Letters, edit: number, visit: Visit): void {
    const { letters, from, to } = edits.lettersOf(typed, edit)
    const id = this.#vocabulary.findLetters(edits.hashes[edit] as number, letters, from, to)
    if (id >= 0 && this.#tolerant[id] === 1) this.#once(id, false, visit)
  }

  #beginningAlike({ letters, from, to }: Letters, visit: Visit): void {
    const words = this.#parts.byBeginning()
    const { hashes } = edits
    for (const longer of LONGER) {
      const count = edits.list({ letters, from, to: from + BEGINNING - longer }, longer)
      for (let n = 0; n < count; n++) {
        for (let at = words.first(hashes[n] as number); at >= 0; at = words.next(at)) {
          if (Math.abs(words.length(at) - to + from) <= MOST_EDITS) this.#once(words.id(at), false, visit)
        }
      }
    }
  }

  #endingAlike(typed: Letters, visit: Visit): void {
    const { chars, starts } = this.#vocabulary
    const { letters, from, to } = typed
    const first = beginningOf(letters, from, to)
    const sound: Letters = { letters: key, from: 0, to: soundInto(letters, from, to, key) }
    const words = this.#parts.byEnd(first)
    for (let length = Math.max(LONG, to - from - MOST_EDITS); length <= to - from + MOST_EDITS; length++) {
      const code = hashOfLetters(letters, to - length + END, to)
      for (let at = words.first(code); at >= 0; at = words.next(at)) {
        if (words.length(at) !== length) continue
        const id = words.id(at)
        // The cheaper question first.
        if (distanceWithin(typed, { letters: chars, from: starts[id] as number, to: starts[id + 1] as number }, MOST_EDITS) > MOST_EDITS) continue
        if (distanceWithin(sound, { letters: other, from: 0, to: this.#soundInto(id) }, 1) <= 1) this.#once(id, false, visit)
      }
    }
  }

  /** Writes the sound key of a word to `other`. @returns its length */
  #soundInto(id: number): number {
    const { chars, starts } = this.#vocabulary
    return soundInto(chars, starts[id] as number, starts[id + 1] as number, other)
  }
}
