import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createScreener } from '../src/index.js'

const screener = createScreener()

/** Pieces that make comments with something in them. */
const piece = fc.constantFrom(
  'M. D.',
  'voisin',
  'alcoolique',
  'ALCOLIQUE',
  'cancer',
  'fils',
  'Mme',
  'malade des poumons',
  "n'est pas",
  'de nationalité française',
  'dépressif',
  'séropositif',
  "avenue d'Italie",
  'né à Oran',
  'en prison',
  'bat sa femme',
  'rappeler',
  'le 12/03',
  'jean.test@exemple.fr',
  '06 12 34 56 78',
  ', ',
  '. ',
  '\n',
  ' et ',
  'très',
  'sourd',
  'Algérien',
  '(',
  ')',
)
const comment = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '))
const anyText = fc.oneof(comment, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }))

describe('for any text', () => {
  it('spans slice the text, sorted and disjoint', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0
        for (const { start, end, text: passage } of screener.screen(text).findings) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(passage)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('has agrees with screen, and trace keeps what screen finds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { findings } = screener.screen(text)
        expect(screener.has(text)).toBe(findings.length > 0)
        expect(screener.trace(text).filter(({ kept }) => kept)).toHaveLength(findings.length)
      }),
    )
  })

  it('is deterministic', () => {
    fc.assert(
      fc.property(comment, (text) => {
        expect(screener.screen(text)).toEqual(screener.screen(text))
      }),
    )
  })

  it('decomposed letters give the same entries', () => {
    const entries = (text: string): string[] => screener.screen(text).findings.map(({ entry }) => entry)
    fc.assert(
      fc.property(comment, (text) => {
        expect(entries(text.normalize('NFD'))).toEqual(entries(text.normalize('NFC')))
      }),
    )
  })

  it.each(['label', 'mask'] as const)('after redaction (%s) nothing is found in what was redacted', (how) => {
    fc.assert(
      fc.property(comment, (text) => {
        const { text: redacted, findings } = screener.redact(text, { with: how })
        let shift = 0
        const written = findings.map(({ start, end, suggestion }) => {
          const length = how === 'mask' ? end - start : suggestion.replacement.length
          const from = start + shift
          shift += length - (end - start)
          return { start: from, end: from + length }
        })
        expect(redacted).toHaveLength(text.length + shift)
        for (const { start, end } of screener.screen(redacted).findings) {
          expect(written.filter((place) => place.start < end && start < place.end)).toEqual([])
        }
      }),
    )
  })
})

describe('variants of one sentence', () => {
  const sentences = [
    'voisin alcoolique',
    'la locataire est dépressive',
    'monsieur séropositif',
    'son mari la bat',
    'famille malienne au 3e',
    'en fauteuil roulant',
    'a fait de la prison',
    'hôpital psychiatrique',
    'maladie de parkinson',
    'sous chimiothérapie',
  ]
  const entries = (text: string): string[] => screener.screen(text).findings.map(({ entry }) => entry)
  const bare = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')

  it.each(sentences)('« %s » is found without accents and in capitals', (text) => {
    expect(entries(text)).not.toEqual([])
    for (const variant of [bare(text), text.toUpperCase(), bare(text).toUpperCase(), text.normalize('NFD')]) expect(entries(variant)).toEqual(entries(text))
  })
})

describe('time', () => {
  it.each([
    ['ordinary notes', 'le plombier passe mardi matin, voisin alcoolique. '],
    ['unknown words', 'zorblaxi krunifode '],
    ['negations', 'ne '],
    ['one word', 'a'],
    ['findings', 'alcoolique '],
  ])('at 2n is below 3 times the time at n: %s', (_, unit) => {
    const text = unit.repeat(Math.ceil(400_000 / unit.length))
    const fastest = (sample: string): number =>
      Math.min(
        ...Array.from({ length: 3 }, () => {
          const started = performance.now()
          screener.screen(sample)
          return performance.now() - started
        }),
      )
    fastest(text)
    expect(fastest(text + text)).toBeLessThan(3 * fastest(text) + 50)
  })
})
