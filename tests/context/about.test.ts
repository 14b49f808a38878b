import { describe, expect, it } from 'vitest'
import { createScreener } from '../../src/index.js'

const screener = createScreener()
const found = (text: string): string[] => screener.screen(text).findings.map((finding) => finding.text)

describe('a plural with its article', () => {
  it.each([
    'Les Polonais ont construit ce port au siècle dernier avec des moyens très modestes',
    'La maison a été vendue par des notaires espagnols qui suivent la succession depuis 1980',
    'Le musée rappelle ce que les villes du nord doivent aux Italiens et à leurs ateliers',
  ])('names a people in prose: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it.each([
    ['Les Polonais ont tout cassé', 'Polonais'],
    ['Les Polonais font la fête chaque soir dans la cour depuis le mois de mai et la police ne vient plus', 'Polonais'],
    ['Les deux Polonais ont quitté la ville en mai sans laisser la moindre adresse ni payer leur dû', 'Polonais'],
    ['Le Polonais a quitté la ville en mai sans laisser la moindre adresse ni payer ce qui restait dû', 'Polonais'],
  ])('names persons where the comment shows them: %s', (text, passage) => {
    expect(found(text)).toContain(passage)
  })
})
