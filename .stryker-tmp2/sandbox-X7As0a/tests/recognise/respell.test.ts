// @ts-nocheck
import { describe, expect, it } from 'vitest'
import { respell } from '../../src/recognise/respell.js'
import { Lookup } from '../../src/recognise/words.js'
import { tokenise } from '../../src/text/tokenise.js'
import { spellable, spellerOf } from './vocabularies.js'

const lexicon = spellable(['alcool', 'alcoolique', 'angoisse', 'seropositif', 'cancer', 'sida', 'antidepresseur'])
const speller = spellerOf(lexicon, ['dangoisse'])
const respelt = (text: string, evasion = true) => {
  const tokens = tokenise(text)
  return { tokens, respelt: respell(new Lookup([lexicon]).exact(tokens), speller, evasion) }
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
    expect(respelt(text).respelt.keys()).toEqual(keys)
  })

  it.each(['dangoisse', 'au 12b', 'a b c d', 'mardi 14h30', 'le cancer', 'lac ool'])('leaves « %s » alone', (text) => {
    const { tokens, respelt: same } = respelt(text)
    expect(same).toBe(tokens)
  })

  it.each(['un c a n c e r grave', 'al*oolique', 'alc00lique', 's1da'])('leaves « %s » alone without evasion', (text) => {
    const { tokens, respelt: same } = respelt(text, false)
    expect(same).toBe(tokens)
  })

  it('keeps the places of what was typed', () => {
    const text = 'un c a n c e r'
    const { start, end } = respelt(text).respelt
    expect(text.slice(start[1], end[1])).toBe('c a n c e r')
  })
})
