import { describe, expect, it } from 'vitest'
import { soundKey } from '../../src/recognise/sound.js'
import { Speller } from '../../src/recognise/spelling.js'

describe('soundKey', () => {
  it.each([
    ['skizofrene', 'schizophrene'],
    ['alkolik', 'alcoolique'],
    ['depresion', 'depression'],
    ['chimiotherapi', 'chimiotherapie'],
    ['farmacie', 'pharmacie'],
    ['nationnalite', 'nationalite'],
    ['embullance', 'anbulance'],
    ['epilepsy', 'epilepsie'],
  ])('reads « %s » as « %s »', (typed, word) => {
    expect(soundKey(typed)).toBe(soundKey(word))
  })

  it.each([
    ['cancer', 'cancre'],
    ['prison', 'poison'],
    ['malade', 'salade'],
  ])('tells « %s » from « %s »', (a, b) => {
    expect(soundKey(a)).not.toBe(soundKey(b))
  })
})

describe('Speller', () => {
  const words = ['alcoolique', 'cancer', 'schizophrene', 'malade', 'malades', 'prison', 'sida']
  const speller = new Speller({
    vocabulary: new Map(words.map((word, id) => [word, id])),
    words,
    tolerant: words.map((_, id) => id),
    protected: new Set(['lancer', 'salade', 'frison']),
  })
  const corrected = (typed: string, proper = false): string[] => (speller.correct(typed, proper)?.ids ?? []).map((id) => words[id] as string)

  it.each([
    ['alcolique', ['alcoolique']],
    ['alcoolqiue', ['alcoolique']],
    ['skizofrene', ['schizophrene']],
    ['cancr', ['cancer']],
    ['pison', ['prison']],
  ])('takes « %s » for %j', (typed, expected) => {
    expect(corrected(typed)).toEqual(expected)
  })

  it.each(['lancer', 'salade', 'frison', 'sid', 'xyz', 'ordinateur', 'a'.repeat(40)])('leaves « %s » alone', (typed) => {
    expect(corrected(typed)).toEqual([])
  })

  it('takes a name only for a word that sounds the same', () => {
    expect(corrected('mancer')).toEqual(['cancer'])
    expect(corrected('mancer', true)).toEqual([])
    expect(corrected('kancer', true)).toEqual(['cancer'])
  })

  it('gives the same answer when asked again', () => {
    expect(corrected('alcolique')).toEqual(corrected('alcolique'))
  })
})
