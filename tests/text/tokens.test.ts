import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunks } from '../../src/text/chunks.js'
import { CAPITAL, tokenise, UPPER } from '../../src/text/tokens.js'

describe('tokenise', () => {
  it.each([
    ["l'alcool", ["l'", 'alcool']],
    ["aujourd'hui", ["aujourd'hui"]],
    ['prud’homme', ["prud'homme"]],
    ["quelqu'un d’autre", ["quelqu'un", "d'", 'autre']],
    ["jusqu'à", ["jusqu'", 'a']],
    ['sans-papiers', ['sans', 'papiers']],
    ['handicapé·e·s', ['handicape']],
    ['handicapé(e)', ['handicape']],
    ['candidat.e.s motivé.e.s', ['candidat', 'motive']],
    ['R.S.A. demandé', ['rsa', 'demande']],
    ['séro +', ['sero', '+']],
    ['', []],
    ['…!?', ['?']],
  ])('cuts « %s »', (text, keys) => {
    expect(tokenise(text).key).toEqual(keys)
  })

  it('numbers clauses and sentences', () => {
    const { clause, sentence } = tokenise('sourd, malade. Rappeler')
    expect(clause).toEqual([0, 1, 2])
    expect(sentence).toEqual([0, 0, 1])
  })

  it('lets an abbreviation end no sentence', () => {
    expect(tokenise('M. Durand, bd. Voltaire', new Set(['bd'])).sentence).toEqual([0, 0, 0, 0])
  })

  it('tells capitals', () => {
    const { flags } = tokenise('SOURD Sourd sourd')
    expect(flags.map((flag) => flag & (UPPER | CAPITAL))).toEqual([UPPER | CAPITAL, CAPITAL, 0])
  })

  it('gives places in the order of the text, disjoint, for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { start, end } = tokenise(text)
        let last = 0
        start.forEach((from, at) => {
          expect(from).toBeGreaterThanOrEqual(last)
          expect(end[at]).toBeGreaterThan(from)
          last = end[at] as number
        })
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('chunks', () => {
  it('puts a long text together again, piece after piece', () => {
    for (const unit of ['mot ', 'ligne\n', 'x', '😀']) {
      const text = unit.repeat(50_000)
      const pieces = [...chunks(text)]
      expect(pieces.length).toBeGreaterThan(1)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      for (const { text: piece, offset } of pieces) expect(text.startsWith(piece, offset)).toBe(true)
    }
  })

  it('cuts no surrogate pair in two', () => {
    for (const { text } of chunks(`x${'😀'.repeat(40_000)}`)) expect(text.isWellFormed()).toBe(true)
  })
})
