/** Words whose full stop ends no sentence. */
import { hashOf } from './hash.js'

/** Words whose full stop ends no sentence (`mme`, `bd`), by hash. */
export type Abbreviations = ReadonlyMap<number, string>

/** Words by their hashes. */
export function abbreviationsOf(words: Iterable<string>): Abbreviations {
  return new Map(Array.from(words, (word) => [hashOf(word), word]))
}

/** Where none are known. */
export const NO_ABBREVIATIONS: Abbreviations = new Map()
