// @ts-nocheck
import { describe, expect, it } from 'vitest'
import { readCorpus } from '../../bench/corpus.js'
import { createScreener } from '../../src/index.js'
import { detectLanguage } from '../../src/text/language.js'

describe('detectLanguage', () => {
  it.each([
    ['en', 'The tenant says that the heating has been broken since Monday and that nobody called him back about it'],
    ['es', 'El inquilino dice que la calefacción no funciona desde el lunes y que nadie le ha llamado para arreglarla'],
    ['de', 'Der Mieter sagt, dass die Heizung seit Montag nicht funktioniert und dass ihn niemand zurückgerufen hat'],
    ['fr', 'Le locataire dit que le chauffage ne marche plus depuis lundi et que personne ne l’a rappelé à ce sujet'],
    ['fr', 'ok'],
    ['fr', ''],
    ['fr', 'RDV 12/03 14h, M. Smith, relance mail OK'],
  ])('gives %s for « %s »', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })

  it.each(['seed', 'dev-0', 'dev-1', 'dev-2', 'second-a', 'second-b', 'held-c'])('takes every comment of %s for French', (name) => {
    const foreign = readCorpus(new URL(`../../fixtures/corpora/${name}.jsonl`, import.meta.url)).filter(({ text }) => detectLanguage(text) !== 'fr')
    expect(foreign.map(({ id }) => id)).toEqual([])
  })

  it('screens another language for identifiers only', () => {
    const screener = createScreener({ detectLanguage })
    const { language, findings } = screener.screen(
      'The neighbours said that the tenant is schizophrenic and that nobody should go there alone, so please call him back on 06 39 98 12 34 before the visit',
    )
    expect(language).toBe('en')
    expect(findings.map(({ category }) => category)).toEqual(['identifiers'])
  })
})
