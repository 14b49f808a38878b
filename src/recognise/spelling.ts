/** Tolerance for misspelt words: candidates from an index of words and sound keys with one letter left out, confirmed by edit distance. */
import type { Model } from '../lexicon/load.js'
import { distanceWithin } from './distance.js'
import type { Correction } from './phrases.js'
import { soundKey } from './sound.js'

/** Shorter words have too many neighbours. */
const SHORTEST = 5
/** From this length, two edits. */
const LONG = 9
/** What is longer is no misspelt word. */
const LONGEST = 32
/** How many letters apart a word may be that sounds the same. */
const SAME_SOUND_LIMIT = 4
/** More words than this at the same distance say nothing. */
const MOST_WORDS = 6
/** Tokens remembered before the memory is emptied. */
const MEMORY = 8192

const BITS = 19
const MASK = (1 << BITS) - 1

/** Corrects unknown words to words of the lexicons. */
export class Speller {
  readonly #model: Pick<Model, 'vocabulary' | 'words' | 'tolerant' | 'protected'>
  readonly #memory = new Map<string, Correction | null>()
  #index: NeighbourIndex | undefined
  #tolerant: ReadonlySet<number> | undefined

  constructor(model: Pick<Model, 'vocabulary' | 'words' | 'tolerant' | 'protected'>) {
    this.#model = model
  }

  /**
   * Which words of the lexicons an unknown word may stand for.
   *
   * @param typed  folded token that no lexicon holds
   * @param proper the token looks like a name: only a word that sounds the same is accepted
   */
  correct(typed: string, proper: boolean): Correction | undefined {
    if (typed.length < SHORTEST || typed.length > LONGEST || this.#model.protected.has(typed)) return undefined
    const memory = proper ? `${typed} ` : typed
    const known = this.#memory.get(memory)
    if (known !== undefined) return known ?? undefined
    if (this.#memory.size >= MEMORY) this.#memory.clear()
    const found = this.#search(typed, proper)
    this.#memory.set(memory, found ?? null)
    return found
  }

  /** Whether a lexicon holds a word. */
  isKnown(word: string): boolean {
    return this.#model.vocabulary.has(word)
  }

  /** Whether a word may be another one, misspelt: no lexicon holds it, and it is no French word or name that resembles one of theirs. */
  isOpen(word: string): boolean {
    return !this.isKnown(word) && !this.#model.protected.has(word)
  }

  /** Whether a misspelling may stand for a word. */
  isTolerant(word: string): boolean {
    const id = this.#model.vocabulary.get(word)
    this.#tolerant ??= new Set(this.#model.tolerant)
    return id !== undefined && this.#tolerant.has(id)
  }

  #search(typed: string, proper: boolean): Correction | undefined {
    const { words, tolerant } = this.#model
    this.#index ??= new NeighbourIndex(tolerant.map((id) => ({ id, word: words[id] as string, key: soundKey(words[id] as string) })))
    const key = soundKey(typed)
    let least = Number.POSITIVE_INFINITY
    let ids: number[] = []
    for (const { id, word, key: otherKey } of this.#index.near(typed, key)) {
      const sameSound = otherKey === key
      if (proper && !sameSound) continue
      const limit = sameSound ? Math.min(SAME_SOUND_LIMIT, Math.floor(typed.length / 2)) : editsAllowed(typed, word)
      const edits = distanceWithin(typed, word, limit)
      if (edits > limit) continue
      const cost = sameSound ? Math.min(edits, 1) : edits
      if (cost < least) {
        least = cost
        ids = []
      }
      if (cost === least) ids.push(id)
    }
    return ids.length > 0 && ids.length <= MOST_WORDS ? { ids, distance: least } : undefined
  }
}

/** One edit from five letters, two from nine; the shorter of the two words counts. */
function editsAllowed(typed: string, word: string): number {
  const length = Math.min(typed.length, word.length)
  return length >= LONG ? 2 : length >= SHORTEST - 1 ? 1 : 0
}

interface Keyed {
  readonly id: number
  readonly word: string
  readonly key: string
}

/** Words and keys are hashed apart. */
const WORD_SEED = 0x811c9dc5
const KEY_SEED = 0x1000193

/**
 * Chained hash table from words and sound keys, whole and less one letter, to words. Two words one edit apart meet in it:
 *
 *     typed  cancr   → cancr  ancr  cncr  cacr  canr  canc
 *     word   cancer  → cancer ancer cncer cacer caner cancr cance      met at « cancr »
 *
 * What only collides is sorted out by edit distance.
 *
 * @see Garbe, "SymSpell: 1000x faster spelling correction", 2012 (symmetric delete)
 */
class NeighbourIndex {
  readonly #head = new Int32Array(1 << BITS).fill(-1)
  readonly #words: readonly Keyed[]
  #next = new Int32Array(1 << 18)
  #word = new Int32Array(1 << 18)
  #size = 0

  constructor(words: readonly Keyed[]) {
    this.#words = words
    words.forEach(({ word, key }, at) => {
      for (let left = -1; left < word.length; left++) this.#add(hash(word, left, WORD_SEED), at)
      for (let left = -1; left < key.length; left++) this.#add(hash(key, left, KEY_SEED), at)
    })
  }

  #add(bucket: number, at: number): void {
    if (this.#size === this.#next.length) {
      this.#next = grown(this.#next)
      this.#word = grown(this.#word)
    }
    this.#next[this.#size] = this.#head[bucket] as number
    this.#word[this.#size] = at
    this.#head[bucket] = this.#size++
  }

  /** Words that share a whole or shortened spelling, or a whole or shortened key. */
  near(typed: string, key: string): Iterable<Keyed> {
    const found = new Set<number>()
    for (let left = -1; left < typed.length; left++) this.#collect(hash(typed, left, WORD_SEED), found)
    for (let left = -1; left < key.length; left++) this.#collect(hash(key, left, KEY_SEED), found)
    return Array.from(found, (at) => this.#words[at] as Keyed)
  }

  #collect(bucket: number, found: Set<number>): void {
    for (let at = this.#head[bucket] as number; at >= 0; at = this.#next[at] as number) found.add(this.#word[at] as number)
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** Hash (FNV-1a) of a text without its letter `left`; -1 leaves none out. */
function hash(text: string, left: number, seed: number): number {
  let h = seed
  for (let i = 0; i < text.length; i++) if (i !== left) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return (h ^ (h >>> BITS)) & MASK
}
