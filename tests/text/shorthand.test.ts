import { describe, expect, it } from 'vitest'
import { abbreviationsOf } from '../../src/text/abbreviations.js'
import { type Longhand, Shorthand, spellOut } from '../../src/text/shorthand.js'
import { tokenise, tokeniseBriefly } from '../../src/text/tokenise.js'

const longhand = (short: string, long: string, written?: string): Longhand => ({ short, words: long.split(' '), written })
const shorthand = new Shorthand([
  longhand('kil', "qu' il"),
  longhand('dla', 'de la'),
  longhand('e', 'est', 'é'),
  longhand('c', "c' est"),
  longhand('pr', 'pour'),
  longhand('ds', 'dans', 'ds'),
])
const spelt = (text: string, known: readonly string[] = []) => {
  const tokens = tokenise(text)
  return spellOut(tokens, shorthand, (at) => known.includes(tokens.key(at)))
}

describe('spellOut', () => {
  it.each([
    ['dit kil boit', ['dit', "qu'", 'il', 'boit']],
    ['KIL DLA', ["qu'", 'il', 'de', 'la']],
    ['il é malade', ['il', 'est', 'malade']],
    ['il e\u0301 malade', ['il', 'est', 'malade']],
    ['il e malade', ['il', 'e', 'malade']],
    ['il È malade', ['il', 'e', 'malade']],
    ['c malade', ["c'", 'est', 'malade']],
    ['C malade', ['c', 'malade']],
    ['ds le lit', ['dans', 'le', 'lit']],
    ['DS le lit', ['ds', 'le', 'lit']],
    // Letters spelt with spaces are one word: four of them in a row.
    ['a c b d', ['a', 'c', 'b', 'd']],
    ['c a b d', ['c', 'a', 'b', 'd']],
    ['a b d c', ['a', 'b', 'd', 'c']],
    ['c a b', ["c'", 'est', 'a', 'b']],
    ['mot a c mot b', ['mot', 'a', "c'", 'est', 'mot', 'b']],
    ['a b c mot d', ['a', 'b', "c'", 'est', 'mot', 'd']],
    ['mot mot mot c malade', ['mot', 'mot', 'mot', "c'", 'est', 'malade']],
    ['c mot mot mot', ["c'", 'est', 'mot', 'mot', 'mot']],
    ['a b d kil', ['a', 'b', 'd', "qu'", 'il']],
    ['mot a c b d', ['mot', 'a', 'c', 'b', 'd']],
    ['a b d ds', ['a', 'b', 'd', 'dans']],
    ['ds a b d', ['dans', 'a', 'b', 'd']],
    ['a b d a mot c mot', ['a', 'b', 'd', 'a', 'mot', "c'", 'est', 'mot']],
    ['c mot a b d a', ["c'", 'est', 'mot', 'a', 'b', 'd', 'a']],
    ['mot a b c d mot', ['mot', 'a', 'b', 'c', 'd', 'mot']],
    ['kil et kil', ["qu'", 'il', 'et', "qu'", 'il']],
  ])('reads « %s » as %j', (text, keys) => {
    expect(spelt(text).keys()).toEqual(keys)
  })

  it('leaves a word alone that a lexicon holds, but no single letter', () => {
    expect(spelt('kil pr c', ['kil', 'c']).keys()).toEqual(['kil', 'pour', "c'", 'est'])
  })

  it('gives the same tokens when there is nothing to replace', () => {
    const tokens = tokenise('il boit')
    expect(spellOut(tokens, shorthand, () => false)).toBe(tokens)
  })

  it('looks at no words of the text before', () => {
    const none = abbreviationsOf([])
    tokeniseBriefly('mot a b kil', none)
    const short = tokeniseBriefly('mot c b', none)
    expect(spellOut(short, shorthand, () => false).keys()).toEqual(['mot', "c'", 'est', 'b'])
    tokeniseBriefly('mot kil', none)
    const tokens = tokeniseBriefly('mot', none)
    expect(spellOut(tokens, shorthand, () => false)).toBe(tokens)
    tokeniseBriefly('a a a a a a', none)
    expect(spellOut(tokeniseBriefly('b c', none), shorthand, () => false).keys()).toEqual(['b', "c'", 'est'])
  })

  it('has room for texts that are nothing but short spellings', () => {
    for (const times of [50, 100, 200, 400, 800, 1600]) {
      expect(spelt('dla kil '.repeat(times)).keys()).toEqual(Array.from({ length: times }, () => ['de', 'la', "qu'", 'il']).flat())
      expect(
        spelt(`${'mot '.repeat(times)}ds`)
          .keys()
          .at(-1),
      ).toBe('dans')
    }
  })

  it('puts the words of a short spelling in its place, clause and sentence', () => {
    const { text, start, end, clause, sentence, flags, count } = spelt('Ici, Kil. Mot')
    expect(text).toBe('Ici, Kil. Mot')
    const typed = tokenise('Ici, Kil. Mot')
    const places = [0, 1, 1, 2]
    expect(count).toBe(4)
    places.forEach((from, at) => {
      expect([start[at], end[at], clause[at], sentence[at], flags[at]]).toEqual([typed.start[from], typed.end[from], typed.clause[from], typed.sentence[from], typed.flags[from]])
    })
  })

  it('reads a word of the same hash as it stands', () => {
    const [one, other] = ['kil', 'mot']
    const tokens = tokenise(other)
    tokens.hash[0] = tokenise(one).hash[0] as number
    expect(spellOut(tokens, shorthand, () => false)).toBe(tokens)
  })
})
