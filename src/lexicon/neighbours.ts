/** Ordinary words that look like words of a lexicon. */
import { Speller } from '../recognise/spelling.js'
import type { CompiledLexicon } from '../types.js'
import { load } from './load.js'

/**
 * The words among these that tolerance would correct.
 *
 * @returns sorted
 */
export function neighboursOf(words: Iterable<string>, lexicons: readonly CompiledLexicon[]): string[] {
  const speller = new Speller({ ...load(lexicons), protected: new Set() })
  return [...new Set(words)].filter((word) => speller.correct(word, false)).sort()
}
