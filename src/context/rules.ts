/** The rules that let a candidate through or drop it: case, accents, frames, unless, requires. */

import type { Model } from '../lexicon/load.js'
import { REASONS } from '../messages.js'
import type { Candidate } from '../recognise/candidate.js'
import { CAPITAL, NUMBER, type Tokens, UPPER } from '../text/tokens.js'
import type { CompiledContext, Message, Stage } from '../types.js'
import type { Cues } from './cues.js'

/** Why a candidate was dropped. */
export interface Drop {
  readonly stage: Stage
  readonly reason: Message
}

/** The text and what is known of it, for the rules. */
export interface Context {
  readonly model: Model
  readonly tokens: Tokens
  readonly cues: Cues
  /** The text holds no lower-case letter: capitals say nothing. */
  readonly shouted: boolean
  /** The author writes accents. */
  readonly accented: boolean
}

/** Frames leave identifiers alone unless they name them. */
const IDENTIFIERS = 'identifiers'

/**
 * Applies the rules of an entry and the frames, in order.
 *
 * @returns the first rule that drops the candidate, if any
 */
export function dropReason(candidate: Candidate, context: Context): Drop | undefined {
  const { entry } = candidate
  if (entry.exact && candidate.kind === 'spelling') return { stage: 'case', reason: REASONS.spelling }
  if (entry.case === 'upper' && !isUpper(candidate, context.tokens)) return { stage: 'case', reason: REASONS.case }
  if (entry.strictWords && !accentsStand(candidate, context.tokens, entry.strictWords)) return { stage: 'case', reason: REASONS.accents }
  if (entry.doubtfulWords && context.accented && !accentsStand(candidate, context.tokens, entry.doubtfulWords)) return { stage: 'case', reason: REASONS.accents }
  if (entry.requires && !mayBeMet(entry.requires, candidate, context)) return { stage: 'requires', reason: REASONS.requires }
  const frame = frameAround(candidate, context)
  if (frame) return { stage: 'frame', reason: { fr: `${REASONS.frame.fr} : ${frame.fr}`, en: `${REASONS.frame.en}: ${frame.en}` } }
  if (entry.unless && metBy(entry.unless, candidate, context)) return { stage: 'unless', reason: REASONS.unless }
  if (entry.requires && !metBy(entry.requires, candidate, context)) return { stage: 'requires', reason: REASONS.requires }
  return undefined
}

function isUpper({ first, last }: Candidate, { flags, key }: Tokens): boolean {
  for (let at = first; at < last; at++) {
    const flag = flags[at] as number
    const single = (key[at] as string).length === 1 && (flag & CAPITAL) !== 0
    if (!(flag & (UPPER | NUMBER)) && !single) return false
  }
  return true
}

/** Accents must be as the lexicon writes them; capitals carry none. */
function accentsStand({ first, last }: Candidate, tokens: Tokens, strict: ReadonlySet<string>): boolean {
  for (let at = first; at < last; at++) {
    if ((tokens.flags[at] as number) & UPPER) continue
    const written = tokens.text.slice(tokens.start[at], tokens.end[at]).normalize('NFC').toLowerCase()
    const key = tokens.key[at] as string
    if (strict.has(written)) continue
    for (const word of strict) if (sameFold(word, key)) return false
  }
  return true
}

const sameFold = (word: string, key: string): boolean => word.length === key.length && word.normalize('NFD').replace(/[\u0300-\u036f]/g, '') === key

function frameAround(candidate: Candidate, { model, cues, tokens, shouted }: Context): Message | undefined {
  const { entry, first, last } = candidate
  const { category, subcategory } = entry.file
  for (const frame of model.frames) {
    if (frame.categories ? !frame.categories.includes(category) : category === IDENTIFIERS) continue
    if (frame.except?.includes(entry.fullId) || frame.except?.includes(`${category}/${subcategory}`)) continue
    if (frame.shape === 'capitalised' && (shouted || !looksLikeName(candidate, tokens))) continue
    for (const match of cues.inSentence(frame.cue, first)) {
      if (first >= reachLeft(match.start, match.padLeft, tokens) && last <= reachRight(match.end, match.padRight, tokens)) return frame.why
    }
  }
  return undefined
}

/** Written as a name is: a capital first letter; all capitals only for words that are said of many things, as surnames are. */
function looksLikeName({ entry, first }: Candidate, { flags }: Tokens): boolean {
  const flag = flags[first] as number
  if (!(flag & CAPITAL) || entry.case === 'upper') return false
  return !(flag & UPPER) || entry.about !== undefined
}

/** The first token that a match covers when it extends by up to `pad` tokens of its clause. */
function reachLeft(start: number, pad: number, { clause }: Tokens): number {
  let at = start
  while (at > 0 && start - at < pad && clause[at - 1] === clause[start]) at--
  return at
}

function reachRight(end: number, pad: number, { clause }: Tokens): number {
  let at = end
  while (at < clause.length && at - end < pad && clause[at] === clause[end - 1]) at++
  return at
}

/** Whether the sentence holds a word of any of the cues. */
function mayBeMet({ left, right, near, anywhere }: CompiledContext, { first }: Candidate, { cues }: Context): boolean {
  return anywhere !== undefined || [left, right, near].some((cue) => cue !== undefined && cues.possible(cue, first))
}

/** Whether one of the cues of `unless` or `requires` stands where it must. */
function metBy(rule: CompiledContext, { first, last }: Candidate, { cues }: Context): boolean {
  const { within } = rule
  const before = (cue: number | undefined): boolean => cues.inSentence(cue, first).some((match) => match.end <= first && first - match.end < within)
  const after = (cue: number | undefined): boolean => cues.inSentence(cue, first).some((match) => match.start >= last && match.start - last < within)
  return (
    before(rule.left) || after(rule.right) || (rule.near !== undefined && (before(rule.near) || after(rule.near))) || (rule.anywhere !== undefined && cues.anywhere(rule.anywhere))
  )
}
