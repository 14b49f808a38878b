import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashOf } from '../../src/text/hash.js'
import { tokenise } from '../../src/text/tokenise.js'
import { HYPHEN, Scratch, Tokens } from '../../src/text/tokens.js'

describe('Tokens', () => {
  it('begin without a word, and are at the ends of their arrays when full', () => {
    const typed = tokenise('Ici, mot')
    const tokens = new Tokens(2, 6)
    expect([tokens.text, tokens.count, tokens.keys()]).toEqual(['', 0, []])
    tokens.copy(typed, 0)
    tokens.push('mot', typed, 1, 1, HYPHEN)
    expect(tokens.keys()).toEqual(['ici', 'mot'])
    expect([tokens.lengthOf(0), tokens.lengthOf(1), tokens.flags[1]]).toEqual([3, 3, HYPHEN])
  })

  it('take words in whose hash, place, clause and sentence are those asked for', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z']{1,9}$/), { maxLength: 20 }), (words) => {
        const typed = tokenise('un, deux. trois')
        const tokens = new Tokens(words.length, words.join('').length)
        words.forEach((word) => tokens.push(word, typed, 1, 2, 0))
        expect(tokens.keys()).toEqual(words)
        words.forEach((word, at) => {
          expect(tokens.hash[at]).toBe(hashOf(word))
          expect([tokens.start[at], tokens.end[at]]).toEqual([typed.start[1], typed.end[2]])
          expect([tokens.clause[at], tokens.sentence[at]]).toEqual([typed.clause[1], typed.sentence[1]])
        })
      }),
    )
  })
})

describe('a word of the tokens', () => {
  it('is the one that it is, letter by letter', () => {
    const tokens = tokenise('un mot court')
    expect(['un', 'mot', 'court'].map((word, at) => tokens.is(at, word))).toEqual([true, true, true])
    for (const other of ['', 'm', 'mo', 'mots', 'tot', 'mit', 'mor', 'un', 'motcourt']) expect([other, tokens.is(1, other)]).toEqual([other, false])
  })
})

describe('Scratch', () => {
  it.each([
    [256, 512],
    [257, 1],
    [1, 513],
    [300, 10],
    [10, 5000],
    [5000, 5000],
  ])('has room for %i words of %i letters', (words, chars) => {
    const tokens = new Scratch().take('texte', words, chars)
    expect(tokens.hash.length).toBeGreaterThanOrEqual(words)
    expect(tokens.charStart.length).toBeGreaterThan(words)
    expect(tokens.chars.length).toBeGreaterThanOrEqual(chars)
    expect([tokens.text, tokens.count]).toEqual(['texte', 0])
  })

  it('gives the same arrays again as long as they suffice, empty', () => {
    const scratch = new Scratch()
    const first = scratch.take('mot', 1, 3)
    first.push('mot', tokenise('mot'), 0, 0, 0)
    expect(scratch.take('autre', 256, 512)).toBe(first)
    expect([first.text, first.count]).toEqual(['autre', 0])
    expect(scratch.take('long', 257, 1)).not.toBe(first)
  })
})
