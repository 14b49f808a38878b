import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceWithin } from '../../src/recognise/distance.js'
import { Neighbours } from '../../src/recognise/neighbours.js'
import { soundKey } from '../../src/recognise/sound.js'
import { lettersOf } from '../../src/text/letters.js'
import { vocabularyOf } from '../model/words.js'

const within = (a: string, b: string, limit: number): boolean => distanceWithin(lettersOf(a), lettersOf(b), limit) <= limit

/** First sounds that the same letters may write count as one. */
const firstSound = (word: string): string | undefined =>
  soundKey(word)[0]
    ?.replace(/[eiou123]/u, 'a')
    .replace('k', 's')
    .replace('p', 'f')
    .replace('j', 'g')

/** By looking at each word: one edit away by spelling, or long, two edits away at most and one edit away by sound behind the first one. */
function near(typed: string, word: string): boolean {
  if (within(typed, word, 1)) return true
  const long = typed.length >= 9 && word.length >= 9 && Math.abs(typed.length - word.length) <= 2
  if (long && within(typed, word, 2) && within(soundKey(typed), soundKey(word), 1) && firstSound(typed) === firstSound(word)) return true
  return long && [4, 5, 6].some((beginning) => within(typed.slice(0, beginning), word.slice(0, 5), 1))
}

/** Neighbours as « word » or « word= » where it sounds the same, in alphabetical order. */
function visited(words: readonly string[], typed: string, how: 'near' | 'sameSound'): string[] {
  const vocabulary = vocabularyOf([...words].sort())
  const neighbours = new Neighbours(vocabulary, new Uint8Array(words.length).fill(1))
  const letters = lettersOf(`b${typed}as`).letters
  const ask = (): string[] => {
    const found: string[] = []
    const visit = (id: number, same: boolean): unknown => found.push(`${vocabulary.word(id)}${same ? '=' : ''}`)
    const word = { letters, from: 1, to: 1 + typed.length }
    neighbours[how](word, visit)
    if (how === 'near') neighbours.far(word, visit)
    return found.sort()
  }
  const first = ask()
  expect(ask()).toEqual(first)
  return first
}

function naive(words: readonly string[], typed: string, how: 'near' | 'sameSound'): string[] {
  const same = (word: string): boolean => soundKey(word) === soundKey(typed) && Math.abs(word.length - typed.length) <= 4
  return words
    .filter((word) => same(word) || (how === 'near' && near(typed, word)))
    .map((word) => `${word}${same(word) ? '=' : ''}`)
    .sort()
}

const unit = fc.constantFrom('a', 'b', 'e', 'i', 'k', 'n', 's', 't', 'z', 'an', 'ph', 'o', 'g', 'j')
const word = fc.array(unit, { minLength: 1, maxLength: 12 }).map((units) => units.join(''))

describe('the neighbours of a word', () => {
  it.each(['near', 'sameSound'] as const)('are those that a look at every word gives, each once: %s', (how) => {
    const edits = fc.array(fc.tuple(fc.nat(12), fc.nat(2), fc.oneof(fc.constant(''), unit)), { maxLength: 2 })
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 30 }), fc.nat(29), edits, (words, pick, changes) => {
        const base = words[pick % words.length] as string
        const typed = changes.reduce((text, [at, lost, put]) => text.slice(0, at) + put + text.slice(at + lost), base)
        expect(visited(words, typed, how)).toEqual(naive(words, typed, how))
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['cancer', 'cancr', 'cancer'],
    ['cancer', 'ancer', 'cancer'],
    ['cancer', 'cance', 'cancer='],
    ['cancer', 'caancer', 'cancer'],
    ['cancer', 'xcancer', 'cancer'],
    ['cancer', 'cancerx', 'cancer'],
    ['cancer', 'lancer', 'cancer'],
    ['cancer', 'cancez', 'cancer='],
    ['cancer', 'acncer', 'cancer'],
    ['cancer', 'cancre', 'cancer'],
    ['cancer', 'cacner', 'cancer'],
    ['zygote', 'zygoze', 'zygote'],
    ['zygote', 'aygote', 'zygote'],
    ['schizophrene', 'skizofrene', 'schizophrene='],
    // Two edits at its beginning, one by sound; three edits are too many.
    ['caracteriel', 'karocteriel', 'caracteriel'],
    ['schizophrene', 'skizofrane', ''],
    // Two edits in a long word, the second of them behind its beginning.
    ['depressif', 'dipressoq', 'depressif'],
    ['depressif', 'xdepresqoq', 'depressif'],
    ['depressif', 'depqesoq', ''],
    ['tabagique', 'tagabigue', ''],
  ])('of « %s »: « %s »', (known, typed, expected) => {
    const words = [known, 'ordinateur', 'vous']
    expect(visited(words, typed, 'near').join()).toBe(expected)
    expect(naive(words, typed, 'near').join()).toBe(expected)
  })

  it('are only words that a misspelling may stand for', () => {
    const vocabulary = vocabularyOf(['maladie', 'malade', 'maladif'].sort())
    const tolerant = Uint8Array.from({ length: 3 }, (_, id) => (vocabulary.word(id) === 'maladie' ? 1 : 0))
    const found: string[] = []
    new Neighbours(vocabulary, tolerant).near(lettersOf('maladi'), (id) => found.push(vocabulary.word(id)))
    expect(found).toEqual(['maladie'])
  })

  it('are the same however many words were asked for before', () => {
    const vocabulary = vocabularyOf(['cancer', 'malade'])
    const neighbours = new Neighbours(vocabulary, new Uint8Array(2).fill(1))
    for (let times = 0; times < 100; times++) {
      const found: string[] = []
      neighbours.near(lettersOf('cancr'), (id) => found.push(vocabulary.word(id)))
      expect(found).toEqual(['cancer'])
    }
  })

  it('are many where many words are alike', () => {
    const words = Array.from({ length: 26 }, (_, at) => `mo${String.fromCharCode(97 + at)}te`)
    expect(visited(words, 'mo1te', 'near')).toHaveLength(26)
    expect(visited(words, 'mote', 'near')).toHaveLength(26)
    expect(visited([], 'mote', 'near')).toEqual([])
  })
})
