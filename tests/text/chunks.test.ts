import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunks } from '../../src/text/chunks.js'

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
})
