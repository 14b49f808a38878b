import { describe, expect, it } from 'vitest'
import type { Speller } from '../../src/recognise/spelling.js'
import { lettersOf } from '../../src/text/letters.js'
import { tokenise } from '../../src/text/tokenise.js'
import { spellable, spellerOf } from './vocabularies.js'

describe('what the speller remembers', () => {
  const lexicon = spellable(['malade', 'cancer', 'prison', 'maladie'])
  const words = (correction: ReturnType<Speller['correct']>) => (correction?.ids[0] ?? []).map((id) => lexicon.vocabulary.word(id))

  /** Corrects two words of which the second is given the hash of the first, or one beside it. */
  function both(one: string, other: string, proper: readonly [boolean, boolean] = [false, false], beside = 0) {
    const speller = spellerOf(lexicon, [])
    const tokens = tokenise(`${one} ${other}`)
    tokens.hash[1] = (tokens.hash[0] as number) ^ beside
    return [0, 1].map((at) => words(speller.correct(tokens, at, proper[at] as boolean)))
  }

  it('is what it answered before', () => {
    const speller = spellerOf(lexicon, [])
    const tokens = tokenise('un malde, mancer mot malde')
    for (const word of ['malde', 'mancer', 'prizon']) expect(speller.correctWord(word, false)).toBe(speller.correctWord(word, false))
    for (const at of [1, 2, 4]) expect(speller.correct(tokens, at, false)).toBe(speller.correctWord(tokens.key(at), false))
    expect(speller.correctWord('kancer', true)).toBe(speller.correctWord('kancer', true))
  })

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
      expect([careful.isProtected(lettersOf('lancer')), careful.isProtected(lettersOf('dancer'))]).toEqual([true, false])
    }
  })
})
