import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createScreener } from '../../src/index.js'
import { plainOf } from '../../src/recognise/plain.js'
import { DROPPED, foldCode } from '../../src/text/fold.js'

const screener = createScreener({ categories: ['identifiers'] })

describe('the plain text of a typed one', () => {
  it('leaves out every character without text, but for the accents of letters', () => {
    const kept = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => foldCode(code) === DROPPED && plainOf(`1${String.fromCharCode(code)}2`).text !== '12')
    expect(kept).toEqual([])
    expect(plainOf('e\u0301').text).toBe('é')
  })

  it.each([
    ['06‑39', '06-39'],
    ['06–39—40−41', '06-39-40-41'],
    ['０６＠Ａ．ｆｒ', '06@A.fr'],
    ['Re\u0301sumé\u200b œ\u2009’\u2028', 'Résumé œ ’\n'],
    ['Noël ’', 'Noël ’'],
  ])('of « %s » is « %s »', (typed, text) => {
    expect(plainOf(typed).text).toBe(text)
  })

  it('says where a passage stood', () => {
    const { text, spanIn } = plainOf('\u200ba\u200bb\u0301\u200bc')
    expect(text).toBe('abc')
    expect(spanIn({ start: 0, end: 1 })).toEqual({ start: 1, end: 2 })
    expect(spanIn({ start: 1, end: 2 })).toEqual({ start: 3, end: 5 })
    expect(spanIn({ start: 0, end: 3 })).toEqual({ start: 1, end: 7 })
  })

  it('is as long as many megabytes', () => {
    expect(plainOf('a–'.repeat(1_000_000)).text).toBe('a-'.repeat(1_000_000))
  })
})

/** Numbers of nobody. */
const NUMBERS = [
  '06 39 98 12 34',
  '06-39-98-12-34',
  '+33 6 39 98 12 34',
  '4974 1234 5678 9019',
  'FR14 2004 1010 0505 0001 3M02 606',
  '2 85 07 59 350 123 24',
  'rene.dupont@exemple.fr',
]

/** A disguise: what stands for a character, or behind it. */
const disguises = (char: string): string[] => [
  char,
  `${char}\u200b`,
  `${char}\u2060`,
  ...(/[\d@]/.test(char) ? [String.fromCharCode(char.charCodeAt(0) + 0xfee0)] : []),
  ...(char === '-' ? ['\u2011', '\u2013', '\u2212'] : []),
  ...(char === ' ' ? ['\u00a0', '\u202f', '\u2009'] : []),
  ...(/[a-z]/.test(char) ? [`${char}\u0301`] : []),
]

const disguised = fc
  .constantFrom(...NUMBERS)
  .chain((number) => fc.tuple(...Array.from(number, (char) => fc.constantFrom(...disguises(char)))))
  .map((chars) => chars.join(''))

describe('a number', () => {
  it('is found whole, however it is disguised', () => {
    fc.assert(
      fc.property(disguised, (number) => {
        expect(screener.redact(`voir ${number}, merci`).text.replace(/[\u200b\u2060]/g, '')).toMatch(/^voir \[[^\]]+\], merci$/)
        expect(screener.screen(`voir ${number}, merci`).findings.map(({ text }) => text)).toEqual([number.replace(/[\u200b\u2060]$/, '')])
      }),
      { numRuns: 500 },
    )
  })

  it.each(['ddn 12‑05‑1974', 'né le 12–05–1974', 'né le ０５/０７/１９７４', 'tél. 06‑39‑98‑12‑34', 'mdp Sole\u200bil75'])('is found in « %s »', (text) => {
    expect(screener.has(text)).toBe(true)
  })
})
