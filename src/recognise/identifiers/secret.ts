/**
 * Passwords and codes: what stands behind « mot de passe ». Which runs are secrets, only their cues can say; here is where one may begin and end.
 *
 *     mdp : "S0leil/75".     the run between two spaces, without quotes and the full stop of the sentence
 *            ───────
 *     mdp=Soleil75           behind « = » as well: the word before it may be the cue
 *     ───────────
 *         ────────
 */
import type { Span } from '../../types.js'
import type { Digits } from '../digits.js'
import { LETTER_OR_DIGIT } from './recogniser.js'

/** Code units of a password at most; what is longer without a space is read piece by piece. */
const LONGEST = 64
const LONGEST_PIECE = 20

const LETTER = /\p{L}/u
const DIGIT = /\d/u

/** Signs that French prose does not write inside words: one of them between letters makes a password of a word. */
export const SECRET_SIGN = /[#$%^_~£§]/u
const SIGNED = /\p{L}[#$%^_~£§]\p{L}/u
const EACH_SIGNED = /\p{L}[#$%^_~£§](?=\p{L})/gu

/** Four characters that stand in a row in passwords and not between words: « T2/T3 » is none. */
const STRETCH = /[\p{L}\d!#$%&*+@_.-]{4}/u
const PIECE_CHARACTER = /[\p{L}\d!#$%&*+@_.-]/u
const PIECE = /(?<![\p{L}\p{N}])[\p{L}\d!#$%&*+@_.-]{4,20}(?![\p{L}\p{N}])/uy

/** Hours and ordinals: « passe à 14h30, au 3ème ». */
const ORDINARY = /^(?:\d{1,2}h\d{0,2}(?:[/-]\d{1,2}h\d{0,2})?|\d{1,3}(?:er|[èe]re|e|[èe]me|nde?)s?)$/iu

const QUOTES = '"\'`´‘’“”„«»‹›'
const OPENING = `${QUOTES}([{`
const CLOSING: ReadonlyMap<string, string> = new Map([...Array.from(`${QUOTES}.,;:…`, (sign) => [sign, ''] as const), [')', '('], [']', '['], ['}', '{']])

/** Signs behind which a secret may begin, whatever stands before them; behind the others there must be a word: « mdp-Soleil75 », but not « 12-04b ». */
const EQUATES = ':='
const JOINS = '-/,;('

/** Every run and piece of a run that may be a secret. */
export function secrets(text: string, { runs }: Digits): Span[] {
  const spans: Span[] = []
  let end = 0
  const read = (at: number): void => {
    if (at < end) return
    const run = runAround(text, at)
    if (run && LETTER.test(text.slice(run.start, run.end))) {
      spans.push(...secretsOf(text, run))
      end = run.end
    } else {
      const piece = pieceAt(text, at, end)
      if (!piece) return
      spans.push(piece)
      end = piece.end
    }
  }
  for (const { start } of runs) read(start)
  if (!SECRET_SIGN.test(text)) return spans
  end = 0
  const known = new Set(spans.map(({ start }) => start))
  for (const { index } of text.matchAll(EACH_SIGNED)) {
    const run = index < end ? undefined : runAround(text, index)
    if (!run) continue
    end = run.end
    spans.push(...secretsOf(text, run).filter(({ start }) => !known.has(start)))
  }
  return spans
}

/** The code units around a place that no space parts; none where they are too many. */
function runAround(text: string, at: number): Span | undefined {
  let start = at
  while (start > 0 && at - start <= LONGEST && !isSpace(text.charCodeAt(start - 1))) start--
  let end = at
  while (end < text.length && end - start <= LONGEST && !isSpace(text.charCodeAt(end))) end++
  return end - start > LONGEST ? undefined : { start, end }
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x3000
}

function secretsOf(text: string, { start, end }: Span): Span[] {
  const found: Span[] = []
  const run = text.slice(start, end)
  if (!isSecret(run)) return found
  let letters = 0
  for (let from = 0; from < run.length; from++) {
    const before = from === 0 ? '=' : (run[from - 1] as string)
    const begins = EQUATES.includes(before) || (letters > 1 && JOINS.includes(before))
    if (!LETTER_OR_DIGIT.test(before)) letters = 0
    else if (letters >= 0) letters = LETTER.test(before) ? letters + 1 : -1
    if (!begins) continue
    const span = trimmed(run, from)
    if (isSecret(run.slice(span.start, span.end)) && start + span.start !== found.at(-1)?.start) found.push({ start: start + span.start, end: start + span.end })
  }
  return found
}

/** Without the quotes around it and the marks of the sentence behind it; « ! » and « ? » may be of the password. */
function trimmed(run: string, start: number): Span {
  let from = start
  while (from < run.length && OPENING.includes(run[from] as string)) from++
  let end = run.length
  for (; end > from; end--) {
    const opening = CLOSING.get(run[end - 1] as string)
    if (opening === undefined || (opening !== '' && isPaired(run.slice(from, end), opening))) break
  }
  return { start: from, end }
}

/** Whether the last sign closes what the passage itself has opened. */
function isPaired(passage: string, opening: string): boolean {
  let open = 0
  for (const sign of passage) open += sign === opening ? 1 : sign === passage.at(-1) ? -1 : 0
  return open >= 0
}

function isSecret(passage: string): boolean {
  return (DIGIT.test(passage) || SIGNED.test(passage)) && STRETCH.test(passage) && !ORDINARY.test(passage)
}

/** A piece of a run that is too long, or of digits and signs alone: between the signs that stand in dates and lists. */
function pieceAt(text: string, at: number, end: number): Span | undefined {
  for (const start of piecesAround(text, at)) {
    if (start < end) continue
    PIECE.lastIndex = start
    const passage = PIECE.exec(text)?.[0]
    if (passage !== undefined && isSecret(passage)) return { start, end: start + passage.length }
  }
  return undefined
}

/** Where a piece may begin that a digit stands in: behind what is no letter and no digit, be it a sign of the piece. */
function piecesAround(text: string, at: number): number[] {
  const beginnings: number[] = []
  for (let from = at; at - from < LONGEST_PIECE; from--) {
    const before = from === 0 ? ' ' : (text[from - 1] as string)
    if (!LETTER_OR_DIGIT.test(before)) beginnings.unshift(from)
    if (!PIECE_CHARACTER.test(before)) break
  }
  return beginnings
}
