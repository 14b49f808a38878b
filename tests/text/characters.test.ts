import { describe, expect, it } from 'vitest'
import { classOf, DIGIT, isCapital, LETTER, NONE } from '../../src/text/characters.js'

/** Every UTF-16 code unit. */
const UNITS = Array.from({ length: 0x10000 }, (_, code) => code)
/** Letters that fold to two have codes below the line feed. */
const FOLDED = UNITS.slice(0x0a)

describe('classOf', () => {
  it('agrees with the Unicode categories, asked once or twice', () => {
    const naive = (code: number): number => {
      const char = String.fromCharCode(code)
      return /\p{Nd}/u.test(char) ? DIGIT : /\p{L}|\p{M}/u.test(char) ? LETTER : NONE
    }
    for (const round of [1, 2]) expect([round, FOLDED.filter((code) => classOf(code) !== naive(code))]).toEqual([round, []])
  })

  it('takes what folds to two letters for a letter', () => {
    expect(Array.from({ length: 10 }, (_, code) => classOf(code))).toEqual(Array(10).fill(LETTER))
  })
})

describe('isCapital', () => {
  it('knows the capitals of French, and no others', () => {
    expect(
      UNITS.filter(isCapital)
        .map((code) => String.fromCharCode(code))
        .join(''),
    ).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞŒŸ')
  })
})
