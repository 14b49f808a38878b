import { describe, expect, it } from 'vitest'
import { Speller } from '../../src/recognise/spelling.js'
import { HashSet } from '../../src/recognise/vocabulary.js'
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
    ['lancor', ['cancer'], ''],
    // From nine letters of the shorter word, two.
    ['dipressof', ['depressif'], 'depressif 2'],
    ['dipresof', ['depressif'], ''],
    ['dipressofs', ['depressif'], ''],
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

describe('several lexicons', () => {
  const [one, other] = [spellable(['malade', 'sida', 'zebre']), spellable(['cancer', 'maladie', 'zebres'])]
  const speller = new Speller([one, other], new HashSet([]))
  const ids = (typed: string) => speller.correctWord(typed, false)?.ids.map((list, at) => list.map((id) => [one, other][at]?.vocabulary.word(id)))

  it('each give their own words', () => {
    expect(ids('maladi')).toEqual([['malade'], ['maladie']])
    expect(ids('maladies')).toEqual([[], ['maladie']])
    expect(ids('mlade')).toEqual([['malade'], []])
    expect(ids('bonjour')).toBeUndefined()
  })

  it('are asked one after the other', () => {
    for (const word of ['malade', 'sida', 'cancer']) {
      expect([word, speller.isKnown(word), speller.mayKnow(hashOf(word)), speller.isTolerant(word)]).toEqual([word, true, true, word !== 'sida'])
    }
    expect([speller.isKnown('maladi'), speller.mayKnow(hashOf('maladi')), speller.isTolerant('maladi')]).toEqual([false, false, false])
  })

  it('correct nothing to a word that is to be written as it is', () => {
    expect(ids('sidaa')).toBeUndefined()
  })
})

describe('what the speller remembers', () => {
  const lexicon = spellable(['malade', 'cancer', 'prison', 'maladie'])
  const speller = spellerOf(lexicon, [])
  const words = (correction: ReturnType<Speller['correct']>) => (correction?.ids[0] ?? []).map((id) => lexicon.vocabulary.word(id))

  /** Corrects two words of which the second is given the hash of the first, or one beside it. */
  function both(one: string, other: string, proper: readonly [boolean, boolean] = [false, false], beside = 0) {
    const tokens = tokenise(`${one} ${other}`)
    tokens.hash[1] = (tokens.hash[0] as number) ^ beside
    return [0, 1].map((at) => words(speller.correct(tokens, at, proper[at] as boolean)))
  }

  it('is not taken for another word of the same hash', () => {
    expect(both('malde', 'cancr')).toEqual([['malade'], ['cancer']])
    expect(both('prisom', 'prisog')).toEqual([['prison'], ['prison']])
    expect(both('prizon', 'prizonq')).toEqual([['prison'], []])
    expect(both('cancerxz', 'cancerx')).toEqual([[], ['cancer']])
    expect(both('bancel', 'cancel')).toEqual([[], ['cancer']])
    expect(both('cancetk', 'cancer')).toEqual([[], ['cancer']])
  })

  it('is not taken for the same word as a name', () => {
    expect(both('mancer', 'mancer', [false, true], 1)).toEqual([['cancer'], []])
    expect(both('bancer', 'bancer', [true, false], 1)).toEqual([[], ['cancer']])
  })

  it('are its own answers, also those of what must be left alone', () => {
    const careful = spellerOf(lexicon, ['lancer'])
    for (let times = 0; times < 2; times++) {
      expect(careful.correctWord('lancer', false)).toBeUndefined()
      expect(words(careful.correctWord('dancer', false))).toEqual(['cancer'])
      expect(careful.correctWord('dancer', true)).toBeUndefined()
      expect([careful.isProtected(hashOf('lancer')), careful.isProtected(hashOf('dancer'))]).toEqual([true, false])
    }
  })
})
