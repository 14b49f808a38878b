/** Judges one piece of text: which candidates are findings, which are not and why. */
import type { Model } from '../lexicon/load.js'
import { REASONS } from '../messages.js'
import { type Settings, subcategoryOf } from '../options.js'
import type { Candidate } from '../recognise/candidate.js'
import { Recogniser } from '../recognise/recognise.js'
import { Speller } from '../recognise/spelling.js'
import { Lookup, type Reading } from '../recognise/words.js'
import { resolve } from '../resolve.js'
import { spellOut } from '../text/shorthand.js'
import { tokeniseBriefly } from '../text/tokenise.js'
import type { Qualifier, ScoreStep } from '../types.js'
import { type Evidence, evidenceOf } from './about.js'
import { CueFinder, Cues } from './cues.js'
import { qualify } from './qualifiers.js'
import { type Context, type Drop, dropReason } from './rules.js'
import { scoreOf, scoreSteps } from './score.js'

/** A finding of the piece. */
export interface Passage {
  readonly candidate: Candidate
  readonly start: number
  readonly end: number
  readonly severity: number
  readonly score: number
  readonly steps: readonly ScoreStep[]
  readonly qualifiers: readonly Qualifier[]
  /** What let it through. */
  readonly evidence: Evidence | 'requires' | undefined
}

/** A candidate that is no finding. */
export interface Dropped {
  readonly candidate: Candidate
  readonly drop: Drop
  readonly steps: readonly ScoreStep[]
}

/** The verdict on every candidate. */
export interface Judgement {
  readonly kept: readonly Passage[]
  readonly dropped: readonly Dropped[]
}

const NOTHING: Judgement = { kept: [], dropped: [] }

/** Letters that only those type who mean their accents; or the accents by themselves, behind their letters. */
const ACCENTED = /[àâçéèêëîïôùûœ\u0300-\u0302\u0308\u0327]/iu

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
    this.#recogniser = new Recogniser(model)
    this.#finder = new CueFinder(model)
    this.#speller = new Speller(model.lexicons, model.protected)
  }

  /** The words of a text as numbers. The answer stands until the next call. */
  #read(text: string, { spelling, evasion }: Settings): Reading {
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
    return candidates.length === 0 ? NOTHING : verdictOn(candidates, this.#contextOf(text, reading), settings)
  }

  /** Whether a piece of text holds a finding: the same verdict as `run`, without ranking and qualifying. */
  finds(text: string, settings: Settings): boolean {
    // Only the qualifiers tell which findings are to be left out.
    if (settings.ignoreWhen.size > 0) return this.run(text, settings).kept.length > 0
    const reading = this.#read(text, settings)
    const candidates = this.#recogniser.run(reading)
    if (candidates.length === 0) return false
    const context = this.#contextOf(text, reading)
    const open: Candidate[] = []
    for (const candidate of candidates) {
      if (byOptions(candidate, settings, context) || dropReason(candidate, context)) continue
      if (!candidate.entry.about) return true
      open.push(candidate)
    }
    // Nothing is kept yet, so that no passage can vouch for its neighbour.
    return open.some((candidate) => evidenceOf(candidate, [], open, context) !== undefined)
  }

  #contextOf(text: string, reading: Reading): Context {
    return {
      model: this.#model,
      reading,
      tokens: reading.tokens,
      cues: new Cues(this.#finder, reading),
      shouted: !/\p{Ll}/u.test(text),
      accented: ACCENTED.test(text),
    }
  }
}

function verdictOn(candidates: readonly Candidate[], context: Context, settings: Settings): Judgement {
  const { tokens } = context
  const dropped: Dropped[] = []
  const sure: { readonly candidate: Candidate; readonly evidence: Evidence | 'requires' | undefined }[] = []
  const open: Candidate[] = []
  for (const candidate of candidates) {
    const drop = byOptions(candidate, settings, context) ?? dropReason(candidate, context)
    if (drop) dropped.push({ candidate, drop, steps: scoreSteps(candidate, undefined, drop, tokens) })
    else if (candidate.entry.about) open.push(candidate)
    else sure.push({ candidate, evidence: candidate.entry.requires ? 'requires' : undefined })
  }
  // A passage found to be about a person is evidence for its neighbours: go on until nothing new is found.
  for (let waiting = open, before = -1; waiting.length > 0; ) {
    if (waiting.length === before) {
      const drop: Drop = { stage: 'about', reason: REASONS.about }
      for (const candidate of waiting) dropped.push({ candidate, drop, steps: scoreSteps(candidate, undefined, drop, tokens) })
      break
    }
    before = waiting.length
    const kept = sure.map((passage) => passage.candidate)
    const asked = waiting
    waiting = asked.filter((candidate) => {
      const evidence = evidenceOf(candidate, kept, asked, context)
      if (evidence) sure.push({ candidate, evidence })
      return evidence === undefined
    })
  }

  const ranked = sure.map(({ candidate, evidence }) => {
    const steps = scoreSteps(candidate, evidence, undefined, tokens)
    const { start, end, entry } = candidate
    return { candidate, evidence, steps, start, end, severity: entry.severity, score: scoreOf(steps), order: entry.order }
  })
  const winners = resolve(ranked)
  const won = new Set(winners)
  for (const loser of ranked) if (!won.has(loser)) dropped.push({ ...loser, drop: { stage: 'resolve', reason: REASONS.resolve } })

  const kept: Passage[] = []
  let floor = 0
  for (const winner of winners) {
    const { qualifiers, first, last } = qualify(winner.candidate, floor, context)
    if (qualifiers.some((qualifier) => settings.ignoreWhen.has(qualifier))) {
      dropped.push({ ...winner, drop: { stage: 'options', reason: REASONS.qualifier } })
      continue
    }
    floor = last
    const grown = first < winner.candidate.first
    kept.push({ ...winner, start: grown ? (tokens.start[first] as number) : winner.start, qualifiers })
  }
  return { kept, dropped }
}

function byOptions({ entry, first, last }: Candidate, settings: Settings, { tokens }: Context): Drop | undefined {
  const excluded = (settings.categories && !settings.categories.has(entry.file.category)) || entry.severity < settings.minSeverity
  if (excluded) return { stage: 'options', reason: REASONS.category }
  const { allowedEntries, allowedPhrases } = settings
  if (allowedEntries.has(entry.fullId) || allowedEntries.has(subcategoryOf(entry.fullId))) return { stage: 'options', reason: REASONS.allowed }
  const inside = allowedPhrases.some((phrase) => {
    for (let at = Math.max(0, last - phrase.length); at <= first; at++) if (phrase.every((key, k) => at + k < tokens.count && tokens.key(at + k) === key)) return true
    return false
  })
  return inside ? { stage: 'options', reason: REASONS.allowed } : undefined
}
