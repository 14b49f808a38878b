/** Every entry, frame and qualifier proves itself: each form finds itself, hits are found, misses are not. */
import type { Model } from '../model/load.js'
import { matchersOf } from '../recognise/phrases.js'
import { Recogniser } from '../recognise/recognise.js'
import { Lookup } from '../recognise/words.js'
import { tokenise } from '../text/tokenise.js'
import type { Screener } from '../types.js'
import type { CompiledForm, Proof } from './writer.js'

/**
 * Runs the proofs.
 *
 * @returns one line a proof that fails, with what to do
 */
export function failedProofs(proofs: readonly Proof[], screener: Screener): string[] {
  return proofs.flatMap((proof) => CHECKS[proof.kind](proof, screener))
}

const CHECKS: Readonly<Record<Proof['kind'], (proof: Proof, screener: Screener) => string[]>> = { entry: failedEntry, frame: failedFrame, qualifier: failedQualifier }

function failedEntry({ path, id, hits, misses }: Proof, screener: Screener): string[] {
  const found = (text: string): boolean => screener.screen(text).findings.some((finding) => finding.entry === id)
  // Inside a longer passage of another entry, the entry has still done its work.
  const recognised = (text: string): boolean => screener.trace(text).some((step) => step.entry === id && step.stage === 'resolve')
  const fate = (text: string): string => {
    const steps = screener.trace(text).filter((step) => step.entry === id)
    if (steps.length === 0) return 'no form matches; write the form as the text has it'
    return `dropped at "${steps[0]?.stage}": ${steps[0]?.reason.en}`
  }
  return [
    ...hits.filter((text) => !recognised(text)).map((text) => `${path}: ${id}: hit "${text}" is not found: ${fate(text)}`),
    ...misses.filter(found).map((text) => {
      const finding = screener.screen(text).findings.find((other) => other.entry === id)
      return `${path}: ${id}: miss "${text}" is found at "${finding?.text}" (form "${finding?.why.form}", ${finding?.why.kind}); add unless, requires, about or accents, or narrow the form`
    }),
  ]
}

function failedFrame({ path, id, hits, misses }: Proof, screener: Screener): string[] {
  return [
    ...hits.flatMap((text) =>
      screener.screen(text).findings.map((finding) => `${path}: frame ${id}: hit "${text}" still gives ${finding.entry} at "${finding.text}"; widen the pattern`),
    ),
    ...misses.filter((text) => screener.screen(text).findings.length === 0).map((text) => `${path}: frame ${id}: miss "${text}" gives no finding; narrow the pattern`),
  ]
}

function failedQualifier({ path, id, hits, misses }: Proof, screener: Screener): string[] {
  const qualified = (text: string): boolean => screener.screen(text).findings.some((finding) => finding.qualifiers.some((qualifier) => qualifier === id))
  const bare = (text: string): boolean => screener.screen(text).findings.length === 0
  return [
    ...hits
      .filter((text) => !qualified(text))
      .map((text) => `${path}: ${id}: hit "${text}" ${bare(text) ? 'gives no finding at all; take a plainer word' : 'is not qualified; add a cue or widen its reach'}`),
    ...misses.filter(qualified).map((text) => `${path}: ${id}: miss "${text}" is qualified; narrow a reach, or add a pseudo-cue or a break`),
  ]
}

/**
 * Forms that do not match their own words.
 *
 * @param forms every form with its expansion
 * @param model of all lexicons, compiled from these forms
 */
export function deadForms(forms: readonly CompiledForm[], model: Model): string[] {
  const lookup = new Lookup(model.lexicons)
  const recogniser = new Recogniser(model, matchersOf(model.lexicons))
  return forms.flatMap(({ path, entry: id, form, expansion }) => {
    const dead = expansion.patterns.find((pattern) => {
      const keys = pattern.flatMap((element) => (element.kind === 'words' ? [element.keys[0] as string] : []))
      if (keys.length === 0 || pattern.some((element) => element.kind === 'class' || element.kind === 'group' || (element.kind === 'gap' && element.min > 0))) return false
      // A letter that stands alone before a space may be read as elided.
      const text = keys
        .join(' ')
        .replaceAll("' ", "'")
        .replace(/(?<![^ ])(\p{L}) (?=\p{L})/gu, '$1-')
      // An elision needs a letter behind it.
      const reading = lookup.exact(tokenise(text.endsWith("'") ? `${text}x` : text))
      return !recogniser.run(reading).some((candidate) => candidate.entry.fullId === id && candidate.start === 0 && candidate.end === text.length)
    })
    return dead ? [`${path}: ${id}: form "${form}" is dead: it does not match its own words; write it as the tokeniser cuts it (see docs/lexicons.md, Forms)`] : []
  })
}
