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
  readonly #found = new Map<number, CueMatch[]>()
  readonly #searched = new Set<number>()
  #wholeText = false

  constructor(model: Model, words: Words) {
    this.#model = model
    this.#words = words
  }

  /** Matches of a cue in the sentence of a token. */
  inSentence(cue: number | undefined, token: number): readonly CueMatch[] {
    if (cue === undefined) return NONE
    this.#search(token)
    const matches = this.#found.get(cue)
    if (!matches) return NONE
    const { sentence } = this.#words.tokens
    return matches.filter((match) => sentence[match.start] === sentence[token])
  }

  /** Whether a cue stands anywhere in the text. */
  anywhere(cue: number): boolean {
    if (!this.#wholeText) {
      this.#wholeText = true
      const { sentence } = this.#words.tokens
      for (let at = 0; at < sentence.length; at++) if (at === 0 || sentence[at] !== sentence[at - 1]) this.#search(at)
    }
    return this.#found.has(cue)
  }

  #search(token: number): void {
    const { sentence } = this.#words.tokens
    const number = sentence[token] as number
    if (this.#searched.has(number)) return
    this.#searched.add(number)
    let from = token
    while (from > 0 && sentence[from - 1] === number) from--
    let to = token + 1
    while (to < sentence.length && sentence[to] === number) to++
    const { cues, cuePatterns } = this.#model
    const matcher = new PhraseMatcher(cues, this.#words, (pattern, start, end) => {
      const { cue, padLeft, padRight } = cuePatterns[pattern] as (typeof cuePatterns)[number]
      const matches = this.#found.get(cue)
      const match = { start, end, padLeft, padRight }
      if (matches) matches.push(match)
      else this.#found.set(cue, [match])
    })
    matcher.run(from, to)
  }
}
