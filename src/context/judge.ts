/** Judges one piece of text: which candidates are findings, which are not and why. */
import { REASONS } from '../messages.js'
import type { Model } from '../model/load.js'
import type { Settings, Tolerance } from '../options.js'
import type { Candidate } from '../recognise/candidate.js'
import { matchersOf } from '../recognise/phrases.js'
import { Recogniser } from '../recognise/recognise.js'
import { Speller } from '../recognise/spelling.js'
import { Lookup, type Reading } from '../recognise/words.js'
import { grown, resolve } from '../resolve.js'
import { spellOut } from '../text/shorthand.js'
import { tokeniseBriefly } from '../text/tokenise.js'
import type { Tokens } from '../text/tokens.js'
import type { Qualifier } from '../types.js'
import { evidenceFor, hasEvidence } from './about.js'
import { CueFinder, Cues } from './cues.js'
import { qualify } from './qualifiers.js'
import { Context, type Drop, dropReason } from './rules.js'
import { type Grounds, scoreFrom } from './score.js'

/** A finding of the piece. */
export interface Passage extends Grounds {
  readonly start: number
  readonly end: number
  readonly score: number
  readonly qualifiers: readonly Qualifier[]
}

/** A candidate that is no finding. */
export interface Dropped extends Grounds {
  readonly drop: Drop
}

/** The verdict on every candidate, and the words that it was made on. They stand until the next call. */
export interface Judgement {
  readonly kept: readonly Passage[]
  readonly dropped: readonly Dropped[]
  readonly tokens: Tokens
}

/** Judges one text after the other with one set of lexicons. */
export class Judge {
  readonly #model: Model
  readonly #lookup: Lookup
  readonly #recogniser: Recogniser
  readonly #finder: CueFinder
  readonly #speller: Speller

  constructor(model: Model) {
    this.#model = model
    this.#lookup = new Lookup(model.lexicons)
    const matchers = matchersOf(model.lexicons)
    this.#recogniser = new Recogniser(model, matchers)
    this.#finder = new CueFinder(model, matchers)
    this.#speller = new Speller(model.lexicons, model.protected)
  }

  /** The folded words of a text as the stages see them: short spellings written out, words that spaces take apart put together. */
  words(text: string, settings: Tolerance): string[] {
    return this.#read(text, settings).tokens.keys()
  }

  /** The words of a text as numbers. The answer stands until the next call. */
  #read(text: string, { spelling, evasion }: Tolerance): Reading {
    const typed = tokeniseBriefly(text, this.#model.abbreviations)
    const spelt = spellOut(typed, this.#model.shorthand, (at) => this.#speller.mayKnow(typed.hash[at] as number))
    return this.#lookup.read(spelt, spelling ? this.#speller : undefined, evasion)
  }

  /**
   * Runs the stages on a piece of text.
   *
   * @param text one piece, see `chunks`
   */
  run(text: string, settings: Settings): Judgement {
    const reading = this.#read(text, settings)
    const candidates = this.#recogniser.run(reading)
    if (candidates.length === 0) return { kept: [], dropped: [], tokens: reading.tokens }
    return verdictOn(candidates, this.#contextOf(reading), settings)
  }

  /** Whether a piece of text holds a finding: the same verdict as `run`, without ranking and qualifying. */
  finds(text: string, settings: Settings): boolean {
    // Only the qualifiers tell which findings are to be left out.
    if (settings.ignoreWhen.size > 0) return this.run(text, settings).kept.length > 0
    const reading = this.#read(text, settings)
    const candidates = this.#recogniser.run(reading)
    if (candidates.length === 0) return false
    const context = this.#contextOf(reading)
    const open: Candidate[] = []
    for (const candidate of candidates) {
      if (byOptions(candidate, settings, context) || dropReason(candidate, context)) continue
      if (!candidate.entry.about) return true
      open.push(candidate)
    }
    // Nothing is kept yet, so that no passage can vouch for its neighbour.
    return hasEvidence(open, context)
  }

  #contextOf(reading: Reading): Context {
    return new Context(this.#model, reading, new Cues(this.#finder, reading))
  }
}

function verdictOn(candidates: readonly Candidate[], context: Context, settings: Settings): Judgement {
  const { tokens } = context
  const dropped: Dropped[] = []
  const sure: Grounds[] = []
  const open: Candidate[] = []
  for (const candidate of candidates) {
    const drop = byOptions(candidate, settings, context) ?? dropReason(candidate, context)
    if (drop) dropped.push({ candidate, evidence: undefined, drop })
    else if (candidate.entry.about) open.push(candidate)
    else sure.push({ candidate, evidence: candidate.entry.requires ? 'requires' : undefined })
  }
  const known = sure.map((grounds) => grounds.candidate)
  const found = evidenceFor(open, known, context)
  for (const [candidate, evidence] of found) sure.push({ candidate, evidence })
  if (found.size < open.length) for (const candidate of open) if (!found.has(candidate)) dropped.push({ candidate, evidence: undefined, drop: NOBODY })

  const ranked = sure.map((grounds) => {
    const { candidate, evidence } = grounds
    const { start, end, entry } = candidate
    return {
      candidate,
      evidence,
      start,
      end,
      length: tokens.text.slice(start, end).normalize('NFC').length,
      category: entry.file.category,
      severity: entry.severity,
      score: scoreFrom(grounds, tokens),
      order: entry.order,
    }
  })
  let winners = resolve(ranked)
  if (winners.length < ranked.length) {
    const won = new Set(winners)
    const losers = ranked.filter((passage) => !won.has(passage))
    for (const { candidate, evidence } of losers) dropped.push({ candidate, evidence, drop: BEATEN })
    winners = grown(winners, losers)
  }

  const kept: Passage[] = []
  let floor = 0
  for (const winner of winners) {
    const { candidate, evidence, start, end, score } = winner
    const { qualifiers, first, last } = qualify(candidate, floor, context)
    if (settings.ignoreWhen.size > 0 && qualifiers.some((qualifier) => settings.ignoreWhen.has(qualifier))) {
      dropped.push({ candidate, evidence, drop: IGNORED })
      continue
    }
    floor = last
    while (floor < tokens.count && (tokens.start[floor] as number) < end) floor++
    kept.push({ candidate, evidence, start: first < candidate.first ? Math.min(start, tokens.start[first] as number) : start, end, score, qualifiers })
  }
  return { kept, dropped, tokens }
}

const NOBODY: Drop = { stage: 'about', reason: REASONS.about }
const BEATEN: Drop = { stage: 'resolve', reason: REASONS.resolve }
const IGNORED: Drop = { stage: 'options', reason: REASONS.qualifier }
const EXCLUDED: Drop = { stage: 'options', reason: REASONS.category }
const FOREIGN: Drop = { stage: 'options', reason: REASONS.language }
const ALLOWED: Drop = { stage: 'options', reason: REASONS.allowed }

function byOptions({ entry, form, first, last }: Candidate, settings: Settings, { tokens }: Context): Drop | undefined {
  if (settings.identifiersOnly && form >= 0) return FOREIGN
  if ((settings.categories && !settings.categories.has(entry.file.category)) || entry.severity < settings.minSeverity) return EXCLUDED
  const { allowedEntries, allowedPhrases } = settings
  if (allowedEntries.size > 0 && allowedEntries.has(entry.fullId)) return ALLOWED
  const inside = allowedPhrases.some((phrase) => {
    for (let at = Math.max(0, last - phrase.length); at <= first; at++) if (phrase.every((key, k) => at + k < tokens.count && tokens.is(at + k, key))) return true
    return false
  })
  return inside ? ALLOWED : undefined
}
