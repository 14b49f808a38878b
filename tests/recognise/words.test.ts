import { describe, expect, it } from 'vitest'
import { Lookup, type Reading } from '../../src/recognise/words.js'
import { tokenise } from '../../src/text/tokenise.js'
import { spellable, spellerOf } from './vocabularies.js'

const WORDS = ['aaa', 'alcool', 'alcoolique', 'cancer', 'colle', 'cole', 'malade', 'sida', 'www'] as const
const lexicon = spellable(WORDS)
const speller = spellerOf(lexicon, ['lancer'])

/** What each word of a reading is: a word of the lexicon, what it may be a misspelling of (« ~cancer »), or nothing. */
const meanings = (reading: Reading): readonly (readonly string[])[] =>
  Array.from({ length: reading.tokens.count }, (_, at) => {
    const id = reading.ids[0]?.[at] as number
    if (id === -1) return []
    if (id >= 0) return [lexicon.vocabulary.word(id)]
    return (reading.correction(id).ids[0] ?? []).map((one) => `~${lexicon.vocabulary.word(one)}`)
  })
const read = (text: string, tolerance = true, evasion = true) => meanings(new Lookup([lexicon]).read(tokenise(text), tolerance ? speller : undefined, evasion))

describe('the words of a text as numbers', () => {
  it.each([
    ['un malade du sida', [[], ['malade'], [], ['sida']]],
    // The same letter three times and more: twice where that is a word, else once.
    ['alcoooool', [['alcool']]],
    ['maaaaladeee', [['malade']]],
    ['collle', [['colle']]],
    ['coleee', [['cole']]],
    ['colllle coooole', [['colle'], ['cole']]],
    ['xxxx', [[]]],
    ['www aaa', [['www'], ['aaa']]],
    ['aalcool', [[]]],
  ])('reads « %s »', (text, expected) => {
    expect(read(text, false)).toEqual(expected)
  })

  it.each([
    ['malde du cancr', [['~malade'], [], ['~cancer']]],
    // A correction of the letter once.
    ['alcoliiiique', [['~alcoolique']]],
    ['cancrrrr', [['~cancer']]],
    ['colle malade', [['colle'], ['malade']]],
    // Digits make no misspelling.
    ['cancer2', [[]]],
    ['un lancer', [[], []]],
    // What looks like a name must sound the same: a capital that begins no sentence, and is not one of many.
    ['un Mancer', [[], []]],
    ['un Mancerrrr', [[], []]],
    ['un Kancer', [[], ['~cancer']]],
    ['Mancer', [['~cancer']]],
    ['un Mancer. Fini', [[], [], []]],
    ['fini. Mancer', [[], ['~cancer']]],
    ['un MANCER', [[], ['~cancer']]],
    ['un mancer', [[], ['~cancer']]],
    // Words are cut, joined and read through a disguise before they are corrected.
    ['lalcool', [[], ['alcool']]],
    ['c a n c e r', [['cancer']]],
  ])('reads « %s » with a speller', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  it('reads no disguise where it is told not to', () => {
    expect(read('c a n c e r malde', true, false)).toEqual([[], [], [], [], [], [], ['~malade']])
  })

  it('has room for any number of words, and forgets those of the text before', () => {
    const lookup = new Lookup([lexicon])
    for (const times of [1000, 1, 256, 257, 3000]) {
      expect(meanings(lookup.exact(tokenise('sida '.repeat(times))))).toEqual(Array.from({ length: times }, () => ['sida']))
      expect(meanings(lookup.exact(tokenise('mot '.repeat(times))))).toEqual(Array.from({ length: times }, () => []))
    }
  })

  it('numbers words for each lexicon by itself; unknown is what none of them holds', () => {
    const other = spellable(['avion', 'sida'])
    const reading = new Lookup([lexicon, other]).exact(tokenise('malade avion sida mot'))
    const idOf = (word: string): number[] => [lexicon, other].map(({ vocabulary }) => vocabulary.idOf(word))
    expect(['malade', 'avion', 'sida', 'mot'].map((_, at) => reading.ids.map((ids) => ids[at]))).toEqual(['malade', 'avion', 'sida', 'mot'].map(idOf))
    expect([0, 1, 2, 3].map((at) => reading.isUnknown(at))).toEqual([false, false, false, true])
  })

  it('keeps apart what several words may be', () => {
    const reading = new Lookup([lexicon]).exact(tokenise('un deux'))
    const [one, other] = [
      { ids: [[1]], distance: 1 },
      { ids: [[2]], distance: 2 },
    ]
    reading.correct(1, one)
    reading.correct(0, other)
    expect([1, 0].map((at) => reading.correction(reading.ids[0]?.[at] as number))).toEqual([one, other])
    expect([reading.isUnknown(0), reading.isUnknown(1)]).toEqual([false, false])
  })

  it('without lexicons knows no word', () => {
    expect(new Lookup([]).exact(tokenise('mot')).isUnknown(0)).toBe(true)
  })
})
