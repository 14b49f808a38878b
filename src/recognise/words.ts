/** Looks the words of a text up in the vocabularies: as written, with repeated letters, misspelt. */
import type { Vocabulary } from '../model/vocabulary.js'
import { CAPITAL, NUMBER, REPEATED, type Tokens, UPPER } from '../text/tokens.js'
import { respell } from './respell.js'
import type { Correction, Spellable, Speller } from './spelling.js'

/** The words of a text as numbers. */
export class Reading {
  readonly tokens: Tokens
  /**
   * For each lexicon, the number of each word: -1 when its vocabulary lacks it, and below that the number of a correction,
   * see `correction`. Only the first `tokens.count` places count.
   */
  readonly ids: readonly Int32Array[]
  readonly #corrections: Correction[] = []

  constructor(tokens: Tokens, ids: readonly Int32Array[]) {
    this.tokens = tokens
    this.ids = ids
  }

  /** What an unknown word may be a misspelling of. */
  correction(id: number): Correction {
    return this.#corrections[-id - 2] as Correction
  }

  /** Records what a word that no lexicon holds may be. */
  correct(at: number, correction: Correction): void {
    this.#corrections.push(correction)
    for (const ids of this.ids) ids[at] = -1 - this.#corrections.length
  }

  /** Whether no lexicon holds a word. */
  isUnknown(at: number): boolean {
    for (const ids of this.ids) if (ids[at] !== -1) return false
    return true
  }
}

/** Numbers of the words of one text after the other: screening a comment makes no arrays. */
export class Lookup {
  readonly #lexicons: readonly Spellable[]
  #ids: Int32Array[]

  constructor(lexicons: readonly Spellable[]) {
    this.#lexicons = lexicons
    this.#ids = lexicons.map(() => new Int32Array(256))
  }

  /** Numbers words, without correction. The answer stands until the next call. */
  exact(tokens: Tokens): Reading {
    const { count, flags } = tokens
    if ((this.#ids[0]?.length ?? count) < count) this.#ids = this.#lexicons.map(() => new Int32Array(2 * count))
    for (let n = 0; n < this.#lexicons.length; n++) {
      const { vocabulary } = this.#lexicons[n] as Spellable
      const ids = this.#ids[n] as Int32Array
      for (let at = 0; at < count; at++) {
        const id = vocabulary.find(tokens, at)
        ids[at] = id < 0 && (flags[at] as number) & REPEATED ? withoutRepeats(tokens.key(at), vocabulary) : id
      }
    }
    return new Reading(tokens, this.#ids)
  }

  /**
   * Numbers the words of a text, and says what unknown ones may be. The answer stands until the next call.
   *
   * @param speller corrects unknown words and cuts or joins them; without it they stay unknown
   * @param evasion whether disguised words are read, see `respell`
   */
  read(typed: Tokens, speller: Speller | undefined, evasion: boolean): Reading {
    let reading = this.exact(typed)
    if (!speller) return reading
    const respelt = respell(reading, speller, evasion)
    if (respelt !== typed) reading = this.exact(respelt)
    const { tokens } = reading
    const { flags, sentence, count } = tokens
    for (let at = 0; at < count; at++) {
      const flag = flags[at] as number
      if (flag & NUMBER || !reading.isUnknown(at)) continue
      const first = at === 0 || sentence[at] !== sentence[at - 1]
      const proper = !first && (flag & (CAPITAL | UPPER)) === CAPITAL
      const correction = flag & REPEATED ? speller.correctWord(tokens.key(at).replace(REPEATS, '$1'), proper) : speller.correct(tokens, at, proper)
      if (correction) reading.correct(at, correction)
    }
    return reading
  }
}

const REPEATS = /(.)\1{2,}/g

/** « alcooooolique »: the letter twice, else once. */
function withoutRepeats(key: string, vocabulary: Vocabulary): number {
  const twice = vocabulary.idOf(key.replace(REPEATS, '$1$1'))
  return twice >= 0 ? twice : vocabulary.idOf(key.replace(REPEATS, '$1'))
}
