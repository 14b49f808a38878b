import nlp from 'fr-compromise'
import { CATEGORIES } from '../../src/types.js'
import { type Contestant, oneByOne } from './contestant.js'
import { folded, formTexts } from './forms.js'

/** Its matching of many phrases at once, compiled beforehand. Terms from contractions have no index until one is computed. */
export function frCompromise(): Contestant {
  const texts = formTexts()
  const trie = nlp.buildTrie([...texts])
  return {
    name: 'fr-compromise',
    aims: CATEGORIES,
    given: `\`lookup\` of \`buildTrie\` with ${texts.length} forms, text folded`,
    search: oneByOne((text) => nlp.tokenize(folded(text)).compute('index').lookup(trie).found),
  }
}
