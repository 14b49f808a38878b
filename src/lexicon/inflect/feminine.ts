/** Feminines of French adjectives and person nouns: the exceptions of `lexicons/french/inflection.yml`, then its rules by ending. */
import { replaceEnding } from './cells.js'
import { endingsOf, exceptionsOf, wordsOf } from './exceptions.js'

/**
 * Feminine singulars of a masculine singular adjective or person noun. A word in -teur gets both
 * -trice and -teuse: which of them lives cannot be told from the spelling.
 *
 * @example feminines('dépressif') // ['dépressive']
 */
export function feminines(word: string): readonly string[] {
  const exception = exceptionsOf('feminine').get(word)
  if (exception) return exception
  if (wordsOf('feminine-doubled-s').has(word)) return [`${word}se`]
  if (wordsOf('feminine-doubled-t').has(word)) return [`${word}te`]
  if (wordsOf('feminine-grave').has(word)) return [`${word.slice(0, -2)}ète`]
  if (wordsOf('feminine-plain').has(word)) return [`${word}e`]
  return replaceEnding(word, endingsOf('feminine-endings')) ?? [word]
}
