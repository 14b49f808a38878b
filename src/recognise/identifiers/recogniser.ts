/** How an identifier is looked for: a bounded pattern where digits stand, and what confirms it. */
import type { Span } from '../../types.js'
import type { DigitRun, Digits } from '../digits.js'

/** Finds spans of one kind of identifier. */
export type Recogniser = (text: string, digits: Digits) => Span[]

/** Where an identifier may begin that a run of digits belongs to. */
export type Beginnings = (run: DigitRun, text: string) => readonly number[]

/** How much of a matched passage is the identifier: its length, 0 for nothing. */
export type Measure = (passage: string) => number

/** A way of writing an identifier: a sticky pattern, and what confirms it. */
export interface Shape {
  readonly pattern: RegExp
  readonly measure: Measure
}

export const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

/** Signs and spaces between groups of a number. */
const SEPARATORS = /[\s.-]/gu

/** A number without what stands between its groups. */
export const compact = (passage: string): string => passage.replace(SEPARATORS, '')

export const atDigits: Beginnings = ({ start }) => [start]
export const atWord: Beginnings = ({ word }) => [word]

/** Longer than any word that a number is glued to, so that the letter before it is seen. */
const GLUED_REACH = 12

/**
 * Whether a number may begin at a place: behind no letter and no digit, but for a word that announces it (« tél0639981234 »).
 *
 * @param announced ends with the words, at the end of what it is given
 */
function mayBegin(text: string, at: number, announced: RegExp): boolean {
  if (at === 0 || !LETTER_OR_DIGIT.test(text[at - 1] as string)) return true
  return announced.test(text.slice(Math.max(0, at - GLUED_REACH), at))
}

/** Counts whole passages that a test confirms. */
export const whole =
  (valid: (passage: string) => boolean): Measure =>
  (passage) =>
    valid(passage) ? passage.length : 0

/** Takes a passage whole, whatever it says. */
export const any: Measure = (passage) => passage.length

/**
 * Finds passages of the first of several shapes that is confirmed at a place, disjoint, from left to right. What is not confirmed hides nothing behind it.
 *
 * @param announced the words that a passage may be glued to; without them its pattern says what may stand before
 */
export const shapes =
  (list: readonly Shape[], beginnings: Beginnings, announced?: RegExp): Recogniser =>
  (text, { runs }) => {
    const spans: Span[] = []
    let end = 0
    for (const run of runs) {
      for (const start of beginnings(run, text)) {
        if (start < end) continue
        const length = lengthAt(list, text, start, announced)
        if (length === 0) continue
        end = start + length
        spans.push({ start, end })
      }
    }
    return spans
  }

/** Finds passages of one shape. */
export const every = (pattern: RegExp, beginnings: Beginnings = atDigits, measure: Measure = any, announced?: RegExp): Recogniser =>
  shapes([{ pattern, measure }], beginnings, announced)

function lengthAt(list: readonly Shape[], text: string, start: number, announced: RegExp | undefined): number {
  for (const { pattern, measure } of list) {
    pattern.lastIndex = start
    const passage = pattern.exec(text)?.[0]
    if (passage === undefined) continue
    if (announced && !mayBegin(text, start, announced)) return 0
    const length = measure(passage)
    if (length > 0) return length
  }
  return 0
}
