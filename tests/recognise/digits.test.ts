import { describe, expect, it } from 'vitest'
import { digitsOf } from '../../src/recognise/digits.js'
import { isWorth } from './found.js'

describe('the digits of a text', () => {
  it.each<[string, readonly (readonly [start: number, word: number])[], object]>([
    ['', [], { count: 0, together: 0, longest: 0 }],
    ['mot a@b', [], { count: 0, together: 0, longest: 0 }],
    ['mot 12', [[4, 4]], { count: 2, together: 2, longest: 2 }],
    [
      'ab1 longuement 12',
      [
        [2, 0],
        [15, 15],
      ],
      { count: 3, together: 2, longest: 3 },
    ],
    [
      '1 ABCZ90 z',
      [
        [0, 0],
        [6, 2],
      ],
      { count: 3, together: 2, longest: 6 },
    ],
    [
      'a1b22',
      [
        [1, 0],
        [3, 0],
      ],
      { count: 3, together: 2, longest: 5 },
    ],
    [
      '12-345.6',
      [
        [0, 0],
        [3, 3],
        [7, 7],
      ],
      { count: 6, together: 6, longest: 3 },
    ],
    // Up to three signs and spaces stand between groups of one number.
    [
      '12 / 34',
      [
        [0, 0],
        [5, 5],
      ],
      { count: 4, together: 4, longest: 2 },
    ],
    [
      '12 // 345',
      [
        [0, 0],
        [6, 6],
      ],
      { count: 5, together: 3, longest: 3 },
    ],
    ['azAZ09', [[4, 0]], { count: 2, together: 2, longest: 6 }],
    ['x 1er', [[2, 2]], { count: 1, together: 1, longest: 3 }],
    // The neighbours of a, z, A, Z, 0 and 9 are no letters and no digits.
    ['a`b{c[d@e/f:1', [[12, 12]], { count: 1, together: 1, longest: 1 }],
    [
      '1é23',
      [
        [0, 0],
        [2, 2],
      ],
      { count: 3, together: 3, longest: 2 },
    ],
  ])('of « %s »', (text, runs, numbers) => {
    expect(digitsOf(text)).toEqual({ runs: runs.map(([start, word]) => ({ start, word })), ...numbers })
  })

  it.each([
    ['email', 'a@b', true],
    ['email', '12', false],
    ['phone', '06 12 34 56 78', true],
    ['phone', '06 12 34', false],
    ['phone', '06 et 12 et 34 et 56 et 78', false],
    ['identity-card', 'abcdefgh1', true],
    ['identity-card', 'abcdefg1', false],
    ['iban', 'ab12 34', true],
    ['iban', 'ab12 3c', false],
    ['secret', 'a$b', true],
    ['secret', 'a-b', false],
  ] as const)('let %s look at « %s »: %s', (recogniser, text, worth) => {
    expect(isWorth(recogniser, text)).toBe(worth)
  })
})
