import { digitsOf } from '../../src/recognise/digits.js'
import { isWorthRunning, RECOGNISERS } from '../../src/recognise/identifiers.js'

/** Passages that a recogniser of identifiers finds, in the order in which it gives them. */
export function found(recogniser: string, text: string): string[] {
  return (RECOGNISERS[recogniser]?.find(text, digitsOf(text)) ?? []).map(({ start, end }) => text.slice(start, end))
}

/** Whether a text holds what the recogniser is run for. */
export function isWorth(recogniser: string, text: string): boolean {
  const known = RECOGNISERS[recogniser]
  return known !== undefined && isWorthRunning(known, text, digitsOf(text))
}
