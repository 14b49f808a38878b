/** All candidates of a text: phrases and identifiers. */
import { PHRASES } from '../model/automaton.js'
import type { LoadedEntry } from '../model/entry.js'
import type { Model } from '../model/load.js'
import type { Tokens } from '../text/tokens.js'
import type { Candidate } from './candidate.js'
import { type Digits, digitsOf } from './digits.js'
import { type IdentifierRecogniser, isWorthRunning, RECOGNISERS } from './identifiers.js'
import { Matches } from './matches.js'
import type { PhraseMatcher } from './phrases.js'
import type { Reading } from './words.js'

/** Finds the candidates of one text after the other. */
export class Recogniser {
  readonly #model: Model
  readonly #matchers: readonly PhraseMatcher[]
  readonly #identified: readonly Identified[]
  readonly #matches = new Matches()

  /** @param matchers one a lexicon, in the same order */
  constructor(model: Model, matchers: readonly PhraseMatcher[]) {
    this.#model = model
    this.#matchers = matchers
    this.#identified = model.lexicons.flatMap((lexicon) => lexicon.source.entries.flatMap((entry, number) => identified(entry.recogniser, () => lexicon.entry(number))))
  }

  /**
   * Finds every candidate.
   *
   * @returns sorted by start, then as the lexicons list their entries; one an entry and place
   */
  run(reading: Reading): Candidate[] {
    const { tokens } = reading
    const found: Candidate[] = []
    this.#model.lexicons.forEach((lexicon, number) => {
      const matches = this.#matches
      this.#matchers[number]?.run(PHRASES, reading, 0, tokens.count, matches)
      for (let match = 0; match < matches.count; match++) {
        const form = matches.number(match)
        const first = matches.first(match)
        const last = matches.last(match)
        const start = tokens.start[first] as number
        const end = tokens.end[last - 1] as number
        add(found, { entry: lexicon.entryOf(form), form, distance: matches.distance(match), first, last, start, end })
      }
    })
    if (this.#identified.length > 0) this.#identifiers(tokens, found)
    return found.sort((a, b) => a.start - b.start || a.entry.order - b.entry.order)
  }

  #identifiers(tokens: Tokens, found: Candidate[]): void {
    const numbered = DIGIT.test(tokens.text)
    if (!numbered && !tokens.text.includes('@')) return
    const digits = numbered ? digitsOf(tokens.text) : NO_DIGITS
    for (const { entry, recogniser } of this.#identified) {
      if (!isWorthRunning(recogniser, tokens.text, digits)) continue
      for (const { start, end } of recogniser.find(tokens.text, digits)) {
        const first = tokenAt(tokens.end, tokens.count, start)
        const last = Math.max(first + 1, tokenAt(tokens.start, tokens.count, end - 1))
        found.push({ entry, form: -1, distance: 0, first, last, start, end })
      }
    }
  }
}

/** An entry and what finds its identifiers. */
interface Identified {
  readonly entry: LoadedEntry
  readonly recogniser: IdentifierRecogniser
}

function identified(name: string | undefined, entry: () => LoadedEntry): readonly Identified[] {
  const recogniser = name === undefined ? undefined : RECOGNISERS[name]
  return recogniser ? [{ entry: entry(), recogniser }] : []
}

/** Asked of the text, since a token whose figures were read as letters is no number any more. */
const DIGIT = /\d/
const NO_DIGITS: Digits = { runs: [], count: 0, together: 0, longest: 0 }

/** Matches of one anchor come together, so that the same entry at the same place is among the last ones found. */
const RECENT = 32

/** Adds a candidate unless its entry is already there at the same place with fewer edits, or by an earlier form. */
function add(found: Candidate[], candidate: Candidate): void {
  for (let at = found.length - 1; at >= 0 && at >= found.length - RECENT; at--) {
    const other = found[at] as Candidate
    if (other.entry !== candidate.entry || other.first !== candidate.first || other.last !== candidate.last) continue
    if (candidate.distance < other.distance || (candidate.distance === other.distance && candidate.form < other.form)) found[at] = candidate
    return
  }
  found.push(candidate)
}

/** Number of the first token whose boundary lies behind an offset. */
function tokenAt(boundaries: Int32Array, count: number, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if ((boundaries[middle] as number) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
