import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bucketOf, concatenated, extend, hashOf, hashOfLetters, power, withoutBeginning } from '../../src/text/hash.js'

const BASE = 0x9e3779b1n

/** The polynomial as it is defined, in whole numbers. */
const naive = (text: string): number => {
  const units = Array.from({ length: text.length }, (_, at) => BigInt(text.charCodeAt(at)))
  return Number(
    BigInt.asIntN(
      32,
      units.reduce((sum, code) => sum * BASE + code, 0n),
    ),
  )
}

describe('the hash of a word', () => {
  it('is the polynomial over its code units, also of a part of an array', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 3 }), (text, around) => {
        expect(hashOf(text)).toBe(naive(text))
        const letters = Uint16Array.from([...(around + text + around)].flatMap((char) => Array.from({ length: char.length }, (_, at) => char.charCodeAt(at))))
        expect(hashOfLetters(letters, around.length, around.length + text.length)).toBe(naive(text))
      }),
    )
  })

  it('of longer, joined and shortened words comes out of known hashes', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 60 }), (a, b) => {
        expect(concatenated(naive(a), naive(b), b.length)).toBe(naive(a + b))
        expect(withoutBeginning(naive(a + b), naive(a), b.length)).toBe(naive(b))
        expect(extend(naive(a), 0x61)).toBe(naive(`${a}a`))
      }),
    )
  })

  it('knows what a letter weighs, up to the longest word that two may make', () => {
    for (const length of [0, 1, 2, 64, 128]) expect(power(length)).toBe(Number(BigInt.asIntN(32, BASE ** BigInt(length))))
  })
})

describe('bucketOf', () => {
  it.each([4, 8, 12])('spreads words over a table of 2^%i evenly', (bits) => {
    const size = 1 << bits
    const counts = new Int32Array(size)
    for (let n = 0; n < 8 * size; n++) {
      const bucket = bucketOf(hashOf(`mot${n}`), bits)
      counts[bucket] = (counts[bucket] ?? Number.NaN) + 1
    }
    // Every word is in the table, and no bucket holds many times its share.
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(8 * size)
    expect(Math.max(...counts)).toBeLessThan(40)
  })
})
