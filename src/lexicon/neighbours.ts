/** Ordinary words that look like words of a lexicon. */

import { respell } from '../recognise/respell.js'
import { Speller } from '../recognise/spelling.js'
import { tokenise } from '../text/tokens.js'
import type { CompiledLexicon } from '../types.js'
import { load } from './load.js'

/**
 * The words among these that tolerance would correct.
 *
 * @returns sorted
 */
export function neighboursOf(words: Iterable<string>, lexicons: readonly CompiledLexicon[]): string[] {
  const speller = new Speller({ ...load(lexicons), protected: new Set() })
  return [...new Set(words)].filter((word) => speller.correct(word, false) || respell(tokenise(word), speller).key.join() !== tokenise(word).key.join()).sort()
}
