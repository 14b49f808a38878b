/** Where the cues of the context stand: searched sentence by sentence, only when a candidate asks. */
import type { Model } from '../lexicon/load.js'
import { PhraseMatcher, type Words } from '../recognise/phrases.js'

/** A cue in the text, in tokens. */
export interface CueMatch {
  readonly start: number
  /** Token after the last. */
  readonly end: number
  readonly padLeft: number
  readonly padRight: number
}

const NONE: readonly CueMatch[] = []

/** The cues of one text. */
export class Cues {
  readonly #model: Model
  readonly #words: Words
  /** By sentence, then by cue. */
  readonly #found = new Map<number, Map<number, CueMatch[]>>()
  readonly #anywhere = new Map<number, boolean>()

  constructor(model: Model, words: Words) {
    this.#model = model
    this.#words = words
  }

  /** Matches of a cue in the sentence of a token. */
  inSentence(cue: number | undefined, token: number): readonly CueMatch[] {
    return cue === undefined ? NONE : (this.#search(token).get(cue) ?? NONE)
  }

  /** Whether the sentence of a token holds a word that the cue cannot do without: much cheaper than a search. */
  possible(cue: number, token: number): boolean {
    const { ids, corrections } = this.#words
    const words = this.#model.cueWords(cue)
    const [from, to] = this.#bounds(token)
    for (let at = from; at < to; at++) if (words.has(ids[at] as number) || corrections.get(at)?.ids.some((id) => words.has(id))) return true
    return false
  }

  /** First token of a sentence, and the token after its last. */
  #bounds(token: number): readonly [from: number, to: number] {
    const { sentence } = this.#words.tokens
    let from = token
    while (from > 0 && sentence[from - 1] === sentence[token]) from--
    let to = token + 1
    while (to < sentence.length && sentence[to] === sentence[token]) to++
    return [from, to]
  }

  /** Whether a cue stands anywhere in the text. */
  anywhere(cue: number): boolean {
    const known = this.#anywhere.get(cue)
    if (known !== undefined) return known
    const { sentence } = this.#words.tokens
    const found = sentence.some((number, at) => (at === 0 || number !== sentence[at - 1]) && this.possible(cue, at) && this.#search(at).has(cue))
    this.#anywhere.set(cue, found)
    return found
  }

  #search(token: number): ReadonlyMap<number, CueMatch[]> {
    const { sentence } = this.#words.tokens
    const number = sentence[token] as number
    const known = this.#found.get(number)
    if (known) return known
    const found = new Map<number, CueMatch[]>()
    this.#found.set(number, found)
    const { cues, cuePatterns } = this.#model
    const matcher = new PhraseMatcher(cues, this.#words, (pattern, start, end) => {
      const { cue, padLeft, padRight } = cuePatterns[pattern] as (typeof cuePatterns)[number]
      const match = { start, end, padLeft, padRight }
      const matches = found.get(cue)
      if (matches) matches.push(match)
      else found.set(cue, [match])
    })
    matcher.run(...this.#bounds(token))
    return found
  }
}
