/** Plurals of French nouns and adjectives: the exceptions of `lexicons/french/inflection.yml`, then its rules by ending. */
import { replaceEnding } from './cells.js'
import { endingsOf, exceptionsOf, wordsOf } from './exceptions.js'

/**
 * Plurals of a singular noun or adjective.
 *
 * @example plurals('cheval') // ['chevaux']
 */
export function plurals(word: string): readonly string[] {
  const exception = exceptionsOf('plural').get(word)
  if (exception) return exception
  if (wordsOf('plural-als').has(word) || wordsOf('plural-plain-s').has(word)) return [`${word}s`]
  if (wordsOf('plural-als-or-aux').has(word)) return [`${word}s`, `${word.slice(0, -1)}ux`]
  if (wordsOf('plural-aux').has(word)) return [`${word.slice(0, -2)}ux`]
  if (wordsOf('plural-oux').has(word)) return [`${word}x`]
  return replaceEnding(word, endingsOf('plural-endings')) ?? [word]
}
