/** Ordinary words that look like words of a lexicon. */
// @ts-nocheck


import { respell } from '../recognise/respell.js'
import { Speller } from '../recognise/spelling.js'
import { HashSet } from '../recognise/vocabulary.js'
import { Lookup } from '../recognise/words.js'
import { tokenise } from '../text/tokenise.js'
import type { CompiledLexicon } from '../types.js'
import { load } from './load.js'

/**
 * The words among these that tolerance would correct.
 *
 * @returns sorted
 */
export function neighboursOf(words: Iterable<string>, compiled: readonly CompiledLexicon[]): string[] {
  const { lexicons } = load(compiled)
  const speller = new Speller(lexicons, new HashSet([]))
  const lookup = new Lookup(lexicons)
  const changes = (word: string): boolean => {
    const tokens = tokenise(word)
    return respell(lookup.exact(tokens), speller, true) !== tokens
  }
  return [...new Set(words)].filter((word) => speller.correctWord(word, false) || changes(word)).sort()
}
