/** All candidates of a text: phrases and identifiers. */
import type { Model } from '../lexicon/load.js'
import { fold } from '../text/fold.js'
import type { MatchKind } from '../types.js'
import type { Candidate } from './candidate.js'
import { mayHoldIdentifier, RECOGNISERS } from './identifiers.js'
import { PhraseMatcher, type Words } from './phrases.js'

/**
 * Finds every candidate.
 *
 * @returns sorted by start, one an entry and place
 */
export function recognise(words: Words, model: Model): Candidate[] {
  const candidates = new Map<string, Candidate>()
  const { tokens } = words
  const matcher = new PhraseMatcher(model.phrases, words, (number, first, last, distance) => {
    const pattern = model.patterns[number] as (typeof model.patterns)[number]
    const key = `${pattern.entry} ${first} ${last}`
    const known = candidates.get(key)
    if (known && known.distance <= distance) return
    const entry = model.entries[pattern.entry] as (typeof model.entries)[number]
    const form = model.forms[pattern.form] as string
    const kind = distance > 0 ? 'spelling' : kindOf(form, tokens.key, first, last)
    candidates.set(key, { entry, form, kind, distance, first, last, start: tokens.start[first] as number, end: tokens.end[last - 1] as number })
  })
  matcher.run(0, tokens.key.length)
  const found = [...candidates.values()]
  if (mayHoldIdentifier(tokens.text)) found.push(...identifiers(words, model))
  return found.sort((a, b) => a.start - b.start)
}

/** One word: as the lexicon writes it, or inflected; several: a phrase. */
function kindOf(form: string, keys: readonly string[], first: number, last: number): MatchKind {
  if (last - first > 1) return 'phrase'
  const inflects = /^([^\s()|<@[~+]+)[~+]\S+$/u.exec(form)
  return inflects && fold(inflects[1] as string) !== keys[first] ? 'inflected' : 'exact'
}

function identifiers({ tokens }: Words, model: Model): Candidate[] {
  const found: Candidate[] = []
  for (const entry of model.recognised) {
    const recogniser = RECOGNISERS[entry.recogniser as string]
    if (!recogniser) continue
    for (const { start, end } of recogniser(tokens.text)) {
      const first = tokenAt(tokens.end, start)
      const last = Math.max(first + 1, tokenAt(tokens.start, end - 1))
      found.push({ entry, form: entry.recogniser as string, kind: 'identifier', distance: 0, first, last, start, end })
    }
  }
  return found
}

/** Number of the first token whose boundary lies behind an offset. */
function tokenAt(boundaries: readonly number[], offset: number): number {
  let low = 0
  let high = boundaries.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((boundaries[middle] as number) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
