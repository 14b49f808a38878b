import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldLookAlikes } from '../../src/text/fold.js'

describe('fold', () => {
  it.each([
    ['HÔPITAL', 'hopital'],
    ['Œdème', 'oedeme'],
    ['cœur', 'coeur'],
    ['l’alcool', "l'alcool"],
    ['sans‑papiers', 'sans-papiers'],
    ['a\u0300 la mer', 'a la mer'],
    ['alco\u00adol\u200bique', 'alcoolique'],
    ['ｃａｎｃｅｒ', 'cancer'],
    ['Garçon', 'garcon'],
  ])('folds « %s » to « %s »', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('folds a text and its decomposition alike', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zàâçéèêëîïôùûüÿ' -]*$/), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')))
      }),
    )
  })

  it('replaces look-alikes in a mixed word only', () => {
    expect(foldLookAlikes('cаncer')).toBe('cancer')
    expect(foldLookAlikes('привет')).toBe('привет')
  })
})
