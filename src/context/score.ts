/**
 * How sure a finding is: a sum that anybody can redo. A passage is a finding when its sum reaches 0.5.
 *
 * | term | points | when |
 * | --- | --- | --- |
 * | `written` | +0.95 | the word says something of a person wherever it stands |
 * | `ambiguous` | +0.45 | the word is said of other things too (`about: person`), or asks for a context (`requires`) |
 * | `person`, `person-after`, `state`, `noun` | +0.50 | evidence that a person is meant: see `about.ts` |
 * | `requires` | +0.50 | the context that the entry asks for is there |
 * | `bare-note`, `neighbour` | +0.45 | weaker evidence |
 * | `edit` | −0.10 each | letters that had to be mended |
 * | `accents` | −0.10 | a word that must bear its accents stands in capitals, which bear none |
 * | `counter` | −1.00 | counter-evidence: a frame of ordinary life, an `unless`, letters or accents of another word |
 */
import type { Candidate } from '../recognise/candidate.js'
import { type Tokens, UPPER } from '../text/tokens.js'
import type { ScoreStep, ScoreTerm } from '../types.js'
import type { Evidence } from './about.js'
import type { Drop } from './rules.js'

/** Points of each term. */
export const POINTS: Readonly<Record<ScoreTerm, number>> = {
  written: 0.95,
  ambiguous: 0.45,
  person: 0.5,
  'person-after': 0.5,
  state: 0.5,
  noun: 0.5,
  requires: 0.5,
  'bare-note': 0.45,
  neighbour: 0.45,
  edit: -0.1,
  accents: -0.1,
  counter: -1,
}

/** A sum from here on is a finding. */
export const THRESHOLD = 0.5

/** Stages that drop by counter-evidence. */
const COUNTER: ReadonlySet<Drop['stage']> = new Set(['frame', 'unless', 'case'])

/** What a sum is made of. */
export interface Grounds {
  readonly candidate: Candidate
  /** What says that the passage is about a person, or that the context asked for is there. */
  readonly evidence: Evidence | 'requires' | undefined
  /** Why it is no finding, if it is none. */
  readonly drop?: Drop
}

/** Calls for each term of a sum, with how often it counts. */
function eachTerm({ candidate: { distance, entry, first }, evidence, drop }: Grounds, { flags }: Tokens, visit: (term: ScoreTerm, times: number) => void): void {
  visit(entry.about || entry.requires ? 'ambiguous' : 'written', 1)
  if (evidence) visit(evidence, 1)
  if (distance > 0) visit('edit', distance)
  if (entry.strictWords !== undefined && ((flags[first] as number) & UPPER) !== 0) visit('accents', 1)
  if (drop && COUNTER.has(drop.stage)) visit('counter', 1)
}

/** The terms of a sum, to be shown. */
export function scoreSteps(grounds: Grounds, tokens: Tokens): readonly ScoreStep[] {
  const steps: ScoreStep[] = []
  eachTerm(grounds, tokens, (term, times) => steps.push({ term, points: POINTS[term] * times }))
  return steps
}

/** The same as the sum of the terms. */
export function scoreFrom(grounds: Grounds, tokens: Tokens): number {
  let sum = 0
  eachTerm(grounds, tokens, (term, times) => {
    sum += POINTS[term] * times
  })
  return rounded(sum)
}

/** The sum of terms, from 0 to 1, to two decimals. */
export function scoreOf(steps: readonly ScoreStep[]): number {
  return rounded(steps.reduce((total, { points }) => total + points, 0))
}

function rounded(sum: number): number {
  return Math.round(Math.max(0, sum) * 100) / 100
}
