/** Ordinary words that look like words of a lexicon. */

import { respell } from '../recognise/respell.js'
import { Speller } from '../recognise/spelling.js'
import { numbersOf } from '../recognise/words.js'
import { tokenise } from '../text/tokens.js'
import type { CompiledLexicon } from '../types.js'
import { load } from './load.js'

/**
 * The words among these that tolerance would correct.
 *
 * @returns sorted
 */
export function neighboursOf(words: Iterable<string>, lexicons: readonly CompiledLexicon[]): string[] {
  const model = { ...load(lexicons), protected: new Set<string>() }
  const speller = new Speller(model)
  const changes = (word: string): boolean => {
    const tokens = tokenise(word)
    return respell(tokens, numbersOf(tokens, model.vocabulary), speller) !== tokens
  }
  return [...new Set(words)].filter((word) => speller.correct(word, false) || changes(word)).sort()
}
