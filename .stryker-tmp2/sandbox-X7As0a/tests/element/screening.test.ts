/** Screening of a text that changes: the same verdict as screening it whole. */
// @ts-nocheck

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Screening } from '../../src/element/screening.js'
import { createScreener } from '../../src/index.js'

const screener = createScreener()
const PIECES = [
  'voisin alcoolique',
  'fils cancer',
  'fuite sous l’évier',
  '\n',
  '\n\n',
  ' ',
  ', ',
  '. ',
  'appeler le 06 12 34 56 78',
  '🍷',
  'é',
  'MALADE',
  'gel hydro-alcoolique',
  'x'.repeat(40),
]
const edits = fc.array(fc.record({ at: fc.nat(), remove: fc.nat({ max: 60 }), insert: fc.array(fc.constantFrom(...PIECES), { maxLength: 3 }) }), { maxLength: 12 })
const beginning = (text: string) => ['', 'Rappeler demain matin pour la visite.\n', `${'Rappeler demain matin pour la visite.\n'.repeat(150)}`].map((start) => start + text)

function after(text: string, { at, remove, insert }: { at: number; remove: number; insert: readonly string[] }): string {
  const from = text.length === 0 ? 0 : at % (text.length + 1)
  return text.slice(0, from) + insert.join('') + text.slice(from + remove)
}

describe('screening while one types', () => {
  it('gives what screening the whole gives: at once for short texts, after the pause for long ones', () => {
    fc.assert(
      fc.property(fc.constantFrom(...beginning('voisin alcoolique')), edits, (start, list) => {
        const screening = new Screening(screener)
        let text = start
        screening.type(text)
        for (const edit of list) {
          text = after(text, edit)
          screening.type(text)
          if (screening.settled) expect(screening.findings).toEqual(screener.screen(text).findings)
          for (const { start: from, end, text: passage } of screening.findings) expect(text.slice(from, end)).toBe(passage)
        }
        expect(screening.settled || text.length > 1024).toBe(true)
        screening.settle(text)
        expect(screening.findings).toEqual(screener.screen(text).findings)
      }),
      { numRuns: 150 },
    )
  })

  it.each([
    ['a word is finished', 'voisin alcooliqu', 'voisin alcoolique', 1],
    ['a word is undone', 'voisin alcoolique', 'voisin alc', 0],
    ['a line is put before', 'voisin alcoolique', 'premier\nvoisin alcoolique', 1],
  ])('follows an edit of a long text before the pause: %s', (_, before, then, count) => {
    const around = 'Rappeler demain matin pour la visite.\n'.repeat(80)
    const screening = new Screening(screener)
    screening.settle(`${around}${before}\n${around}`)
    screening.type(`${around}${then}\n${around}`)
    expect(screening.settled).toBe(false)
    expect(screening.findings).toHaveLength(count)
  })

  it('screens only the sentences that changed of a long text', () => {
    const lengths: number[] = []
    const screening = new Screening({
      ...screener,
      screen(text) {
        lengths.push(text.length)
        return screener.screen(text)
      },
    })
    const lines = 'Rappeler demain matin pour la visite.\n'.repeat(500)
    screening.type(`${lines}a`)
    screening.settle(`${lines}a`)
    screening.type(`${lines}ab`)
    expect(lengths.at(-1)).toBe(2)
    screening.type(`${lines}Voir M. Dupin demain. Rappeler M. Du.`)
    screening.type(`${lines}Voir M. Dupin demain. Rappeler M. Duc.`)
    expect(lengths.at(-1)).toBe('Rappeler M. Duc.'.length)
  })
})
