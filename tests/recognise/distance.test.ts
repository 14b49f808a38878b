import fc from 'fast-check'
import { distance as levenshtein } from 'fastest-levenshtein'
import { describe, expect, it } from 'vitest'
import { distanceWithin as within } from '../../src/recognise/distance.js'
import { lettersOf } from '../../src/text/letters.js'

const distanceWithin = (typed: string, target: string, limit: number): number => within(lettersOf(typed), lettersOf(target), limit)

const word = fc.stringMatching(/^[abc]{0,8}$/)

/** Optimal string alignment by its recursive definition. */
function naive(a: string, b: string): number {
  if (a === '') return b.length
  if (b === '') return a.length
  const same = a.at(-1) === b.at(-1) ? 0 : 1
  const costs = [naive(a.slice(0, -1), b) + 1, naive(a, b.slice(0, -1)) + 1, naive(a.slice(0, -1), b.slice(0, -1)) + same]
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) costs.push(naive(a.slice(0, -2), b.slice(0, -2)) + 1)
  return Math.min(...costs)
}

describe('distanceWithin', () => {
  it.each([
    ['alcolique', 'alcoolique', 1],
    ['alccolique', 'alcoolique', 1],
    ['caner', 'cancer', 1],
    ['cnacer', 'cancer', 1],
    ['lancer', 'cancer', 1],
    ['', 'abc', 3],
  ])('between « %s » and « %s » is %i', (typed, target, distance) => {
    expect(distanceWithin(typed, target, 9)).toBe(distance)
  })

  it.each([
    ['a'.repeat(64), `${'a'.repeat(63)}b`, 1],
    ['a'.repeat(63), 'a'.repeat(64), 1],
    ['a'.repeat(65), 'a'.repeat(65), 10],
    ['a'.repeat(64), 'a'.repeat(65), 10],
    ['a'.repeat(65), 'a'.repeat(64), 10],
  ])('is not measured for words of more than 64 letters: « %s », « %s »', (typed, target, distance) => {
    expect(distanceWithin(typed, target, 9)).toBe(distance)
  })

  it('looks at no letters outside of the two', () => {
    const [{ letters }, word] = [lettersOf('xacancery'), lettersOf('cacner')]
    expect(within({ letters, from: 3, to: 8 }, { ...word, from: 1 }, 9)).toBe(1)
    expect(within({ letters, from: 2, to: 8 }, word, 9)).toBe(1)
  })

  it('agrees with the recursive definition', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[abc]{0,5}$/), fc.stringMatching(/^[abc]{0,5}$/), (a, b) => {
        expect(distanceWithin(a, b, 9)).toBe(naive(a, b))
      }),
    )
  })

  it('is at most the distance without transposition, and cut off at the limit', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        const exact = distanceWithin(a, b, 20)
        expect(exact).toBeLessThanOrEqual(levenshtein(a, b))
        expect(distanceWithin(a, b, limit)).toBe(Math.min(exact, limit + 1))
      }),
    )
  })
})
