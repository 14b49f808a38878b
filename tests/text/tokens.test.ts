import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { abbreviationsOf } from '../../src/text/abbreviations.js'
import { chunks } from '../../src/text/chunks.js'
import { tokenise, tokeniseBriefly, wordsOf } from '../../src/text/tokenise.js'
import { CAPITAL, HYPHEN, NUMBER, REPEATED, UPPER } from '../../src/text/tokens.js'

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
    ['l’ alcool', ["l'", 'alcool']],
    ["qu'il y'a", ["qu'", 'il', "y'", 'a']],
    ["m'n'd", ["m'", "n'", 'd']],
    ["l'", ['l']],
    ["l' .", ['l']],
    ["l'12", ["l'", '12']],
    ["d ' alcool", ['d', 'alcool']],
    ["1'alcool", ["1'alcool"]],
    ["aujourd' hui", ['aujourd', 'hui']],
    ["puisqu'elle quoiqu'il lorsqu'on", ["puisqu'", 'elle', "quoiqu'", 'il', "lorsqu'", 'on']],
    ["entr'aide", ["entr'aide"]],
    ["rock'n'roll", ["rock'n'roll"]],
    ["mot''mot", ['mot', 'mot']],
    ["s\u200b'énerve", ["s'", 'enerve']],
    ['H.L.M.', ['hlm']],
    ['H.L.M', ['hlm']],
    ['A.S.E, puis', ['ase', 'puis']],
    ['M.Durand', ['m', 'durand']],
    ['fin.Il', ['fin', 'il']],
    ['1.2.3', ['1', '2', '3']],
    ['e.t.c.s', ['etcs']],
    ['cœur ŒUF Straße', ['coeur', 'oeuf', 'strasse']],
    ['cаncer', ['cancer']],
    ['alco\u00adol', ['alcool']],
    ['a\u0300', ['a']],
    ['\u0300', []],
    ['ab(e)', ['ab', 'e']],
    ['abc(e)', ['abc']],
    ['fin?oui', ['fin', '?', 'oui']],
    ['a'.repeat(70), ['a'.repeat(64)]],
    ['œ'.repeat(70), ['oe'.repeat(32)]],
    [`${'a'.repeat(63)}œ`, [`${'a'.repeat(63)}o`]],
    [`${'a'.repeat(70)}'b`, ['a'.repeat(64)]],
  ])('cuts « %s »', (text, keys) => {
    expect(wordsOf(text)).toEqual(keys)
  })

  it('take a sentence of more than 256 words for several, whose clause goes on', () => {
    const { clause, sentence, count } = tokenise(`${'mot '.repeat(600)}fin. Autre`)
    expect([...sentence.slice(0, count)].map((number, at) => [number, at]).filter(([number], at, all) => at === 0 || all[at - 1]?.[0] !== number)).toEqual([
      [0, 0],
      [1, 256],
      [2, 512],
      [3, 601],
    ])
    expect(clause[600]).toBe(0)
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

  it.each([
    // What ends a clause, what ends a sentence too, what ends neither.
    ['a , b', '01', '00'],
    ['a: b', '01', '00'],
    ['a / b', '01', '00'],
    ['a \\ b', '01', '00'],
    ['a ( b', '01', '00'],
    ['a ) b', '01', '00'],
    ['a [ b', '01', '00'],
    ['a ] b', '01', '00'],
    ['a = b', '01', '00'],
    ['a > b', '01', '00'],
    ['a – b', '01', '00'],
    ['a — b', '01', '00'],
    ['a • b', '01', '00'],
    ['a - b', '01', '00'],
    ['a -b', '01', '00'],
    ['a- b', '01', '00'],
    ['a-b', '00', '00'],
    ['-b', '1', '0'],
    ['ab. cd', '01', '01'],
    ['a\nb', '01', '01'],
    ['a ! b', '01', '01'],
    ['a ; b', '01', '01'],
    ['a | b', '01', '01'],
    ['a … b', '01', '01'],
    ['a ? b', '001', '001'],
    ['a + b', '000', '000'],
    ['a @ b', '00', '00'],
    ['a « b » c', '000', '000'],
    ['a . b', '01', '01'],
    ['. b', '1', '1'],
    // No stop in a number, behind an initial or an abbreviation.
    ['12.50 eur', '000', '000'],
    ['12,50 eur', '000', '000'],
    ['12. 50', '01', '01'],
    ['12.a', '01', '01'],
    ['a1.2', '00', '00'],
    ['J. Durand', '00', '00'],
    ['J, Durand', '01', '00'],
    ['5. Durand', '01', '01'],
    ['bd. Durand', '00', '00'],
    ['bd, Durand', '01', '00'],
    ['abd. Durand', '01', '01'],
    ['bd . Durand', '01', '01'],
  ])('numbers the clauses and sentences of « %s »', (text, clauses, sentences) => {
    const { clause, sentence, count } = tokenise(text, abbreviationsOf(['bd']))
    expect([clause.slice(0, count).join(''), sentence.slice(0, count).join('')]).toEqual([clauses, sentences])
  })

  it.each([
    ['SOURD', UPPER | CAPITAL],
    ['Sourd', CAPITAL],
    ['sourd', 0],
    ['sOURD', 0],
    ['S', CAPITAL],
    ['ÉTÉ', UPPER | CAPITAL],
    ['ŒUF', UPPER | CAPITAL],
    ['B12', NUMBER | CAPITAL],
    ['HIV1', NUMBER | CAPITAL | UPPER],
    ['1er', NUMBER],
    ['aaa', REPEATED],
    ['aab', 0],
    ['aAa', REPEATED],
    ['111', NUMBER],
    ['1112', NUMBER],
    ['R.S.A.', UPPER | CAPITAL],
    ['+', 0],
  ])('tells how « %s » is written', (text, flags) => {
    expect(tokenise(text).flags[0]).toBe(flags)
  })

  it.each([
    ['sans-papiers', [0, HYPHEN]],
    ['sans- papiers', [0, 0]],
    ['sans -papiers', [0, 0]],
    ['sans‑papiers-la', [0, HYPHEN, HYPHEN]],
    ['sans-\u200bpapiers', [0, HYPHEN]],
    ['-papiers', [0]],
    ['a-+', [0, 0]],
  ])('tells which words of « %s » a hyphen joins', (text, joined) => {
    const { flags, count } = tokenise(text)
    expect(Array.from(flags.slice(0, count), (flag) => flag & HYPHEN)).toEqual(joined)
  })

  it.each([
    ["l'alcool", ["l'", 'alcool']],
    ['R.S.A. demandé', ['R.S.A.', 'demandé']],
    ['R.S.A demandé', ['R.S.A', 'demandé']],
    ['handicapé·e·s vient', ['handicapé·e·s', 'vient']],
    ['cancer\u200b du', ['cancer', 'du']],
    ['M. D.', ['M', 'D']],
    ['handicape\u0301 vient', ['handicape\u0301', 'vient']],
    ['handicape\u0301·e·s', ['handicape\u0301·e·s']],
    ['o\u0302\u0301te', ['o\u0302\u0301te']],
    ['séro +', ['séro', '+']],
  ])('places the words of « %s »', (text, passages) => {
    const { start, end, count } = tokenise(text)
    expect(Array.from({ length: count }, (_, at) => text.slice(start[at], end[at]))).toEqual(passages)
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

  const LONGEST = 32_768
  it.each([
    ['behind the last line end', `${'a'.repeat(20_000)}\n${'b. '.repeat(6000)}`, 20_001],
    ['behind the last full stop where no line ends', `${'a'.repeat(20_000)}. ${'b '.repeat(9000)}`, 20_002],
    ['behind the last space', `${'a'.repeat(20_000)} ${'b'.repeat(20_000)}`, 20_001],
    ['where the place is, when all that is far ahead', `${'a'.repeat(10_000)}\n${'b'.repeat(30_000)}`, LONGEST],
    ['behind a line end that stands last', `${'a'.repeat(LONGEST - 1)}\nb`, LONGEST],
    ['nowhere in what is long enough', `${'a '.repeat(LONGEST / 2)}`, LONGEST],
    ['before a line end that comes too late', `${'a'.repeat(20_000)}\n${'b'.repeat(LONGEST - 20_001)}\n${'c'.repeat(LONGEST)}`, 20_001],
    ['before a pair of code units', `x${'😀'.repeat(40_000)}`, LONGEST - 1],
    ['before the first of all pairs', `x${'\u{10000}'.repeat(40_000)}`, LONGEST - 1],
    ['before the last of all pairs', `x${'\u{103ff}'.repeat(40_000)}`, LONGEST - 1],
    ['behind a character of private use', '\ue000'.repeat(40_000), LONGEST],
    ['at half its length', `${'a'.repeat(LONGEST / 2)}\n${'b'.repeat(LONGEST)}`, LONGEST / 2 + 1],
    ['not before half its length', `${'a'.repeat(LONGEST / 2 - 1)}\n${'b'.repeat(LONGEST)}`, LONGEST],
  ])('cuts %s', (_, text, to) => {
    const [first, second] = chunks(text)
    expect(first?.text.length).toBe(to)
    expect(second?.offset).toBe(text.length > to ? to : undefined)
  })

  it('stops where it is told', () => {
    expect([...chunks('un deux', 2)]).toEqual([{ text: 'un', offset: 0 }])
    expect([...chunks('a'.repeat(LONGEST + 10), LONGEST + 5)].map(({ text }) => text.length)).toEqual([LONGEST, 5])
  })

  it('cuts no surrogate pair in two', () => {
    for (const { text } of chunks(`x${'😀'.repeat(40_000)}`)) expect(text.isWellFormed()).toBe(true)
  })
})
