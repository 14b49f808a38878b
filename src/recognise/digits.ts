/** Where digits stand in a text: identifiers are looked for there and nowhere else. */

import { codeAt } from '../text/characters.js'
import { OUTSIDE } from '../text/units.js'

/** A run of digits. */
export interface DigitRun {
  /** Its first digit. */
  readonly start: number
  /** First of the letters and digits of ASCII that it stands among. */
  readonly word: number
}

/** What a text holds that identifiers are made of. */
export interface Digits {
  /** In order. */
  readonly runs: readonly DigitRun[]
  readonly count: number
  /** Most digits with nothing but signs and spaces between them, three at a time at most. */
  readonly together: number
  /** Longest run of letters and digits of ASCII with a digit among them. */
  readonly longest: number
}

/** Signs and spaces between groups of a number. */
const MOST_BETWEEN = 3

/** Finds digits in one pass. */
export function digitsOf(text: string): Digits {
  const runs: DigitRun[] = []
  let count = 0
  let together = 0
  let group = 0
  let between = 0
  let longest = 0
  let word = 0
  let holds = false
  const { length } = text
  for (let i = 0; i <= length; i++) {
    const code = i < length ? codeAt(text, i) : OUTSIDE
    if (isDigit(code)) {
      if (i === 0 || !isDigit(codeAt(text, i - 1))) runs.push({ start: i, word })
      group = between > MOST_BETWEEN ? 1 : group + 1
      if (group > together) together = group
      between = 0
      count++
      holds = true
      continue
    }
    between = isLetter(code) ? MOST_BETWEEN + 1 : between + 1
    if (!isLetter(code)) {
      if (holds && i - word > longest) longest = i - word
      word = i + 1
      holds = false
    }
  }
  return { runs, count, together, longest }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function isLetter(code: number): boolean {
  const small = code | 0x20
  return small >= 0x61 && small <= 0x7a
}
