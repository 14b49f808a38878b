import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concatenated, extend, hashOf, withoutBeginning } from '../../src/text/hash.js'
import { vocabularyOf } from './words.js'

const someWords = fc.uniqueArray(fc.stringMatching(/^[a-z0-9'+?-]{1,40}$/), { maxLength: 60 })
const sorted = (words: readonly string[]): string[] => [...words].sort()

describe('Vocabulary', () => {
  it('numbers its words in their order, and no others', () => {
    fc.assert(
      fc.property(someWords, fc.stringMatching(/^[a-z]{1,5}$/), (words, other) => {
        const vocabulary = vocabularyOf(sorted(words))
        expect(vocabulary.size).toBe(words.length)
        sorted(words).forEach((word, id) => {
          expect(vocabulary.idOf(word)).toBe(id)
          expect(vocabulary.word(id)).toBe(word)
          expect(vocabulary.mayHold(hashOf(word))).toBe(true)
        })
        expect(vocabulary.idOf(other) >= 0).toBe(words.includes(other))
      }),
    )
  })
})

describe('the hash of words', () => {
  it('of joined and shortened words comes out of known hashes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (a, b) => {
        const whole = concatenated(hashOf(a), hashOf(b), b.length)
        expect(whole).toBe(hashOf(a + b))
        expect(withoutBeginning(whole, hashOf(a), b.length)).toBe(hashOf(b))
        expect(extend(hashOf(a), 0x61)).toBe(hashOf(`${a}a`))
      }),
    )
  })
})
