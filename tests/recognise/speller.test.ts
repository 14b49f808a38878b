import { describe, expect, it } from 'vitest'
import { WordLists } from '../../src/model/word-lists.js'
import { Speller } from '../../src/recognise/spelling.js'
import { hashOf } from '../../src/text/hash.js'
import { tokenise } from '../../src/text/tokenise.js'
import { spellable, spellerOf } from './vocabularies.js'

/** What a word is corrected to, in alphabetical order, with the distance. */
function correct(words: readonly string[], typed: string, proper = false): string {
  const lexicon = spellable(words)
  const correction = spellerOf(lexicon, []).correctWord(typed, proper)
  return correction ? `${correction.ids[0]?.map((id) => lexicon.vocabulary.word(id)).sort()} ${correction.distance}` : ''
}

const LONG = 'mnoprstv'.repeat(4)

describe('how far a misspelling may go', () => {
  it.each([
    // From five letters, one edit; the word may have four.
    ['cancr', ['cancer'], 'cancer 1'],
    ['cance', ['cancer'], 'cancer 1'],
    ['cncr', ['cancer'], ''],
    ['canc', ['cancer'], ''],
    ['canc', ['cance'], ''],
    ['lancor', ['cancer'], ''],
    // From nine letters of the shorter word, two.
    ['dipressof', ['depressif'], 'depressif 2'],
    ['dipresof', ['depressif'], ''],
    ['dipressofs', ['depressif'], ''],
    ['dipresif', ['depressif'], ''],
    ['dipressif', ['depresif'], ''],
    ['dipressaf', ['depresif'], ''],
    // Up to 32 letters.
    [`b${LONG.slice(1)}`, [LONG], `${LONG} 1`],
    [`b${LONG}`, [LONG], ''],
    [LONG.slice(1), [LONG], `${LONG} 1`],
    // What sounds the same may differ in four letters, and in no more than half.
    ['skizofrene', ['schizophrene'], 'schizophrene 1'],
    ['bafofota', ['baphophota'], 'baphophota 1'],
    ['afofota', ['aphophota'], ''],
    ['bafofofota', ['baphophophota'], ''],
    ['kapot', ['chapeaux'], ''],
    ['kanser', ['cancer'], 'cancer 1'],
    // All words at the least distance, where what sounds the same counts as one edit.
    ['maladi', ['maladie', 'maladif', 'malade'], 'malade,maladie,maladif 1'],
    ['kanser', ['cancer', 'panser'], 'cancer,panser 1'],
  ])('« %s » among %j: %s', (typed, words, corrected) => {
    expect(correct(words, typed)).toBe(corrected)
  })

  const six = ['balade', 'calade', 'dalade', 'falade', 'galade', 'jalade']
  it.each([
    ['six words are still an answer', six, `${six} 1`],
    ['also where one of them has more edits than the others', [...six.slice(1), 'zhallade'], `${six.slice(1)},zhallade 1`],
    ['seven are none', [...six, 'ralade'], ''],
    ['unless fewer edits lead to fewer of them', [...six, 'zhallade'], `${six} 1`],
  ])('%s', (_, words, corrected) => {
    expect(correct(words, 'salade')).toBe(corrected)
  })

  it('a name must sound the same', () => {
    expect(correct(['cancer'], 'kancer', true)).toBe('cancer 1')
    expect(correct(['cancer'], 'kanser', true)).toBe('cancer 1')
    expect(correct(['cancer'], 'lancer', true)).toBe('')
    expect(correct(['cancer', 'kancre'], 'kancer', true)).toBe('cancer 1')
  })
})

describe('the words of a text', () => {
  const lexicon = spellable(['cance', 'malade', 'aphophota', 'depressif'])
  it.each([
    ['canc', ''],
    ['malde', 'malade'],
    ['afofota', ''],
    ['dipresif', ''],
    ['dipressof', 'depressif'],
  ])('« %s » is corrected wherever it stands', (typed, corrected) => {
    for (const before of ['', 'un ', 'un long texte devant le mot ']) {
      const tokens = tokenise(before + typed)
      const ids = spellerOf(lexicon, []).correct(tokens, tokens.count - 1, false)?.ids[0] ?? []
      expect(ids.map((id) => lexicon.vocabulary.word(id)).join()).toBe(corrected)
    }
  })
})

describe('several lexicons', () => {
  const [one, other] = [spellable(['malade', 'sida', 'zebre']), spellable(['cancer', 'maladie', 'zebres'])]
  const create = () => new Speller([one, other], new WordLists([]))
  const ids = (typed: string) =>
    create()
      .correctWord(typed, false)
      ?.ids.map((list, at) => list.map((id) => [one, other][at]?.vocabulary.word(id)))

  it('each give their own words', () => {
    expect(ids('maladi')).toEqual([['malade'], ['maladie']])
    expect(ids('maladies')).toEqual([[], ['maladie']])
    expect(ids('mlade')).toEqual([['malade'], []])
    expect(ids('bonjour')).toBeUndefined()
  })

  it('are asked one after the other', () => {
    const speller = create()
    for (const word of ['malade', 'sida', 'cancer']) {
      expect([word, speller.isKnown(word), speller.mayKnow(hashOf(word)), speller.isTolerant(word)]).toEqual([word, true, true, word !== 'sida'])
    }
    expect([speller.isKnown('maladi'), speller.mayKnow(hashOf('maladi')), speller.isTolerant('maladi')]).toEqual([false, false, false])
  })

  it('correct nothing to a word that is to be written as it is', () => {
    expect(ids('sidaa')).toBeUndefined()
  })
})

describe('whether a word would be corrected', () => {
  const corrects = (word: string, words: readonly string[], left: readonly string[] = []): boolean => spellerOf(spellable(words), left).corrects(word)

  it.each([
    ['cancr', ['cancer'], true],
    ['lancor', ['cancer'], false],
    ['canc', ['cance'], false],
    [`b${LONG.slice(1)}`, [LONG], true],
    [`b${LONG}`, [LONG], false],
  ])('« %s » among %j: %s', (word, words, expected) => {
    expect(corrects(word, words)).toBe(expected)
  })

  it('is not, where it must be left alone', () => {
    expect(corrects('cancr', ['cancer'], ['cancr'])).toBe(false)
    expect(corrects('cancr', ['cancer'], ['cancre'])).toBe(true)
  })
})
