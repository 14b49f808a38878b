import { describe, expect } from 'vitest'
import { abbreviationsOf } from '../../src/text/abbreviations.js'
import { classOf, NONE } from '../../src/text/characters.js'
import { DROPPED, fold, foldCode, foldLookAlikes } from '../../src/text/fold.js'
import { hashOf } from '../../src/text/hash.js'
import { tokenise, tokeniseBriefly } from '../../src/text/tokenise.js'
import type { Tokens } from '../../src/text/tokens.js'
import { holds } from './property.js'
import { anyText } from './texts.js'

const list = (tokens: Tokens) =>
  Array.from({ length: tokens.count }, (_, at) => ({
    key: tokens.key(at),
    hash: tokens.hash[at] as number,
    start: tokens.start[at] as number,
    end: tokens.end[at] as number,
    flags: tokens.flags[at] as number,
    clause: tokens.clause[at] as number,
    sentence: tokens.sentence[at] as number,
  }))

/** Letters, digits and apostrophes of a folded text. */
const letters = (folded: string): string =>
  Array.from({ length: folded.length }, (_, at) => folded[at] as string)
    .filter((unit) => unit === "'" || classOf(unit.charCodeAt(0)) !== NONE)
    .join('')

describe('the words of any text', () => {
  holds(
    'tokens',
    'stand where they say: in order, disjoint, each the folding of its place',
    anyText,
    (text) => {
      let last = 0
      for (const { key, hash, start, end } of list(tokenise(text))) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        last = end
        expect(hash).toBe(hashOf(key))
        const written = text.slice(start, end)
        // An elided word gets the apostrophe that was typed as a space.
        const spoken = fold(written).includes("'") ? key : key.replace(/'$/, '')
        // An inclusive ending is part of the place, not of the word; a word is cut at 64 letters.
        if (key === '+' || key === '?') expect(fold(written)).toBe(key)
        else expect(foldLookAlikes(letters(fold(written)).slice(0, spoken.length))).toBe(spoken)
      }
    },
    1000,
  )

  holds('letters', 'hold every letter and digit of the text', anyText, (text) => {
    const tokens = list(tokenise(text))
    for (let at = 0; at < text.length; at++) {
      const code = foldCode(text.charCodeAt(at))
      if (code === DROPPED || classOf(code) === NONE) continue
      expect(tokens.some(({ start, end }) => start <= at && at < end)).toBe(true)
    }
  })

  holds('clauses', 'count clauses and sentences upwards, and a sentence ends its clause', anyText, (text) => {
    const tokens = list(tokenise(text))
    tokens.slice(1).forEach(({ clause, sentence }, at) => {
      const before = tokens[at] as (typeof tokens)[number]
      expect(clause).toBeGreaterThanOrEqual(before.clause)
      expect(sentence).toBeGreaterThanOrEqual(before.sentence)
      if (sentence > before.sentence) expect(clause).toBeGreaterThan(before.clause)
    })
  })

  const two = anyText.chain((before) => anyText.map((text) => [before, text] as const))
  holds('scratch', 'do not depend on the text before', two, ([before, text]) => {
    const abbreviations = abbreviationsOf(['bd', 'mme'])
    tokeniseBriefly(before, abbreviations)
    expect(list(tokeniseBriefly(text, abbreviations))).toEqual(list(tokenise(text, abbreviations)))
  })
})

describe('the folding of any text', () => {
  holds('fold', 'is done once, character by character', anyText, (text) => {
    const folded = fold(text)
    expect(fold(folded)).toBe(folded)
    expect(Array.from({ length: text.length }, (_, at) => fold(text[at] as string)).join('')).toBe(folded)
  })
})
