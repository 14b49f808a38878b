/** The qualifiers of a finding: negated, uncertain, past, relative. They inform, they never suppress. */
import type { LoadedQualifier } from '../model/entry.js'
import type { Candidate } from '../recognise/candidate.js'
import type { Qualifier } from '../types.js'
import type { CueMatch } from './cues.js'
import type { Context } from './rules.js'
import { holdsFor } from './subject.js'

/** What the sentence says of a passage. */
export interface Qualified {
  readonly qualifiers: readonly Qualifier[]
  /** The passage with the cues that join it, in tokens. */
  readonly first: number
  readonly last: number
}

/**
 * Finds the qualifiers of a passage.
 *
 * @param candidate the passage
 * @param floor     first token that the passage may grow to: the end of the passage before
 */
export function qualify(candidate: Candidate, floor: number, context: Context): Qualified {
  const { cues, tokens } = context
  const qualifiers: Qualifier[] = []
  let { first, last } = candidate
  for (const { match, rules } of cues.sentenceOf(candidate.first).qualifiers) {
    for (const rule of rules) {
      if (!(rule.subject ? holdsFor(rule, match, candidate, floor, context) : reaches(rule, match, candidate, context))) continue
      if (cues.inSentence(rule.pseudo, candidate.first).some((other) => other.start <= match.start && match.end <= other.end)) continue
      add(qualifiers, rule.qualifier)
      if (rule.joins && match.start >= floor && match.start < first && tokens.clause[match.start] === tokens.clause[first]) first = match.start
    }
  }
  for (const qualifier of ofTense(candidate, context)) add(qualifiers, qualifier)
  return { qualifiers: qualifiers.sort(), first, last }
}

function add(qualifiers: Qualifier[], qualifier: Qualifier): void {
  if (!qualifiers.includes(qualifier)) qualifiers.push(qualifier)
}

/** Whether a cue stands near enough, in the same clause, with nothing between that stops it. */
function reaches(rule: LoadedQualifier, match: CueMatch, { first, last }: Candidate, { model, cues, tokens }: Context): boolean {
  if (match.start >= first && match.end <= last) return rule.inside === 'any' || (rule.inside === 'start' && match.start === first)
  // A cue that runs into the passage (« ne boit plus » around « boit ») holds it.
  if (match.start < last && match.end > first) return true
  const toTheRight = match.end <= first && first - match.end < rule.right
  const toTheLeft = match.start >= last && match.start - last < rule.left
  if (!toTheRight && !toTheLeft) return false
  const clauses = toTheRight
    ? (tokens.clause[first] as number) - (tokens.clause[match.end - 1] as number)
    : (tokens.clause[match.start] as number) - (tokens.clause[last - 1] as number)
  if (clauses > (rule.across ? 1 : 0)) return false
  const [from, to] = toTheRight ? [match.end, first] : [last, match.start]
  const stops = rule.qualifier === 'relative' ? ['breaks', 'other-person'] : ['breaks']
  return !stops.some((name) => cues.inSentence(model.cueNames[name], first).some((stop) => stop.start >= from && stop.end <= to))
}

const NO_QUALIFIERS: readonly Qualifier[] = []

/** Qualifiers that come from the tense of the passage's own verb. */
function ofTense({ entry: { lexicon }, first, last }: Candidate, context: Context): readonly Qualifier[] {
  const { model, reading } = context
  const ids = reading.ids[lexicon.number] as Int32Array
  let tenses = 0
  for (let at = first; at < last; at++) if ((ids[at] as number) >= 0) tenses |= lexicon.tensesOf[ids[at] as number] as number
  if (tenses === 0) return NO_QUALIFIERS
  const meant = lexicon.source.tenses.flatMap((tense, bit) => (tenses & (1 << bit) ? (model.tenseQualifiers[tense] ?? []) : []))
  return meant.filter((qualifier) => !concord(qualifier, first, last, context))
}

/** Whether the tense is one that reported speech asks for: « dit qu'il buvait », « roulait ivre d'après le gardien ». */
function concord(qualifier: Qualifier, first: number, last: number, { model, cues, tokens: { clause } }: Context): boolean {
  const ahead = cues.inSentence(model.cueNames[`${qualifier}-concord`], first)
  const behind = cues.inSentence(model.cueNames[`${qualifier}-concord-behind`], first)
  return ahead.some(({ start, end }) => end <= first + 1 && clause[start] === clause[first]) || behind.some(({ start }) => start === last && clause[start] === clause[first])
}
