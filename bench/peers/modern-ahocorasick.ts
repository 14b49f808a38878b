import AhoCorasick from 'modern-ahocorasick'
import { CATEGORIES } from '../../src/types.js'
import { type Contestant, oneByOne } from './contestant.js'
import { folded, formTexts } from './forms.js'

/** All forms at once in an automaton over characters. */
export function modernAhocorasick(): Contestant {
  const texts = formTexts()
  const automaton = new AhoCorasick(texts.map((text) => ` ${text} `))
  return {
    name: 'modern-ahocorasick',
    aims: CATEGORIES,
    given: `${texts.length} forms between spaces, text folded`,
    search: oneByOne((text) => automaton.search(folded(text)).length > 0),
  }
}
