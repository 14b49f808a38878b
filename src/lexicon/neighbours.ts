/** Ordinary words that look like words of a lexicon. */
import { load } from '../model/load.js'
import { WordLists } from '../model/word-lists.js'
import { gluedElision, respell } from '../recognise/respell.js'
import { Speller } from '../recognise/spelling.js'
import { Lookup } from '../recognise/words.js'
import { NO_ABBREVIATIONS } from '../text/abbreviations.js'
import { tokeniseBriefly } from '../text/tokenise.js'
import type { CompiledLexicon } from '../types.js'

/** Digits and signs may be read as letters. */
const DISGUISED = /[^a-z]/u

const mayBeRespelt = (word: string): boolean => gluedElision(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2)) > 0 || DISGUISED.test(word)

/**
 * The words among these that tolerance would correct.
 *
 * @returns sorted
 */
export function neighboursOf(words: Iterable<string>, compiled: readonly CompiledLexicon[]): string[] {
  const { lexicons } = load(compiled)
  const speller = new Speller(lexicons, new WordLists([]))
  const lookup = new Lookup(lexicons)
  const changes = (word: string): boolean => {
    const tokens = tokeniseBriefly(word, NO_ABBREVIATIONS)
    return respell(lookup.exact(tokens), speller, true) !== tokens
  }
  return [...new Set(words)].filter((word) => speller.corrects(word) || (mayBeRespelt(word) && changes(word))).sort()
}
