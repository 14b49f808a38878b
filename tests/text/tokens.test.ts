import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunks } from '../../src/text/chunks.js'
import { abbreviationsOf, tokenise, tokeniseBriefly, wordsOf } from '../../src/text/tokenise.js'
import { CAPITAL, UPPER } from '../../src/text/tokens.js'

describe('tokenise', () => {
  it.each([
    ["l'alcool", ["l'", 'alcool']],
    ['crise d angoisse', ['crise', "d'", 'angoisse']],
    ['A L HOPITAL', ['a', "l'", 'hopital']],
    ['dit qu il boit', ['dit', "qu'", 'il', 'boit']],
    ['12 l en stock', ['12', 'l', 'en', 'stock']],
    ['L Abadie', ['l', 'abadie']],
    ['m et son fils', ['m', 'et', 'son', 'fils']],
    ['c a n c e r', ['c', 'a', 'n', 'c', 'e', 'r']],
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
    ['sourd\nmuet\r\nrappeler', ['sourd', 'muet', 'rappeler']],
    ['', []],
    ['…!?', ['?']],
  ])('cuts « %s »', (text, keys) => {
    expect(wordsOf(text)).toEqual(keys)
  })

  it('numbers clauses and sentences', () => {
    const { clause, sentence, count } = tokenise('sourd, malade. Rappeler\nmardi')
    expect([...clause.slice(0, count)]).toEqual([0, 1, 2, 3])
    expect([...sentence.slice(0, count)]).toEqual([0, 0, 1, 2])
  })

  it('lets an abbreviation end no sentence', () => {
    const { sentence, count } = tokenise('M. Durand, bd. Voltaire', abbreviationsOf(['bd']))
    expect([...sentence.slice(0, count)]).toEqual([0, 0, 0, 0])
  })

  it('tells capitals', () => {
    const { flags, count } = tokenise('SOURD Sourd sourd')
    expect(Array.from(flags.slice(0, count), (flag) => flag & (UPPER | CAPITAL))).toEqual([UPPER | CAPITAL, CAPITAL, 0])
  })

  it('gives places in the order of the text, disjoint, for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { start, end, count } = tokenise(text)
        let last = 0
        for (let at = 0; at < count; at++) {
          expect(start[at]).toBeGreaterThanOrEqual(last)
          expect(end[at]).toBeGreaterThan(start[at] as number)
          last = end[at] as number
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('tokeniseBriefly', () => {
  it('gives the same words as tokenise, whatever text came before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ unit: 'binary' }), (before, text) => {
        tokeniseBriefly(before, abbreviationsOf([]))
        expect(tokeniseBriefly(text, abbreviationsOf([])).keys()).toEqual(wordsOf(text))
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
