/** Words whose full stop ends no sentence. */
import { hashOf } from './hash.js'
import type { Tokens } from './tokens.js'

/** Words whose full stop ends no sentence (`mme`, `bd`), by hash. */
export type Abbreviations = ReadonlyMap<number, string>

/** Words by their hashes. */
export function abbreviationsOf(words: Iterable<string>): Abbreviations {
  return new Map(Array.from(words, (word) => [hashOf(word), word]))
}

/** Where none are known. */
export const NO_ABBREVIATIONS: Abbreviations = new Map()

/** Whether a word of a text is one of them. */
export function isAbbreviation(tokens: Tokens, at: number, abbreviations: Abbreviations): boolean {
  const word = abbreviations.get(tokens.hash[at] as number)
  return word !== undefined && tokens.is(at, word)
}
