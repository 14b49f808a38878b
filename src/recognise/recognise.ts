/** All candidates of a text: phrases and identifiers. */
import type { LoadedEntry } from '../model/entry.js'
import { PHRASES } from '../model/graph.js'
import type { Model } from '../model/load.js'
import type { Tokens } from '../text/tokens.js'
import type { Candidate } from './candidate.js'
import { digitsOf } from './digits.js'
import { type IdentifierRecogniser, isWorthRunning, RECOGNISERS } from './identifiers.js'
import { Matches } from './matches.js'
import type { PhraseMatcher } from './phrases.js'
import { plainOf } from './plain.js'
import type { Reading } from './words.js'

/** Finds the candidates of one text after the other. */
export class Recogniser {
  readonly #model: Model
  readonly #matchers: readonly PhraseMatcher[]
  readonly #identified: Identified
  readonly #matches = new Matches()

  /** @param matchers one a lexicon, in the same order */
  constructor(model: Model, matchers: readonly PhraseMatcher[]) {
    this.#model = model
    this.#matchers = matchers
    this.#identified = identifiedIn(model)
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
    if (this.#identified.size > 0) this.#identifiers(tokens, found)
    return found.sort((a, b) => a.start - b.start || a.entry.order - b.entry.order)
  }

  #identifiers(tokens: Tokens, found: Candidate[]): void {
    if (!HOLDS.test(tokens.text)) return
    const { text, spanIn } = plainOf(tokens.text)
    const digits = digitsOf(text)
    for (const [recogniser, entries] of this.#identified) {
      if (!isWorthRunning(recogniser, text, digits)) continue
      for (const span of recogniser.find(text, digits)) {
        const { start, end } = spanIn(span)
        const first = tokenAt(tokens.end, tokens.count, start)
        const last = Math.max(first + 1, tokenAt(tokens.start, tokens.count, end - 1))
        for (const entry of entries) found.push({ entry, form: -1, distance: 0, first, last, start, end })
      }
    }
  }
}

/** The entries of each recogniser: what several of them ask for is looked for once. */
type Identified = ReadonlyMap<IdentifierRecogniser, readonly LoadedEntry[]>

function identifiedIn({ lexicons }: Model): Identified {
  const identified = new Map<IdentifierRecogniser, LoadedEntry[]>()
  for (const lexicon of lexicons) {
    lexicon.source.entries.forEach(({ recogniser: name }, number) => {
      const recogniser = name === undefined ? undefined : RECOGNISERS[name]
      if (recogniser) identified.set(recogniser, [...(identified.get(recogniser) ?? []), lexicon.entry(number)])
    })
  }
  return identified
}

/** Digits, and signs of addresses and passwords. Asked of the text, since a token whose figures were read as letters is no number any more. */
const HOLDS = /[\d@#$%^_~£§\uFF10-\uFF19\uFF20]/

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
