import { describe, expect, it } from 'vitest'
import { encodeBlocks, WordLists } from '../../src/model/word-lists.js'
import { respell } from '../../src/recognise/respell.js'
import { Speller } from '../../src/recognise/spelling.js'
import { Lookup } from '../../src/recognise/words.js'
import { abbreviationsOf } from '../../src/text/abbreviations.js'
import { tokenise, tokeniseBriefly } from '../../src/text/tokenise.js'
import { CAPITAL, NUMBER } from '../../src/text/tokens.js'
import { vocabularyOf } from '../model/words.js'

const LONG = 'abcdefghijklmnopqrstuvwxyzabcdef'
const LONGER = 'zyxwvutsrqponmlkjihgfedcbazyxwvut'
/** Words for which a misspelling may stand, and words for which none may. */
const TOLERANT =
  `alcool alcoolique angoisse angoisse2 album aids vih seropositif seroposi seropos cancer antidepresseur antitabac14 tests depressif positif policlinique haltere lalbum ratage erreur ${LONG} ${LONGER}`.split(
    ' ',
  )
const EXACT = 'poli clinique sida malin anti interdit alcoolos'.split(' ')

const vocabulary = vocabularyOf([...TOLERANT, ...EXACT].sort())
const lexicon = { vocabulary, tolerant: Uint8Array.from({ length: vocabulary.size }, (_, id) => (TOLERANT.includes(vocabulary.word(id)) ? 1 : 0)) }
const speller = new Speller([lexicon], new WordLists([encodeBlocks(['dangoisse', 'lancer', 'lerreur'])]))
const lookup = new Lookup([lexicon])
const spaced = (word: string): string => [...word].join(' ')

const respelt = (text: string, evasion = true) => {
  const tokens = tokenise(text)
  return { tokens, respelt: respell(lookup.exact(tokens), speller, evasion) }
}

describe('respell', () => {
  it.each([
    // An elided word without its apostrophe.
    ['sent lalcool', ['sent', "l'", 'alcool']],
    ['qualcool', ["qu'", 'alcool']],
    ['lalcool dalcool langoisse', ["l'", 'alcool', "d'", 'alcool', "l'", 'angoisse']],
    ['malbum', ["m'", 'album']],
    ['dhaltere', ["d'", 'haltere']],
    // Two parts of a word.
    ['sero positif', ['seropositif']],
    ['sero posi', ['seroposi']],
    ['anti-dépresseur', ['antidepresseur']],
    ['anti depresseur', ['antidepresseur']],
    ['dit sero positif, sero positif lalcool', ['dit', 'seropositif', 'seropositif', "l'", 'alcool']],
  ])('reads « %s »', (text, keys) => {
    for (const evasion of [true, false]) expect(respelt(text, evasion).respelt.keys()).toEqual(keys)
  })

  it.each([
    ['un c a n c e r grave', ['un', 'cancer', 'grave']],
    ['s i d a', ['sida']],
    [`un ${spaced(LONG)}`, ['un', LONG]],
    ['al*oolique', ['aloolique']],
    ['can*cer', ['cancer']],
    ['can_cer', ['cancer']],
    ['canc.er', ['cancer']],
    ['alc00lique', ['alcoolique']],
    ['s1da', ['sida']],
    ['5ida', ['sida']],
    ['c4nc3r', ['cancer']],
    ['an7idepresseur', ['antidepresseur']],
    ['s1da alc00l', ['sida', 'alcool']],
  ])('reads « %s » with evasion only', (text, keys) => {
    expect(respelt(text).respelt.keys()).toEqual(keys)
    const { tokens, respelt: same } = respelt(text, false)
    expect(same).toBe(tokens)
  })

  it.each([
    '',
    'le cancer',
    // What must be left alone, what is too short, what no elision stands before.
    'dangoisse',
    'laids',
    'lcancer',
    'ralcool',
    'rualcool',
    'qalcool',
    'qxalcool',
    'langoisse2',
    'lanti',
    'linterdit',
    // A word of the lexicons is one, and so are two of them.
    'lalbum',
    'anti positif',
    'poli clinique',
    // Too short together, too far apart, with another sign between, with a digit, or a word that must stand as it is.
    'lac ool',
    'sero pos',
    'sero  positif',
    'sero\npositif',
    'sero/positif',
    'sero, positif',
    'antitabac 14',
    'al coolos',
    'al_oolique',
    'al.oolique',
    'al*nte',
    'l*ancer',
    'le*rreur',
    // Too few letters, in two clauses, with a digit, more than 32.
    'v i h',
    'a b c d',
    'un v i h',
    'un v i h a',
    'c a n, c e r',
    'c a n c e r x',
    spaced(LONGER),
    // Figures that are no letters.
    'au 12b',
    'mardi 14h30',
    'v1h',
    '73575',
    'm4lin',
    'c4nc',
  ])('leaves « %s » alone', (text) => {
    const { tokens, respelt: same } = respelt(text)
    expect(same === tokens ? 'the same' : same.keys()).toBe('the same')
  })

  it('reads on behind a change', () => {
    expect(respelt('sero positif lalbum').respelt.keys()).toEqual(['seropositif', 'lalbum'])
    expect(respelt('c a n c e r lalcool').respelt.keys()).toEqual(['cancer', "l'", 'alcool'])
  })

  it('keeps the places and capitals of what was typed, and takes a word that is read for no number', () => {
    const text = 'Un c a n c e r, S1da'
    const { start, end, flags, count } = respelt(text).respelt
    expect(Array.from({ length: count }, (_, at) => text.slice(start[at], end[at]))).toEqual(['Un', 'c a n c e r', 'S1da'])
    expect(Array.from(flags.slice(0, count), (flag) => flag & (CAPITAL | NUMBER))).toEqual([CAPITAL, 0, CAPITAL])
  })

  it('looks at no word of the text before', () => {
    const none = abbreviationsOf([])
    for (const [before, text] of [
      ['mot lalcool', 'mot'],
      ['sero positif', 'sero '],
      ['c a n c e r', 'c a n'],
      ['mot mot c a n c e r', 'mot mot c a n c'],
    ] as const) {
      lookup.exact(tokeniseBriefly(before, none))
      const tokens = tokeniseBriefly(text, none)
      expect(respell(lookup.exact(tokens), speller, true)).toBe(tokens)
    }
  })

  it('has room for texts in which every word is read anew', () => {
    for (const times of [1, 100, 200, 400, 1600]) {
      expect(respelt('lalcool '.repeat(times)).respelt.keys()).toEqual(Array.from({ length: times }, () => ["l'", 'alcool']).flat())
    }
  })
})
