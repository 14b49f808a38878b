import stemmer from 'natural/lib/natural/stemmers/porter_stemmer_fr.js'
import { CATEGORIES } from '../../src/types.js'
import { type Contestant, oneByOne } from './contestant.js'
import { folded, formTexts } from './forms.js'

/** Forms and comments as stems of the French Porter stemmer, runs of stems looked up. By sub-path: its root loads drivers of databases. */
export function natural(): Contestant {
  const texts = formTexts()
  const stemOf = new Map<string, string>()
  const stems = (text: string): string[] =>
    text.split(' ').map((word) => {
      const known = stemOf.get(word) ?? (stemmer.stem(word) as string)
      stemOf.set(word, known)
      return known
    })
  const known = new Set(texts.map((text) => stems(text).join(' ')))
  const longest = Math.max(...texts.map((text) => text.split(' ').length))
  const runs = (words: readonly string[]): string[] =>
    words.flatMap((_, from) => Array.from({ length: Math.min(longest, words.length - from) }, (_, more) => words.slice(from, from + more + 1).join(' ')))
  return {
    name: 'natural',
    aims: CATEGORIES,
    given: `\`PorterStemmerFr\`, each word once, and a \`Set\` of ${known.size} stemmed forms; runs of up to ${longest} words, text folded`,
    search: oneByOne((text) => runs(stems(folded(text).trim())).filter((run) => known.has(run)).length > 0),
  }
}
