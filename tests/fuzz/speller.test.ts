import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { soundKey } from '../../src/recognise/sound.js'
import { lettersOf } from '../../src/text/letters.js'
import { spellable, spellerOf } from '../recognise/vocabularies.js'
import { holds } from './property.js'

/** Optimal string alignment, the whole table. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)))
  const at = (i: number, j: number): number => rows[i]?.[j] as number
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const costs = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)]
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) costs.push(at(i - 2, j - 2) + 1)
      ;(rows[i] as number[])[j] = Math.min(...costs)
    }
  }
  return at(a.length, b.length)
}

/** First sounds that the same letters may write. */
function firstSound(word: string): string | undefined {
  return soundKey(word)[0]
    ?.replace(/[eiou123]/u, 'a')
    .replace('k', 's')
    .replace('p', 'f')
    .replace('j', 'g')
}

/** Words that the index must propose: one edit away by spelling, or by sound behind the first one; long ones whose beginnings are one edit away. */
function near(typed: string, word: string): boolean {
  if (distance(typed, word) <= 1 || (distance(soundKey(typed), soundKey(word)) <= 1 && firstSound(typed) === firstSound(word))) return true
  return typed.length > 8 && word.length >= 8 && [4, 5, 6].some((beginning) => distance(typed.slice(0, beginning), word.slice(0, 5)) <= 1)
}

/** The words that a misspelling may stand for, by looking at each. */
function naive(typed: string, words: readonly string[], proper: boolean): readonly string[] {
  if (typed.length < 5 || typed.length > 32) return []
  const found = words.flatMap((word) => {
    if (word.length <= 4) return []
    const same = soundKey(typed) === soundKey(word)
    if (proper ? !same : !near(typed, word)) return []
    const shorter = Math.min(typed.length, word.length)
    const limit = same ? Math.min(4, Math.floor(typed.length / 2)) : shorter >= 9 ? 2 : 1
    const edits = distance(typed, word)
    return edits <= limit ? [{ word, edits, cost: same ? Math.min(edits, 1) : edits }] : []
  })
  const cheapest = found.filter(({ cost }) => cost === Math.min(...found.map((one) => one.cost)))
  const fewest = cheapest.length > 6 ? cheapest.filter(({ edits }) => edits === Math.min(...cheapest.map((one) => one.edits))) : cheapest
  return fewest.length > 6 ? [] : fewest.map(({ word }) => word).sort()
}

describe('the speller against a look at every word', () => {
  const syllable = fc.constantFrom(
    'al',
    'co',
    'lique',
    'schi',
    'zo',
    'phre',
    'ne',
    'can',
    'cer',
    'pri',
    'son',
    'de',
    'pres',
    'sion',
    'man',
    'ti',
    'q',
    'u',
    'h',
    'ss',
    'eau',
    'er',
    'es',
    'ph',
    'f',
    'k',
  )
  const word = fc.array(syllable, { minLength: 1, maxLength: 6 }).map((syllables) => syllables.join(''))
  const edit = fc.tuple(fc.constantFrom('drop' as const, 'put' as const, 'replace' as const, 'swap' as const), fc.nat(20), fc.constantFrom('a', 'e', 'n', 'h', 's', 'c', 'k'))
  const misspelt = (base: string, edits: readonly (readonly ['drop' | 'put' | 'replace' | 'swap', number, string])[]): string =>
    edits.reduce((text, [kind, place, letter]) => {
      const at = place % (text.length + 1)
      const rest = text.slice(at)
      return text.slice(0, at) + { drop: rest.slice(1), put: letter + rest, replace: letter + rest.slice(1), swap: rest.slice(1, 2) + rest.slice(0, 1) + rest.slice(2) }[kind]
    }, base)
  const cases = fc
    .tuple(fc.uniqueArray(word, { minLength: 1, maxLength: 40 }), fc.nat(39), fc.array(edit, { maxLength: 3 }), fc.boolean())
    .map(([words, at, edits, proper]) => ({ words, typed: misspelt(words[at % words.length] as string, edits), proper }))

  holds(
    'speller',
    'proposes the words that the documented costs give, and no other',
    cases,
    ({ words, typed, proper }) => {
      fc.pre(!words.includes(typed))
      const lexicon = spellable(words)
      const speller = spellerOf(lexicon, [])
      const found = (): string[] => (speller.correctWord(typed, proper)?.ids[0] ?? []).map((id) => lexicon.vocabulary.word(id)).sort()
      expect(found()).toEqual(naive(typed, words, proper))
      expect(found()).toEqual(naive(typed, words, proper))
      expect(speller.isProtected(lettersOf(typed))).toBe(false)
      expect(spellerOf(lexicon, [typed]).correctWord(typed, proper)).toBeUndefined()
    },
    300,
  )
})
