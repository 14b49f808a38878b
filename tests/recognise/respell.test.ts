import { describe, expect, it } from 'vitest'
import { respell } from '../../src/recognise/respell.js'
import { Speller } from '../../src/recognise/spelling.js'
import { numbersOf } from '../../src/recognise/words.js'
import { tokenise } from '../../src/text/tokens.js'

const words = ['alcool', 'alcoolique', 'angoisse', 'seropositif', 'cancer', 'sida', 'antidepresseur']
const vocabulary = new Map(words.map((word, id) => [word, id]))
const speller = new Speller({ vocabulary, words, tolerant: words.flatMap((word, id) => (word.length > 4 ? [id] : [])), protected: new Set(['dangoisse']) })

const respelt = (text: string) => {
  const tokens = tokenise(text)
  return { tokens, respelt: respell(tokens, numbersOf(tokens, vocabulary), speller) }
}

describe('respell', () => {
  it.each([
    ['sent lalcool', ['sent', "l'", 'alcool']],
    ['sero positif', ['seropositif']],
    ['anti-dépresseur', ['antidepresseur']],
    ['un c a n c e r grave', ['un', 'cancer', 'grave']],
    ['al*oolique', ['aloolique']],
    ['alc00lique', ['alcoolique']],
    ['s1da', ['sida']],
  ])('reads « %s »', (text, keys) => {
    expect(respelt(text).respelt.key).toEqual(keys)
  })

  it.each(['dangoisse', 'au 12b', 'a b c d', 'mardi 14h30', 'le cancer', 'lac ool'])('leaves « %s » alone', (text) => {
    const { tokens, respelt: same } = respelt(text)
    expect(same).toBe(tokens)
  })

  it('keeps the places of what was typed', () => {
    const text = 'un c a n c e r'
    const { start, end } = respelt(text).respelt
    expect(text.slice(start[1], end[1])).toBe('c a n c e r')
  })
})
