/** Long texts are judged piece by piece, and nothing tells where: a passage across a border is found once, as it is found alone. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createScreener } from '../src/index.js'

const screener = createScreener()
const BORDER = 32_768
const PASSAGES = [
  'malade des poumons',
  '06 39 98 12 34',
  'FR14 2004 1010 0505 0001 3M02 606',
  "n'est pas alcoolique",
  'voisin alcoolique',
  'camille.test@exemple.fr',
  'M. Diop sénégalais',
]

/** Text without a sentence's end, so long. */
const filled = (length: number): string => `${'rappeler demain '.repeat(length / 16)}${'z'.repeat(length % 16)}`

describe('a passage of a long text', () => {
  it('is found once wherever a border is, and all calls agree', () => {
    const planted = fc.record({
      passage: fc.constantFrom(...PASSAGES),
      at: fc.integer({ min: -700, max: 700 }),
      pieces: fc.constantFrom(1, 2),
      beside: fc.constantFrom(' ', ', ', '. ', '\n'),
    })
    fc.assert(
      fc.property(planted, ({ passage, at, pieces, beside }) => {
        const head = `${filled(pieces * BORDER + at)}${beside}`
        const text = `${head}${passage}${beside}${filled(1000)}`
        const alone = `${filled(100)}${beside}${passage}${beside}${filled(100)}`
        const expected = screener.screen(alone).findings.map(({ text: found, qualifiers, entry }) => ({ text: found, qualifiers, entry }))
        const { findings } = screener.screen(text)
        expect(expected).toHaveLength(1)
        expect(findings).toMatchObject(expected)
        expect(findings).toHaveLength(1)
        for (const { start, end, text: found } of findings) expect(text.slice(start, end)).toBe(found)
        expect(screener.has(text)).toBe(true)
        expect(screener.trace(text).filter(({ kept }) => kept)).toHaveLength(1)
        expect(screener.redact(text).text).toBe(head + screener.redact(alone).text.slice(100 + beside.length, -100 - beside.length) + beside + filled(1000))
      }),
      { numRuns: 60 },
    )
  })

  it('is found at every place around a border where no space is', () => {
    for (let at = BORDER - 30; at <= BORDER + 5; at++) {
      const text = `${'-'.repeat(at)}camille.test@exemple.fr${'-'.repeat(2000)}`
      expect(screener.screen(text).findings.map(({ start, text: found }) => [start, found])).toEqual([[at, 'camille.test@exemple.fr']])
    }
  })

  it('stands in a long list of others, each found once', () => {
    const text = 'voisin alcoolique, 06 39 98 12 34, fils malade des poumons; '.repeat(3000)
    const { findings } = screener.screen(text)
    expect(findings).toHaveLength(9000)
    expect(screener.trace(text).filter(({ kept }) => kept)).toHaveLength(9000)
    for (const [at, { start }] of findings.entries()) if (at > 0) expect(start).toBeGreaterThanOrEqual(findings[at - 1]?.end ?? 0)
  })

  it('is none where only the words beyond a border make it one', () => {
    for (const at of [-6, -14, -18]) {
      const clean = `${filled(BORDER + at)} rue de l'aveugle, ${filled(1000)}`
      expect([screener.has(clean), screener.screen(clean).findings]).toEqual([false, []])
    }
  })
})
