/** Tolerance for misspelt words: candidates from an index of sound keys with one letter left out, confirmed by edit distance. */
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

const BITS = 18
const MASK = (1 << BITS) - 1

/** Corrects unknown words to words of the lexicons. */
export class Speller {
  readonly #model: Pick<Model, 'words' | 'tolerant' | 'protected'>
  readonly #memory = new Map<string, Correction | null>()
  #index: KeyIndex | undefined

  constructor(model: Pick<Model, 'words' | 'tolerant' | 'protected'>) {
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

  #search(typed: string, proper: boolean): Correction | undefined {
    const { words, tolerant } = this.#model
    this.#index ??= new KeyIndex(tolerant.map((id) => [id, soundKey(words[id] as string)]))
    const key = soundKey(typed)
    let least = Number.POSITIVE_INFINITY
    let ids: number[] = []
    for (const [id, otherKey] of this.#index.near(key)) {
      const word = words[id] as string
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

type Keyed = readonly [id: number, key: string]

/** Chained hash table from keys, and keys less one letter, to words; what collides is sorted out by edit distance. */
class KeyIndex {
  readonly #head = new Int32Array(1 << BITS).fill(-1)
  readonly #words: readonly Keyed[]
  #next = new Int32Array(1 << 16)
  #word = new Int32Array(1 << 16)
  #size = 0

  constructor(words: readonly Keyed[]) {
    this.#words = words
    words.forEach(([, key], at) => {
      for (let left = -1; left < key.length; left++) this.#add(hash(key, left), at)
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

  /** Words whose key, or key less one letter, is this key, or this key less one letter. */
  near(key: string): Iterable<Keyed> {
    const found = new Set<Keyed>()
    for (let left = -1; left < key.length; left++) {
      for (let at = this.#head[hash(key, left)] as number; at >= 0; at = this.#next[at] as number) found.add(this.#words[this.#word[at] as number] as Keyed)
    }
    return found
  }
}

function grown(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}

/** Hash (FNV-1a) of a key without its letter `left`; -1 leaves none out. */
function hash(key: string, left: number): number {
  let h = 0x811c9dc5
  for (let i = 0; i < key.length; i++) if (i !== left) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193)
  return (h ^ (h >>> BITS)) & MASK
}
