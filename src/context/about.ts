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
import { BareNotes } from './bare-notes.js'
import type { CueMatch } from './cues.js'
import { isProse } from './prose.js'
import type { Context } from './rules.js'

/** What says that a passage is about a person. */
export type Evidence = 'bare-note' | 'person' | 'person-after' | 'state' | 'noun' | 'neighbour'

/** A person word may stand this many words before the passage. */
const PERSON_REACH = 2

/** Cues that may stand between a passage and what is said of it. */
const SKIPPED = ['degree', 'conjunction', 'negation'] as const

/** Cues of persons, as subjects. */
const PEOPLE = ['pronoun', 'person', 'title'] as const

/**
 * Looks for evidence, the strongest first. A passage found to be about a person is evidence for its neighbours, and these for theirs.
 *
 * @param open passages that wait for evidence
 * @param sure passages of the same text that are known to be about a person
 * @returns the evidence of those that have any
 */
export function evidenceFor(open: readonly Candidate[], sure: readonly Candidate[], context: Context): ReadonlyMap<Candidate, Evidence> {
  const found = new Map<Candidate, Evidence>()
  if (open.length === 0) return found
  const notes = new BareNotes([...sure, ...open], context)
  const beside = new Boundaries(context)
  for (const candidate of sure) beside.add(candidate)
  const waiting: Place[] = []
  for (const candidate of open) {
    const place = placeOf(candidate, context)
    const evidence = place?.evidence() ?? (place && beside.touch(place) ? 'neighbour' : notes.isBare(candidate) ? 'bare-note' : undefined)
    if (evidence) found.set(candidate, evidence)
    else if (place) waiting.push(place)
  }
  if (waiting.length > 0 && found.size > 0) spread(found, waiting, context)
  return found
}

/** Whether any of the passages has evidence that does not come from a neighbour. */
export function hasEvidence(open: readonly Candidate[], context: Context): boolean {
  if (open.length === 0) return false
  const notes = new BareNotes(open, context)
  return open.some((candidate) => placeOf(candidate, context)?.evidence() !== undefined || notes.isBare(candidate))
}

/** Where a passage stands, if more than a bare note may be evidence for it. */
function placeOf(candidate: Candidate, context: Context): Place | undefined {
  return candidate.entry.about === 'person' && !namesPeople(candidate.first, context) ? new Place(candidate, context) : undefined
}

/** Passes evidence on from neighbour to neighbour: each passage is looked at once, so that a row of a thousand costs no more than a thousand. */
function spread(found: Map<Candidate, Evidence>, waiting: readonly Place[], context: Context): void {
  const beside = new Map<number, Place[]>()
  for (const place of waiting) {
    for (const key of [endKey(place.left, place.candidate, context), beginKey(place.candidate.last, place.candidate, context)]) {
      const places = beside.get(key)
      if (places) places.push(place)
      else beside.set(key, [place])
    }
  }
  const vouching = [...found.keys()]
  for (const candidate of vouching) {
    for (const key of [endKey(candidate.last, candidate, context), beginKey(candidate.first, candidate, context)]) {
      for (const { candidate: neighbour } of beside.get(key) ?? []) {
        if (found.has(neighbour)) continue
        found.set(neighbour, 'neighbour')
        vouching.push(neighbour)
      }
      beside.delete(key)
    }
  }
}

/** Boundaries at which passages end or begin. */
class Boundaries {
  readonly #context: Context
  readonly #keys = new Set<number>()

  constructor(context: Context) {
    this.#context = context
  }

  add(candidate: Candidate): void {
    this.#keys.add(endKey(candidate.last, candidate, this.#context)).add(beginKey(candidate.first, candidate, this.#context))
  }

  /** Whether one of them ends just before a place, or begins just behind. */
  touch({ left, candidate }: Place): boolean {
    return this.#keys.has(endKey(left, candidate, this.#context)) || this.#keys.has(beginKey(candidate.last, candidate, this.#context))
  }
}

/** A number for a boundary of one clause at which a passage ends. */
function endKey(boundary: number, { first }: Candidate, { tokens: { clause, count } }: Context): number {
  return 2 * ((clause[first] as number) * (count + 1) + boundary)
}

/** The same for one at which a passage begins. */
function beginKey(boundary: number, candidate: Candidate, context: Context): number {
  return endKey(boundary, candidate, context) + 1
}

