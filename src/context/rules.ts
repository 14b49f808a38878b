/** The rules that let a candidate through or drop it: case, accents, frames, unless, requires. */
import { REASONS } from '../messages.js'
import type { LoadedEntry, LoadedFrame } from '../model/entry.js'
import type { Model } from '../model/load.js'
import type { Candidate } from '../recognise/candidate.js'
import type { Reading } from '../recognise/words.js'
import { fold } from '../text/fold.js'
import { CAPITAL, NUMBER, type Tokens, UPPER } from '../text/tokens.js'
import type { Message, Span, Stage } from '../types.js'
import type { Cues } from './cues.js'
import { namesNobody } from './prose.js'

/** Why a candidate was dropped. */
export interface Drop {
  readonly stage: Stage
  readonly reason: Message
}

/** Letters that only those type who mean their accents; or the accents by themselves, behind their letters. */
const ACCENTED = /[àâçéèêëîïôùûœ\u0300-\u0302\u0308\u0327]/iu

/** What may be a label of redaction. */
const BRACKETED = /\[[^[\]\n]{1,80}\]/gu

/** The text and what is known of it, for the rules. */
export class Context {
  readonly model: Model
  readonly reading: Reading
  /** Those of the reading. */
  readonly tokens: Tokens
  readonly cues: Cues
  #shouted: boolean | undefined
  #redacted: readonly Span[] | undefined
  #accented: boolean | undefined

  constructor(model: Model, reading: Reading, cues: Cues) {
    this.model = model
    this.reading = reading
    this.tokens = reading.tokens
    this.cues = cues
  }

  /** The text holds no lower-case letter: capitals say nothing. */
  get shouted(): boolean {
    this.#shouted ??= !/\p{Ll}/u.test(this.tokens.text)
    return this.#shouted
  }

  /** Whether a passage stands in what redaction wrote: « [convictions religieuses] » says nothing any more. */
  isRedacted({ start, end }: Span): boolean {
    this.#redacted ??= (this.tokens.text.includes('[') ? [...this.tokens.text.matchAll(BRACKETED)] : [])
      .filter(([label]) => this.model.labels.has(label))
      .map(({ 0: label, index }) => ({ start: index, end: index + label.length }))
    return this.#redacted.some((label) => label.start <= start && end <= label.end)
  }

  /** The author writes accents. */
  get accented(): boolean {
    this.#accented ??= ACCENTED.test(this.tokens.text)
    return this.#accented
  }
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
  if (context.isRedacted(candidate)) return { stage: 'frame', reason: REASONS.redacted }
  if (entry.exact && candidate.distance > 0) return { stage: 'spelling', reason: REASONS.spelling }
  if (entry.case === 'upper' && !isUpper(candidate, context.tokens)) return { stage: 'case', reason: REASONS.case }
  if (entry.strictWords && !accentsStand(candidate, context.tokens, entry.strictWords)) return { stage: 'accents', reason: REASONS.accents }
  if (entry.doubtfulWords && context.accented && !accentsStand(candidate, context.tokens, entry.doubtfulWords)) return { stage: 'accents', reason: REASONS.accents }
  const { first, last } = candidate
  if (entry.requires && !context.cues.met(entry.requires, entry.lexicon, first, last)) return { stage: 'requires', reason: REASONS.requires }
  const frame = frameAround(candidate, context)
  if (frame) return { stage: 'frame', reason: { fr: `${REASONS.frame.fr} : ${frame.fr}`, en: `${REASONS.frame.en}: ${frame.en}` } }
  if (entry.unless && context.cues.met(entry.unless, entry.lexicon, first, last)) return { stage: 'unless', reason: REASONS.unless }
  return undefined
}

function isUpper({ first, last }: Candidate, tokens: Tokens): boolean {
  for (let at = first; at < last; at++) {
    const flag = tokens.flags[at] as number
    const single = tokens.lengthOf(at) === 1 && (flag & CAPITAL) !== 0
    if (!(flag & (UPPER | NUMBER)) && !single) return false
  }
  return true
}

/** Accents must be as the lexicon writes them; capitals carry none. */
function accentsStand({ first, last }: Candidate, tokens: Tokens, strict: ReadonlyMap<string, readonly string[]>): boolean {
  for (let at = first; at < last; at++) {
    if ((tokens.flags[at] as number) & UPPER) continue
    const meant = strict.get(tokens.key(at))
    if (meant === undefined) continue
    const written = tokens.text.slice(tokens.start[at], tokens.end[at]).normalize('NFC').toLowerCase()
    if (!meant.some((word) => bearsAccents(written, word))) return false
  }
  return true
}

/** Whether the last accent stands, which settles what form it is, and no accent is another (« derangé » is « dérangé », « dérange » is not). */
function bearsAccents(written: string, word: string): boolean {
  if (written === word) return true
  if (written.length !== word.length) return false
  let settled = false
  for (let i = word.length - 1; i >= 0; i--) {
    const letter = word[i] as string
    const accented = fold(letter) !== letter
    if (written[i] === letter) settled ||= accented
    else if (!settled || !accented || written[i] !== fold(letter)) return false
  }
  return settled
}

function frameAround(candidate: Candidate, context: Context): Message | undefined {
  const { cues, tokens } = context
  const { entry, first, last } = candidate
  for (const { match, rules } of cues.sentenceOf(first).frames) {
    if (first < reachLeft(match.start, match.padLeft, tokens) || last > reachRight(match.end, match.padRight, tokens)) continue
    for (const frame of rules) if (covers(frame, entry) && hasShape(frame, candidate, context)) return frame.why
  }
  return undefined
}

function covers({ categories, except }: LoadedFrame, { file, kind, fullId }: LoadedEntry): boolean {
  if (categories ? !categories.includes(file.category) : file.category === IDENTIFIERS) return false
  return except === undefined || !(except.includes(fullId) || except.includes(kind))
}

function hasShape({ shape }: LoadedFrame, candidate: Candidate, context: Context): boolean {
  if (shape === 'capitalised') return !context.shouted && looksLikeName(candidate, context.tokens)
  return shape !== 'prose' || namesNobody(candidate.first, context)
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

function reachRight(end: number, pad: number, { clause, count }: Tokens): number {
  let at = end
  while (at < count && at - end < pad && clause[at] === clause[end - 1]) at++
  return at
}
