import { describe, expect, it } from 'vitest'
import { digitsOf } from '../../src/recognise/identifiers.js'
import { isWorth } from './found.js'

describe('the digits of a text', () => {
  it.each([
    ['', { at: false, digits: 0, run: 0 }],
    ['mot', { at: false, digits: 0, run: 0 }],
    ['a@b', { at: true, digits: 0, run: 0 }],
    ['mot 12', { at: false, digits: 2, run: 2 }],
    ['ab1 longuement 12', { at: false, digits: 3, run: 3 }],
    ['1 ABCZ90 z', { at: false, digits: 3, run: 6 }],
    ['12-345.6', { at: false, digits: 6, run: 3 }],
    ['azAZ09', { at: false, digits: 2, run: 6 }],
    // The neighbours of a, z, A, Z, 0 and 9 are no letters and no digits.
    ['1`2{3[4/5:6', { at: false, digits: 6, run: 1 }],
    ['1@2', { at: true, digits: 2, run: 1 }],
    ['1é23', { at: false, digits: 3, run: 2 }],
  ])('of « %s »', (text, expected) => {
    expect(digitsOf(text)).toEqual(expected)
  })

  it.each([
    ['email', 'a@b', true],
    ['email', '12', false],
    ['phone', '06 12 34 56 78', true],
    ['phone', '06 12 34', false],
    ['identity-card', 'abcdefgh1', true],
    ['identity-card', 'abcdefg1', false],
    ['iban', 'ab12 34', true],
    ['iban', 'ab1 234', false],
  ] as const)('let %s look at « %s »: %s', (recogniser, text, worth) => {
    expect(isWorth(recogniser, text)).toBe(worth)
  })
})
