/**
 * Aboutness: whether a word that is also said of things is said of a person here.
 *
 * | evidence | example |
 * | --- | --- |
 * | `bare-note` | « aveugle », « très collant » : nothing else in the clause |
 * | `person` | « famille malienne », « M. Diop sénégalais » : a person just before |
 * | `person-after` | « sourd le papi du 3e » : opens its clause, a person just behind |
 * | `state` | « il est sourd », « semble malade » : a verb of state whose subject is no thing |
 * | `noun` | « un Algérien », « le noir du rdc » : the word is the noun |
 * | `neighbour` | « alcoolique et violent » : beside a finding |
 *
 * A plural with its article names a people, not persons (« les Français votent dimanche », « les juges italiens »), unless its sentence is short or
 * speaks of the comment's own surroundings (« les Turcs du rez-de-chaussée »): only a bare note counts there. So it is with the names of things that
 * blame a person when they stand alone (`about: note`): « alcool », « Mme D. : cannabis », but not « l'alcool est interdit dans la salle ».
 */
import type { Candidate } from '../recognise/candidate.js'
import { CAPITAL, UPPER } from '../text/tokens.js'
import type { CueMatch } from './cues.js'
import { isProse } from './prose.js'
import type { Context } from './rules.js'

/** What says that a passage is about a person. */
export type Evidence = 'bare-note' | 'person' | 'person-after' | 'state' | 'noun' | 'neighbour'

/** A person word may stand this many words before the passage. */
const PERSON_REACH = 2

/**
 * Looks for evidence, the strongest first.
 *
 * @param candidate the passage
 * @param kept      passages of the same text that are already known to be about a person
 * @param open      passages that wait for evidence, this one among them
 * @returns the evidence, or `undefined` when there is none
 */
export function evidenceOf(candidate: Candidate, kept: readonly Candidate[], open: readonly Candidate[], context: Context): Evidence | undefined {
  const { first, last, entry } = candidate
  const place = new Place(candidate, context)
  const left = place.skipLeft(first)
  if (entry.about === 'person' && !place.namesPeople(first)) {
    if (place.personBefore(left)) return 'person'
    if (place.stateBefore(left)) return 'state'
    if (place.personAfter(left)) return 'person-after'
    if (place.nounUse()) return 'noun'
    if (kept.some((other) => place.touches(left, last, other))) return 'neighbour'
  }
  if (place.bare([...kept, ...open])) return 'bare-note'
  return undefined
}

/** A candidate in its clause. */
class Place {
  readonly #candidate: Candidate
  readonly #context: Context

  constructor(candidate: Candidate, context: Context) {
    this.#candidate = candidate
    this.#context = context
  }

  #cue(name: string): readonly CueMatch[] {
    return this.#context.cues.inSentence(this.#context.model.cueNames[name], this.#candidate.first)
  }

  #sameClause(at: number): boolean {
    const { clause, count } = this.#context.tokens
    return at < count && clause[at] === clause[this.#candidate.first]
  }

  /** The token before which adverbs of degree, « et » and « pas » stand. */
  skipLeft(from: number): number {
    const skipped = ['degree', 'conjunction', 'negation'].flatMap((name) => this.#cue(name))
    let at = from
    for (let match: CueMatch | undefined; ; at = match.start) {
      match = skipped.find((degree) => degree.end === at && this.#sameClause(degree.start))
      if (!match) return at
    }
  }

  personBefore(left: number): boolean {
    const { flags } = this.#context.tokens
    const near = (match: CueMatch): boolean => match.end <= left && left - match.end - match.padRight < PERSON_REACH && this.#sameClause(match.start)
    if (this.#cue('person').some((match) => near(match) && !this.namesPeople(match.start))) return true
    const name = left - 1
    const named = this.#sameClause(name) && ((flags[name] as number) & (CAPITAL | UPPER)) !== 0
    return named && this.#cue('title').some((match) => match.end <= name && name - match.end < PERSON_REACH)
  }

  /** The subject behind its adjective, as in speech: « mal en point le proprio ». */
  personAfter(left: number): boolean {
    if (this.#sameClause(left - 1)) return false
    const { last } = this.#candidate
    const determiner = this.#cue('determiner').find((match) => match.start === last && this.#sameClause(last))
    return determiner !== undefined && this.#cue('person').some((match) => match.start === determiner.end && this.#sameClause(match.start))
  }

  stateBefore(left: number): boolean {
    return this.#cue('state').some((state) => state.end <= left && left - state.end <= 1 && this.#sameClause(state.start) && this.#personalSubject(state.start))
  }

  /** Whether the subject of a verb that begins at a token is, or may be, a person: none written, a pronoun, a person, a name. */
  #personalSubject(verb: number): boolean {
    const negation = this.#cue('negation')
    let subject = verb
    for (let match: CueMatch | undefined; ; subject = match.start) {
      match = negation.find((other) => other.end === subject)
      if (!match) break
    }
    if (!this.#sameClause(subject - 1)) return true
    const people = ['pronoun', 'person', 'title'].flatMap((name) => this.#cue(name))
    if (people.some((match) => match.end <= subject && subject - match.end < PERSON_REACH)) return true
    return ((this.#context.tokens.flags[subject - 1] as number) & CAPITAL) !== 0
  }

  /** Whether the noun that begins at a token stands for a people: plural, with its article, in prose. */
  namesPeople(noun: number): boolean {
    return this.#cue('plural-article').some((match) => match.end === noun) && isProse(noun, this.#context)
  }

  /** A determiner just before and no noun after, or a capital: « un Algérien », « le noir du rdc ». */
  nounUse(): boolean {
    const { first, last } = this.#candidate
    const { flags } = this.#context.tokens
    if (!this.#cue('determiner').some((match) => match.end === first && this.#sameClause(match.start))) return false
    const capital = ((flags[first] as number) & CAPITAL) !== 0 && ((flags[first - 1] as number) & UPPER) === 0
    if (capital || !this.#sameClause(last)) return true
    return this.#cue('after-noun').some((match) => match.start === last)
  }

  touches(left: number, last: number, other: Candidate): boolean {
    return (other.last === left || other.first === last) && this.#sameClause(other.first)
  }

  /** The clause holds nothing but the passage, other passages, and words that stand in bare notes; beside the name of a thing, a person too. */
  bare(others: readonly Candidate[]): boolean {
    const { first, last } = this.#candidate
    const { about } = this.#candidate.entry
    const filler = ['degree', 'conjunction', 'negation', 'filler', ...(about === 'note' ? ['person', 'title'] : [])].flatMap((name) => this.#cue(name))
    const covered = (at: number): boolean =>
      filler.some((match) => match.start - match.padLeft <= at && at < match.end + match.padRight) || others.some((other) => other.first <= at && at < other.last)
    for (let at = first - 1; this.#sameClause(at); at--) if (!covered(at)) return false
    for (let at = last; this.#sameClause(at); at++) if (!covered(at)) return false
    return true
  }
}
