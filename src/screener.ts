/** The pipeline: text → tokens → candidates → context → findings. */
import { type Dropped, Judge, type Passage } from './context/judge.js'
import { scoreSteps } from './context/score.js'
import { DiscretError } from './errors.js'
import { fingerprint } from './fingerprint.js'
import { explainFinding, REASONS } from './messages.js'
import { load, type Model } from './model/load.js'
import { parseOptions, type Settings, settle } from './options.js'
import { findsInPieces, judgePieces } from './pieces.js'
import { formOf, kindOf } from './recognise/candidate.js'
import { redactThroughout } from './redact.js'
import type { Tokens } from './text/tokens.js'
import type { CompiledLexicon, Finding, RedactOptions, Screener, ScreenerOptions, ScreenResult, TraceStep } from './types.js'

/** The language of the lexicons (ISO 639-1). */
const LANGUAGE = 'fr'

/** Its tags (`fr`, `fr-FR`, `fra`, `FR_be`), and what says that no language was told: in doubt, a comment is screened. */
const FRENCH = /^(?:fr|fra|fre|und|)(?:[-_].*)?$/isu

/**
 * Makes a screener from the lexicons given, without those of the library.
 *
 * @param options see `ScreenerOptions`; `lexicons` holds all that is to be screened for
 * @returns a screener: synchronous, pure, offline
 * @throws DiscretError `invalid-options`, `unknown-category`, `unknown-entry`
 */
export function createScreenerFrom(options: ScreenerOptions): Screener {
  const checked = parseOptions(options)
  const model = modelOf(checked.lexicons ?? [])
  const judge = judgeOf(model)
  const settings = settle(checked, model, (phrase, tolerance) => judge.words(phrase, tolerance))
  const { lexicons, ...rest } = checked
  const identity = fingerprint(JSON.stringify([lexicons?.map((lexicon) => lexicon.fingerprint), { ...rest, detectLanguage: rest.detectLanguage && true }]))
  const languageOf = (text: string): string => {
    const language = checked.detectLanguage?.(text) ?? LANGUAGE
    return FRENCH.test(language) ? LANGUAGE : language
  }
  /** The lexicons are French: of another language, only numbers and addresses are read. */
  const settingsFor = (language: string): Settings => (language === LANGUAGE ? settings : { ...settings, identifiersOnly: true })

  const screen = (text: string): ScreenResult => {
    const length = screenedLength(text, settings)
    const language = languageOf(text)
    const how = settingsFor(language)
    const findings: Finding[] = []
    judgePieces(judge, text, length, how, ({ kept }, offset) => {
      for (const passage of kept) findings.push(findingOf(passage, text, offset))
    })
    return { findings, language, complete: length === text.length, fingerprint: identity }
  }

  return {
    screen,
    subcategories: model.lexicons.flatMap(({ source }) => source.subcategories).filter(({ category }) => !settings.categories || settings.categories.has(category)),
    has(text) {
      const length = screenedLength(text, settings)
      return findsInPieces(judge, text, length, settingsFor(languageOf(text)))
    },
    redact(text: string, how?: RedactOptions) {
      const { findings, complete } = screen(text)
      // Of a text that is too long the end stands as it was, though it comes nearer when labels are shorter than passages.
      const again = (redacted: string): readonly Finding[] => (complete ? screen(redacted).findings : [])
      return { text: redactThroughout(text, findings, again, how), findings, complete }
    },
    trace(text) {
      const steps: TraceStep[] = []
      const length = screenedLength(text, settings)
      judgePieces(judge, text, length, settingsFor(languageOf(text)), ({ kept, dropped, tokens }, offset) => {
        for (const one of [...kept, ...dropped]) steps.push(stepOf(one, tokens, offset))
      })
      return steps.sort((a, b) => a.start - b.start || a.end - b.end)
    },
  }
}

/** Screeners of the same lexicons share one model, as long as one of them lives: who defines lexicons all day keeps only those in use. */
const models = new Map<string, WeakRef<Model>>()
const forgotten = new FinalizationRegistry<string>((key) => {
  if (models.get(key)?.deref() === undefined) models.delete(key)
})

function modelOf(lexicons: readonly CompiledLexicon[]): Model {
  const key = lexicons.map((lexicon) => `${lexicon.name} ${lexicon.fingerprint}`).join()
  const known = models.get(key)?.deref()
  if (known) return known
  const model = load(lexicons)
  models.set(key, new WeakRef(model))
  forgotten.register(model, key)
  return model
}

/** So do they share what judging needs: one text is judged at a time. */
const judges = new WeakMap<Model, Judge>()

function judgeOf(model: Model): Judge {
  const judge = judges.get(model) ?? new Judge(model)
  judges.set(model, judge)
  return judge
}

function screenedLength(text: unknown, { maxLength }: Settings): number {
  if (typeof text !== 'string') {
    throw new DiscretError(
      'invalid-text',
      `The text to screen must be a string; it is ${text === null ? 'null' : `of type ${typeof text}`}. Pass an empty string for an empty field.`,
    )
  }
  return Math.min(text.length, maxLength)
}

function findingOf({ candidate, start, end, score, qualifiers, evidence }: Passage, text: string, offset: number): Finding {
  const { entry, distance } = candidate
  const kind = kindOf(candidate, text.slice(candidate.start + offset, candidate.end + offset))
  const { category, subcategory, replacement, instead, ground } = entry.file
  return {
    start: start + offset,
    end: end + offset,
    text: text.slice(start + offset, end + offset),
    category,
    subcategory,
    entry: entry.fullId,
    severity: entry.severity,
    score,
    qualifiers,
    suggestion: { replacement, instead },
    why: { kind, form: formOf(candidate), distance, context: contextOf(evidence), ground, message: explainFinding(category, kind, qualifiers, ground) },
  }
}

function contextOf(evidence: Passage['evidence']): readonly string[] {
  if (evidence === undefined) return []
  return [evidence === 'requires' ? evidence : `about: ${evidence}`]
}

function stepOf(one: Passage | Dropped, tokens: Tokens, offset: number): TraceStep {
  const { entry, start, end } = one.candidate
  const { stage, reason } = 'drop' in one ? one.drop : ({ stage: 'resolve', reason: REASONS.kept } as const)
  return { start: start + offset, end: end + offset, entry: entry.fullId, form: formOf(one.candidate), kept: !('drop' in one), stage, reason, score: scoreSteps(one, tokens) }
}
