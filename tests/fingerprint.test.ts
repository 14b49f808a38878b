import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint } from '../src/fingerprint.js'

/** FNV-1a by its definition, in whole numbers. */
const naive = (text: string, basis: bigint, prime: bigint): bigint =>
  Array.from({ length: text.length }, (_, at) => BigInt(text.charCodeAt(at))).reduce((hash, code) => BigInt.asUintN(32, (hash ^ code) * prime), basis)

describe('fingerprint', () => {
  it('is two FNV-1a hashes of different seeds side by side', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        const whole = naive(text, 0x811c9dc5n, 0x01000193n) * 0x200000n + (naive(text, 0x1000193n, 0x85ebca6bn) & 0x1fffffn)
        expect(fingerprint(text)).toBe(whole.toString(36))
      }),
      { numRuns: 30 },
    )
  })

  it('tells texts apart that differ by a letter', () => {
    expect(new Set(Array.from({ length: 500 }, (_, n) => fingerprint(`mot${n}`))).size).toBe(500)
  })
})
