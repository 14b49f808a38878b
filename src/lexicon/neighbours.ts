/** Ordinary words that look like words of a lexicon. */

import { respell } from '../recognise/respell.js'
import { Speller } from '../recognise/spelling.js'
import { HashSet } from '../recognise/vocabulary.js'
import { Lookup } from '../recognise/words.js'
import { NO_ABBREVIATIONS } from '../text/abbreviations.js'
import { tokeniseBriefly } from '../text/tokenise.js'
import type { CompiledLexicon } from '../types.js'
import { load } from './load.js'

/** One word is cut behind a glued elision; or it holds more than letters. */
const MAY_BE_RESPELT = /^(?:[ldjmtsnc]|qu)[aeiouyh]|[^a-z]/u

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
    const tokens = tokeniseBriefly(word, NO_ABBREVIATIONS)
    return respell(lookup.exact(tokens), speller, true) !== tokens
  }
  return [...new Set(words)].filter((word) => speller.corrects(word) || (MAY_BE_RESPELT.test(word) && changes(word))).sort()
}
