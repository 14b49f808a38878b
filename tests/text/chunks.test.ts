import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { around, chunks } from '../../src/text/chunks.js'

const LONGEST = 32_768
const HALF = LONGEST / 2

/** Text of `a`, so long, with something in it. */
const filled = (length: number, at = 0, mark = ''): string => `${'a'.repeat(at)}${mark}${'a'.repeat(length - at - mark.length)}`

/** Lengths of the pieces. */
const lengths = (text: string, length?: number): number[] => chunks(text, length).map((piece) => piece.text.length)

describe('the pieces of a text', () => {
  it.each(['', 'mot', filled(LONGEST)])('are one where it is short', (text) => {
    expect(chunks(text)).toEqual([{ text, offset: 0 }])
  })

  it('are those of its beginning, if no more is to be screened', () => {
    expect(chunks('un mot', 2)).toEqual([{ text: 'un', offset: 0 }])
    expect(lengths(filled(2 * LONGEST), LONGEST)).toEqual([LONGEST])
    expect(lengths(filled(2 * LONGEST), LONGEST + 1)).toEqual([LONGEST, 1])
  })

  it.each([
    ['a line', '\n', 1],
    ['a sentence', '. ', 2],
    ['a word', ' ', 1],
  ])('end where %s does, in the second half of what fits', (_, mark, length) => {
    const text = (at: number): string => filled(LONGEST + 10, at, mark)
    for (const at of [HALF, LONGEST - 100, LONGEST - length]) expect(chunks(text(at))[1]?.offset).toBe(at + length)
    for (const at of [HALF - length, LONGEST - length + 1]) expect(chunks(text(at))[1]?.offset).not.toBe(at + length)
    expect(chunks(text(HALF - length))[1]?.offset).toBe(LONGEST)
  })

  it('end at the last of several ends', () => {
    expect(chunks('mot '.repeat(LONGEST)).every(({ text }) => text.endsWith(' ') && text.length === LONGEST)).toBe(true)
  })

  it('end with a line rather than a sentence, with a sentence rather than a word', () => {
    const marked = (...marks: string[]): string => `${'a'.repeat(LONGEST - 100)}${marks.join('a')}${'a'.repeat(200)}`
    expect(chunks(marked('\n', '. ', ' '))[0]?.text.endsWith('\n')).toBe(true)
    expect(chunks(marked('. ', ' '))[0]?.text.endsWith('. ')).toBe(true)
  })

  it('end behind no abbreviation', () => {
    const marked = (...marks: string[]): string => `${'a'.repeat(LONGEST - 100)}${marks.join('')}${'a'.repeat(200)}`
    expect(chunks(marked('demain. ', 'rappeler M. '))[0]?.text.endsWith('demain. ')).toBe(true)
    expect(chunks(marked(' bd. '))[0]?.text.endsWith(' bd. ')).toBe(true)
  })

  it('never end inside a character', () => {
    // The second half of a character is one of U+DC00 to U+DFFF.
    for (const char of ['😀', '\u{10000}', '\u{103ff}']) {
      for (const before of ['', 'a']) {
        const pieces = chunks(before + char.repeat(LONGEST))
        expect(pieces.every(({ text }) => text.isWellFormed())).toBe(true)
        expect(pieces.map(({ text }) => text).join('')).toBe(before + char.repeat(LONGEST))
      }
    }
    // U+E000 and U+D7FF stand beside the surrogates and are none.
    for (const char of ['\ud7ff', '\ue000']) expect(lengths(char.repeat(LONGEST + 1))).toEqual([LONGEST, 1])
  })

  it('make up the text, each where it says', () => {
    const text = fc.array(fc.constantFrom('a'.repeat(9000), 'mot ', '\n', '. ', '😀'.repeat(7001)), { maxLength: 40 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, (whole) => {
        const pieces = chunks(whole)
        expect(pieces.map((piece) => piece.text).join('')).toBe(whole)
        for (const { text: piece, offset } of pieces) {
          expect(piece.length).toBeLessThanOrEqual(LONGEST)
          expect(whole.startsWith(piece, offset)).toBe(true)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('are read with whole words before and behind them, in what is to be read', () => {
    const words = 'mot '.repeat(LONGEST)
    for (const length of [words.length, words.length - 3, 3 * LONGEST + 2]) {
      for (const piece of chunks(words, length)) {
        const { text, offset } = around(piece, words, length)
        expect(words.startsWith(text, offset)).toBe(true)
        expect(offset).toBe(piece.offset === 0 ? 0 : piece.offset - 508)
        const [end, read] = [piece.offset + piece.text.length, offset + text.length]
        expect(read - end).toBe(Math.min(length - end, 511))
        expect(read === length || text.endsWith(' mot')).toBe(true)
      }
    }
    expect(around({ text: 'mot', offset: 0 }, 'mot', 3)).toEqual({ text: 'mot', offset: 0 })
  })

  it('are read with half a thousand code units where there is no word, and no half character', () => {
    const text = 'a'.repeat(3 * LONGEST)
    expect(chunks(text).map((piece) => around(piece, text, text.length).text.length)).toEqual([LONGEST + 512, LONGEST + 1024, LONGEST + 512])
    const smiles = `a${'😀'.repeat(2 * LONGEST)}`
    for (const piece of chunks(smiles)) expect(around(piece, smiles, smiles.length).text.isWellFormed()).toBe(true)
  })
})
