// @ts-nocheck
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundKey } from '../../src/recognise/sound.js'
import { spellable, spellerOf } from './vocabularies.js'

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
  const lexicon = spellable(['alcoolique', 'cancer', 'schizophrene', 'malade', 'malades', 'prison', 'sida'])
  const speller = spellerOf(lexicon, ['lancer', 'salade', 'frison'])
  const corrected = (typed: string, proper = false): string[] => (speller.correctWord(typed, proper)?.ids[0] ?? []).map((id) => lexicon.vocabulary.word(id))

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

  it('finds every word one letter away, and none two short letters away', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('cancer', 'malade', 'prison'),
        fc.nat(5),
        fc.stringMatching(/^[a-z]$/),
        fc.constantFrom('drop', 'put', 'replace', 'swap'),
        (word, at, letter, edit) => {
          const tail = { drop: word.slice(at + 1), put: letter + word.slice(at), replace: letter + word.slice(at + 1), swap: (word[at + 1] ?? '') + word[at] + word.slice(at + 2) }[
            edit
          ]
          const typed = word.slice(0, at) + tail
          if (['lancer', 'salade', 'frison'].includes(typed)) return
          expect(corrected(typed)).toContain(word)
        },
      ),
    )
    expect(corrected('bancor')).toEqual([])
  })

  it('gives the same answer when asked again', () => {
    expect(corrected('alcolique')).toEqual(corrected('alcolique'))
  })
})
