/**
 * How far a subject reaches: « la mère est venue chercher le petit complètement bourrée », « le père éméché, a gueulé sur la CPE ».
 *
 * A cue that opens its clause holds for the whole clause, and for the clauses after it that go on without a subject of their own, until
 * a cue named `<qualifier>-ends` says that somebody else is spoken of.
 */
import type { LoadedQualifier } from '../model/entry.js'
import type { Candidate } from '../recognise/candidate.js'
import type { Qualifier } from '../types.js'
import type { CueMatch } from './cues.js'
import type { Context } from './rules.js'

/** Cues that end the reach of a subject. */
const ENDS: Readonly<Record<Qualifier, string>> = { negated: 'negated-ends', uncertain: 'uncertain-ends', past: 'past-ends', relative: 'relative-ends' }

/**
 * Whether a passage is said of the subject that a cue names.
 *
 * @param rule      a rule with `subject`
 * @param match     its cue
 * @param candidate the passage
 * @param floor     where the passage before ends: behind it, only a clause without a subject of its own goes on
 */
export function holdsFor(rule: LoadedQualifier, match: CueMatch, { first }: Candidate, floor: number, context: Context): boolean {
  if (match.end > first || !opensClause(match.start, context)) return false
  const { model, cues } = context
  const ends = cues.inSentence(model.cueNames[ENDS[rule.qualifier]], first)
  if (ends.some((end) => end.start >= match.end && end.end <= first)) return false
  return goesOn(match.end, first, rule.across && floor <= match.end ? 1 : 0, context)
}

/** At the start of a sentence or a clause, or behind a word that opens one: « et », « que », « hier ». */
function opensClause(at: number, { model, cues, tokens }: Context): boolean {
  if (at === 0 || tokens.clause[at - 1] !== tokens.clause[at]) return true
  return cues.inSentence(model.cueNames.opener, at).some((opener) => opener.end === at)
}

/** Whether each clause between two tokens goes on without a subject of its own; the first `free` of them may open as they like. */
function goesOn(from: number, to: number, free: number, { model, cues, tokens }: Context): boolean {
  let left = free
  const continued = cues.inSentence(model.cueNames.continued, to)
  for (let at = from; at <= to; at++) {
    if (tokens.clause[at] === tokens.clause[at - 1] || continued.some((match) => match.start === at)) continue
    if (left-- <= 0) return false
  }
  return true
}
