import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeWords, encodeWords } from '../../src/model/codec.js'
import { encodeBlocks, WordLists } from '../../src/model/word-lists.js'
import { lettersOf } from '../../src/text/letters.js'

const sorted = (words: Iterable<string>): string[] => [...new Set(words)].sort()

/** Words that share many letters, so that blocks and shared letters of all kinds come up. */
const unit = fc.constantFrom('a', 'b', 'an', 'anti', 'z', '0', "'", 'constitution', 'nellement')
const word = fc.array(unit, { minLength: 1, maxLength: 6 }).map((units) => units.join(''))

/** `length` words that begin alike, in alphabetical order. */
const alike = (beginning: string, length: number): string[] => Array.from({ length }, (_, at) => `${beginning}${String(at).padStart(4, '0')}`)

const has = (lists: WordLists, text: string): boolean => lists.has(lettersOf(text))

describe('word lists', () => {
  it('hold their words and no others', () => {
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 400 }), { maxLength: 3 }), fc.array(word, { maxLength: 50 }), (lists, others) => {
        const set = new WordLists(lists.map((words) => encodeBlocks(sorted(words))))
        const all = new Set(lists.flat())
        for (const text of [...all, ...others, ...others.map((other) => `${other}b`), '', 'zzz']) expect([text, has(set, text)]).toEqual([text, all.has(text)])
      }),
    )
  })

  it.each([0, 1, 2, 63, 64, 65, 128, 191, 192, 193, 500])('of %i words hold them', (size) => {
    for (const beginning of ['', 'mot', 'm'.repeat(34), 'm'.repeat(60)]) {
      const words = alike(beginning, size)
      const set = new WordLists([encodeBlocks(words)])
      expect(words.filter((text) => !has(set, text))).toEqual([])
      const others = [...words.map((text) => text.slice(0, -1)), ...words.map((text) => `${text}0`), ...alike(`${beginning}a`, 50), `${beginning}/`, '', 'a', 'zz']
      expect(others.filter((text) => has(set, text))).toEqual([])
    }
  })

  it('are written in blocks that begin with a whole word', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 400 }), (list) => {
        const words = sorted(list)
        const blocks = encodeBlocks(words).split('\n')
        expect(blocks.flatMap(decodeWords)).toEqual(words)
        for (const block of words.length > 0 ? blocks : []) expect(block[0]).toBe('0')
      }),
    )
  })

  it('have blocks of 64 to 192 words, which end where words cease to be alike', () => {
    const sizes = (words: readonly string[]): number[] =>
      encodeBlocks(words)
        .split('\n')
        .map((block) => decodeWords(block).length)
    expect(sizes([...alike('mota', 70), ...alike('motb', 70)])).toEqual([70, 70])
    expect(sizes([...alike('mota', 60), ...alike('motb', 70)])).toEqual([130])
    expect(sizes([...alike('motsa', 70), ...alike('motsb', 70)])).toEqual([140])
    expect(sizes(alike('mota', 400))).toEqual([192, 192, 16])
  })

  it('may be one block, as lexicons compiled earlier have them', () => {
    const words = alike('mot', 300)
    const set = new WordLists([encodeWords(words), '', encodeWords(['autre'])])
    expect([...words, 'autre'].filter((text) => !has(set, text))).toEqual([])
    expect(has(set, 'mot')).toBe(false)
  })

  it('look at letters of an array', () => {
    const set = new WordLists([encodeBlocks(['cancer', 'malade'])])
    const { letters } = lettersOf('un malade la')
    expect([set.has({ letters, from: 3, to: 9 }), set.has({ letters, from: 3, to: 8 }), set.has({ letters, from: 4, to: 9 })]).toEqual([true, false, false])
  })
})