/** Whether the noun that begins at a token stands for a people: plural, with its article, in prose. */
function namesPeople(noun: number, context: Context): boolean {
  return context.cues.endingAt(context.model.cueNames['plural-article'], noun, noun).length > 0 && isProse(noun, context)
}

/** A candidate in its clause. */
class Place {
  readonly candidate: Candidate
  readonly #context: Context
  /** The boundary before the words that may stand between a passage and what is said of it. */
  readonly left: number

  constructor(candidate: Candidate, context: Context) {
    this.candidate = candidate
    this.#context = context
    this.left = this.#skipLeft(candidate.first)
  }

  /** What stands around the passage, the strongest first; other passages aside. */
  evidence(): Evidence | undefined {
    if (this.#personBefore()) return 'person'
    if (this.#stateBefore()) return 'state'
    if (this.#personAfter()) return 'person-after'
    return this.#nounUse() ? 'noun' : undefined
  }

  #cue(name: string): readonly CueMatch[] {
    return this.#context.cues.inSentence(this.#context.model.cueNames[name], this.candidate.first)
  }

  #cueEnding(name: string, boundary: number): readonly CueMatch[] {
    return this.#context.cues.endingAt(this.#context.model.cueNames[name], this.candidate.first, boundary)
  }

  #sameClause(at: number): boolean {
    const { clause, count } = this.#context.tokens
    return at >= 0 && at < count && clause[at] === clause[this.candidate.first]
  }

  /** The token before which adverbs of degree, « et » and « pas » stand. */
  #skipLeft(from: number): number {
    let at = from
    for (let match = this.#skippedAt(at); match; match = this.#skippedAt(at)) at = match.start
    return at
  }

  #skippedAt(boundary: number): CueMatch | undefined {
    for (const name of SKIPPED) for (const match of this.#cueEnding(name, boundary)) if (this.#sameClause(match.start)) return match
    return undefined
  }

  #personBefore(): boolean {
    const { left } = this
    const { flags } = this.#context.tokens
    const near = (match: CueMatch): boolean => match.end <= left && left - match.end - match.padRight < PERSON_REACH && this.#sameClause(match.start)
    if (this.#cue('person').some((match) => near(match) && !namesPeople(match.start, this.#context))) return true
    const name = left - 1
    const named = this.#sameClause(name) && ((flags[name] as number) & (CAPITAL | UPPER)) !== 0
    return named && this.#cue('title').some((match) => match.end <= name && name - match.end < PERSON_REACH)
  }

  /** The subject behind its adjective, as in speech: « mal en point le proprio ». */
  #personAfter(): boolean {
    if (this.#sameClause(this.left - 1)) return false
    const { last } = this.candidate
    const determiner = this.#cue('determiner').find((match) => match.start === last && this.#sameClause(last))
    return determiner !== undefined && this.#cue('person').some((match) => match.start === determiner.end && this.#sameClause(match.start))
  }

  #stateBefore(): boolean {
    const { left } = this
    return [left, left - 1].some((end) => this.#cueEnding('state', end).some((state) => this.#sameClause(state.start) && this.#personalSubject(state.start)))
  }

  /** Whether the subject of a verb that begins at a token is, or may be, a person: none written, a pronoun, a person, a name. */
  #personalSubject(verb: number): boolean {
    let subject = verb
    for (let match = this.#cueEnding('negation', subject)[0]; match; match = this.#cueEnding('negation', subject)[0]) subject = match.start
    if (!this.#sameClause(subject - 1)) return true
    for (let end = subject; end > subject - PERSON_REACH; end--) if (PEOPLE.some((name) => this.#cueEnding(name, end).length > 0)) return true
    return ((this.#context.tokens.flags[subject - 1] as number) & CAPITAL) !== 0
  }

  /** A determiner just before and no noun after, or a capital: « un Algérien », « le noir du rdc ». */
  #nounUse(): boolean {
    const { first, last } = this.candidate
    const { flags } = this.#context.tokens
    if (!this.#cueEnding('determiner', first).some((match) => this.#sameClause(match.start))) return false
    const capital = ((flags[first] as number) & CAPITAL) !== 0 && ((flags[first - 1] as number) & UPPER) === 0
    if (capital || !this.#sameClause(last)) return true
    return this.#cue('after-noun').some((match) => match.start === last)
  }
}
