import { distance } from 'fastest-levenshtein'
import { CATEGORIES } from '../../src/types.js'
import { type Contestant, oneByOne } from './contestant.js'
import { folded, formWords } from './forms.js'

/** As many edits as our own tolerance allows: one from five letters, two from nine. */
const edits = (length: number): number => (length >= 9 ? 2 : length >= 5 ? 1 : 0)

/** Each word against each form of one word whose length allows it. */
export function fastestLevenshtein(): Contestant {
  const words = formWords()
  const byLength: string[][] = []
  for (const word of words) (byLength[word.length] ??= []).push(word)
  const known = new Set(words)
  const isNear = (typed: string): boolean => {
    const limit = edits(typed.length)
    for (let length = typed.length - limit; length <= typed.length + limit; length++) {
      for (const word of byLength[length] ?? []) if (distance(typed, word) <= limit) return true
    }
    return false
  }
  return {
    name: 'fastest-levenshtein',
    aims: CATEGORIES,
    given: `each word against the ${words.length} forms of one word that are at most 1 letter longer or shorter (2 from 9 letters), text folded`,
    search: oneByOne(
      (text) =>
        folded(text)
          .trim()
          .split(' ')
          .filter((typed) => known.has(typed) || (typed.length >= 5 && isNear(typed))).length > 0,
    ),
  }
}
