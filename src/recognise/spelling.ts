/** Tolerance for misspelt words: words one edit away by spelling or by sound, confirmed by edit distance. */
import type { Vocabulary } from '../model/vocabulary.js'
import type { WordLists } from '../model/word-lists.js'
import { hashOf } from '../text/hash.js'
import { type Letters, lettersOf } from '../text/letters.js'
import type { Tokens } from '../text/tokens.js'
import { distanceWithin } from './distance.js'
import { Neighbours, SAME_SOUND_LIMIT } from './neighbours.js'
import { LONG } from './parts.js'

/** Shorter words have too many neighbours. */
const SHORTEST = 5
/** What is longer is no misspelt word. */
const LONGEST = 32
/** More words than this at the same distance say nothing. */
const MOST_WORDS = 6
/** Words remembered, a power of two; a newer one takes the place of an older. */
const MEMORY = 1 << 15

/** Words that a misspelt token may stand for, all at the same distance. */
export interface Correction {
  /** For each lexicon, numbers of its words. */
  readonly ids: readonly (readonly number[])[]
  readonly distance: number
}

/** What the speller needs of a lexicon. */
export interface Spellable {
  readonly vocabulary: Vocabulary
  /** For each word, 1 where a misspelling may stand for it. */
  readonly tolerant: Uint8Array
}

/** Whether one of the lexicons holds a folded word. */
export function isWordOf(lexicons: readonly Pick<Spellable, 'vocabulary'>[], word: string): boolean {
  return lexicons.some(({ vocabulary }) => vocabulary.idOf(word) >= 0)
}

/** Corrects unknown words to words of the lexicons. */
export class Speller {
  readonly #lexicons: readonly Spellable[]
  readonly #protected: WordLists
  readonly #remembered: (string | undefined)[] = Array<undefined>(MEMORY).fill(undefined)
  readonly #answers: (Correction | undefined)[] = Array<undefined>(MEMORY).fill(undefined)
  #neighbours: readonly Neighbours[] | undefined

  /** @param words that must be left alone */
  constructor(lexicons: readonly Spellable[], words: WordLists) {
    this.#lexicons = lexicons
    this.#protected = words
  }

  /**
   * Which words of the lexicons an unknown word of a text may stand for.
   *
   * @param at     a word that no lexicon holds
   * @param proper the word looks like a name: only a word that sounds the same is accepted
   */
  correct(tokens: Tokens, at: number, proper: boolean): Correction | undefined {
    return this.#recall({ letters: tokens.chars, from: tokens.charStart[at] as number, to: tokens.charStart[at + 1] as number }, tokens.hash[at] as number, proper)
  }

  /** The same for a string. */
  correctWord(word: string, proper: boolean): Correction | undefined {
    return this.#recall(lettersOf(word), hashOf(word), proper)
  }

  /** Whether a word would be corrected; nothing is remembered of it, for long lists of words. */
  corrects(word: string): boolean {
    const typed = lettersOf(word)
    return word.length >= SHORTEST && word.length <= LONGEST && !this.#protected.has(typed) && this.#search(typed, false) !== undefined
  }

  #recall(typed: Letters, hash: number, proper: boolean): Correction | undefined {
    const { letters, from, to } = typed
    if (to - from < SHORTEST || to - from > LONGEST) return undefined
    const slot = (hash ^ (hash >>> 13) ^ (proper ? 1 : 0)) & (MEMORY - 1)
    const known = this.#remembered[slot]
    if (known !== undefined && same(known, typed, proper)) return this.#answers[slot]
    const answer = this.#protected.has(typed) ? undefined : this.#search(typed, proper)
    this.#remembered[slot] = String.fromCharCode(proper ? PROPER : ORDINARY, ...letters.subarray(from, to))
    this.#answers[slot] = answer
    return answer
  }

  /** Whether a lexicon holds a word. */
  isKnown(word: string): boolean {
    return isWordOf(this.#lexicons, word)
  }

  /** Whether some lexicon may hold a word of this hash: cheap, and to be confirmed. */
  mayKnow(hash: number): boolean {
    for (const { vocabulary } of this.#lexicons) if (vocabulary.mayHold(hash)) return true
    return false
  }

  /** Whether a word must be left alone: a French word or name that resembles a word of the lexicons. */
  isProtected(word: Letters): boolean {
    return this.#protected.has(word)
  }

  /** Whether a misspelling may stand for a word. */
  isTolerant(word: string): boolean {
    return this.#lexicons.some(({ vocabulary, tolerant }) => tolerant[vocabulary.idOf(word)] === 1)
  }

  #search(typed: Letters, proper: boolean): Correction | undefined {
    let found = this.#among(typed, proper ? 'sameSound' : 'near')
    // Words two edits away count only where none is nearer.
    if (found.length === 0 && !proper) found = this.#among(typed, 'far')
    found = least(found, ({ cost }) => cost)
    if (found.length > MOST_WORDS) found = least(found, ({ edits }) => edits)
    const [first] = found
    if (!first || found.length > MOST_WORDS) return undefined
    return { ids: this.#lexicons.map((_, number) => found.flatMap(({ lexicon, id }) => (lexicon === number ? [id] : []))), distance: first.cost }
  }

  /** Neighbours that are no further from a word than they may be. */
  #among(typed: Letters, how: 'sameSound' | 'near' | 'far'): Found[] {
    this.#neighbours ??= this.#lexicons.map(({ vocabulary, tolerant }) => new Neighbours(vocabulary, tolerant))
    const found: Found[] = []
    this.#neighbours.forEach((neighbours, lexicon) => {
      const { chars, starts } = (this.#lexicons[lexicon] as Spellable).vocabulary
      neighbours[how](typed, (id, sameSound) => {
        const word: Letters = { letters: chars, from: starts[id] as number, to: starts[id + 1] as number }
        const limit = sameSound ? Math.min(SAME_SOUND_LIMIT, (typed.to - typed.from) >> 1) : editsAllowed(typed, word)
        const edits = distanceWithin(typed, word, limit)
        if (edits <= limit) found.push({ lexicon, id, edits, cost: sameSound ? Math.min(edits, 1) : edits })
      })
    })
    return found
  }
}

/** A word that a misspelt one may stand for. */
interface Found {
  readonly lexicon: number
  readonly id: number
  readonly edits: number
  /** Its edits; one where it sounds the same, however it is spelt. */
  readonly cost: number
}

/** Those with the least value. */
function least<T>(items: readonly T[], costOf: (item: T) => number): T[] {
  const cost = Math.min(...items.map(costOf))
  return items.filter((item) => costOf(item) === cost)
}

/** What stands before a remembered word. */
const [ORDINARY, PROPER] = [0x20, 0x5e] as const

function same(known: string, { letters, from, to }: Letters, proper: boolean): boolean {
  if (known.length !== to - from + 1 || known.charCodeAt(0) !== (proper ? PROPER : ORDINARY)) return false
  for (let i = from; i < to; i++) if (known.charCodeAt(i - from + 1) !== letters[i]) return false
  return true
}

/** One edit from five letters, two from nine; the shorter of the two words counts. */
function editsAllowed(typed: Letters, word: Letters): number {
  const length = Math.min(typed.to - typed.from, word.to - word.from)
  return length >= LONG ? 2 : 1
}
