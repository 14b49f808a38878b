import { Vocabulary } from '../../src/model/vocabulary.js'
import { hashOf } from '../../src/text/hash.js'

/** A vocabulary of words, numbered in their order. */
export function vocabularyOf(words: readonly string[]): Vocabulary {
  const vocabulary = new Vocabulary(words.length, words.join('').length + 64)
  for (const word of words) {
    const from = vocabulary.starts[vocabulary.size] as number
    for (let at = 0; at < word.length; at++) vocabulary.chars[from + at] = word.charCodeAt(at)
    vocabulary.add(word.length, hashOf(word))
  }
  return vocabulary
}
