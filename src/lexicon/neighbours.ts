/** Ordinary words that look like words of a lexicon. */

import { respell } from '../recognise/respell.js'
import { Speller } from '../recognise/spelling.js'
import { HashSet } from '../recognise/vocabulary.js'
import { Lookup } from '../recognise/words.js'
import { type Abbreviations, tokeniseBriefly } from '../text/tokenise.js'
import type { CompiledLexicon } from '../types.js'
import { load } from './load.js'

const NO_ABBREVIATIONS: Abbreviations = new Map()

/** One word is cut behind a glued elision; or it holds more than letters. */
const MAY_BE_RESPELT = /^(?:[ldjmtsnc]|qu)[aeiouyh]|[^a-z]/u

function mayBeRespelt(word: string): boolean {
  return MAY_BE_RESPELT.test(word)
}

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
  return [...new Set(words)].filter((word) => speller.corrects(word) || (mayBeRespelt(word) && changes(word))).sort()
}
