import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Edits } from '../../src/recognise/edits.js'
import { hashOf } from '../../src/text/hash.js'
import { lettersOf } from '../../src/text/letters.js'

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz123')

function naive(word: string, longer: -1 | 0 | 1): string[] {
  const at = Array.from({ length: word.length + (longer === 1 ? 1 : 0) }, (_, place) => place)
  if (longer < 0) return at.map((place) => word.slice(0, place) + word.slice(place + 1))
  const put = at.flatMap((place) => LETTERS.map((letter) => word.slice(0, place) + letter + word.slice(place + (longer === 1 ? 0 : 1))))
  const swapped = at.slice(1).map((place) => word.slice(0, place - 1) + word.charAt(place) + word.charAt(place - 1) + word.slice(place + 1))
  return longer === 0 ? [...put, ...swapped] : put
}

describe('the words one edit away', () => {
  it.each([-1, 0, 1] as const)('are all there, with their hashes, for words longer by %i', (longer) => {
    const edits = new Edits()
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z2][a-z'2]{0,19}$/u), (word) => {
        const typed = { ...lettersOf(`l${word}s`), from: 1, to: 1 + word.length }
        const count = edits.list(typed, longer)
        const words = Array.from({ length: count }, (_, number) => {
          const { letters, from, to } = edits.lettersOf(typed, number)
          return String.fromCharCode(...letters.subarray(from, to))
        })
        expect(words.map(hashOf)).toEqual([...edits.hashes.subarray(0, count)])
        expect([...new Set(words)].sort()).toEqual([...new Set(naive(word, longer))].sort())
      }),
    )
  })

  it('hold the word itself once', () => {
    const edits = new Edits()
    const count = edits.list(lettersOf('cancer'), 0)
    expect(edits.hashes.subarray(0, count).filter((hash) => hash === hashOf('cancer'))).toHaveLength(1)
  })

  it('are made of words of 64 letters too', () => {
    const word = 'ab'.repeat(32)
    const edits = new Edits()
    for (const longer of [-1, 0, 1] as const) expect(new Set(edits.hashes.subarray(0, edits.list(lettersOf(word), longer)))).toEqual(new Set(naive(word, longer).map(hashOf)))
  })
})
