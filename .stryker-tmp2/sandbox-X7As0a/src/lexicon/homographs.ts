/** Common French words that differ by their accents only. */
// @ts-nocheck

import { HOMOGRAPHS } from '../generated/tables.js'

const OTHERS: ReadonlyMap<string, readonly string[]> = new Map(
  HOMOGRAPHS.flatMap((line) => {
    const words = line.split(' ')
    return words.map((word) => [word, words.filter((other) => other !== word)] as const)
  }),
)

/**
 * The common words that a word becomes when its accents are changed or left out.
 *
 * @param word lower case, with accents
 */
export function homographsOf(word: string): readonly string[] {
  return OTHERS.get(word) ?? []
}
