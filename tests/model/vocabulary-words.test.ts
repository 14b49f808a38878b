import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashOf } from '../../src/text/hash.js'
import { lettersOf } from '../../src/text/letters.js'
import { tokenise } from '../../src/text/tokenise.js'
import { vocabularyOf } from './words.js'

/** Words that begin alike, up to more letters than one digit of the front coding can say. */
const stem = 'anticonstitutionnellementetplusencore'
const alike = fc.uniqueArray(
  fc.tuple(fc.integer({ min: 0, max: stem.length }), fc.stringMatching(/^[a-z]{1,4}$/)).map(([shared, rest]) => stem.slice(0, shared) + rest),
  { maxLength: 80, size: 'max' },
)

describe('a vocabulary', () => {
  it('holds words however much they have in common', () => {
    fc.assert(
      fc.property(alike, (words) => {
        const vocabulary = vocabularyOf([...words].sort())
        const sorted = [...words].sort()
        expect(sorted.map((_, id) => vocabulary.word(id))).toEqual(sorted)
        expect(sorted.map((word) => vocabulary.idOf(word))).toEqual(sorted.map((_, id) => id))
        expect(Array.from(vocabulary.hashes)).toEqual(sorted.map(hashOf))
        expect(vocabulary.starts[words.length]).toBe(sorted.join('').length)
      }),
    )
  })

  it('holds many of them, which are much longer than what is written of each', () => {
    const words = Array.from({ length: 600 }, (_, at) => stem.slice(0, 33) + String(at).padStart(3, '0'))
    const vocabulary = vocabularyOf(words)
    expect(words.map((word) => vocabulary.idOf(word))).toEqual(words.map((_, id) => id))
  })

  it.each(Array.from({ length: 70 }, (_, size) => size))('of %i words finds them and no other', (size) => {
    const words = Array.from({ length: size }, (_, at) => `mot${String(at).padStart(2, '0')}`)
    const vocabulary = vocabularyOf(words)
    expect(vocabulary.size).toBe(size)
    expect(words.map((word) => vocabulary.idOf(word))).toEqual(words.map((_, id) => id))
    expect(words.every((word) => vocabulary.mayHold(hashOf(word)))).toBe(true)
    for (const other of ['', 'mot', 'mot000', 'moto', 'lot01', 'mou01', `mot${size}0`]) {
      expect([other, vocabulary.idOf(other), vocabulary.mayHold(hashOf(other))]).toEqual([other, -1, false])
    }
  })

  it('compares letters where the hash is the same', () => {
    const vocabulary = vocabularyOf(['malade', 'prison'])
    const find = (hash: string, word: string): number => {
      const { letters } = lettersOf(`x${word}y`)
      return vocabulary.findLetters(hashOf(hash), letters, 1, 1 + word.length)
    }
    expect([find('malade', 'malade'), find('prison', 'prison')]).toEqual([0, 1])
    for (const other of ['salade', 'malada', 'malad', 'malades', 'prison', '']) expect([other, find('malade', other)]).toEqual([other, -1])
  })

  it('finds the words of a text', () => {
    const tokens = tokenise('un malade en prison')
    const vocabulary = vocabularyOf(['malade', 'prison'])
    expect([0, 1, 2, 3].map((at) => vocabulary.find(tokens, at))).toEqual([-1, 0, -1, 1])
  })
})
