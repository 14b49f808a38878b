import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readCorpus } from '../../bench/corpus.js'
import { createScreener } from '../../src/index.js'
import { detectLanguage } from '../../src/text/language.js'

const folder = new URL('../../fixtures/corpora/', import.meta.url)
const ENGLISH = [
  'The tenant called this morning about the broken window in the kitchen and asked when somebody could come to repair it.',
  'She would like to be called back on Monday because she works during the week and cannot answer the phone.',
  'We have already sent two letters but nobody has replied, so please check the address that was given to us last year.',
]
const FRENCH = 'Le locataire est alcoolique, sa femme a un cancer du sein et son fils est en prison pour vol.'

describe('detectLanguage', () => {
  it.each([
    ['en', 'The tenant says that the heating has been broken since Monday and that nobody called him back about it'],
    ['es', 'El inquilino dice que la calefacción no funciona desde el lunes y que nadie le ha llamado para arreglarla'],
    ['de', 'Der Mieter sagt, dass die Heizung seit Montag nicht funktioniert und dass ihn niemand zurückgerufen hat'],
    ['fr', 'Le locataire dit que le chauffage ne marche plus depuis lundi et que personne ne l’a rappelé à ce sujet'],
    ['en', 'The tenant will call back on Monday about the broken window in the kitchen'], // the example of the documentation
    ['en', ENGLISH.join(' ')],
    ['en', Array(6).fill(ENGLISH.join(' ')).join(' ')],
    ['ru', 'Жилец позвонил сегодня утром по поводу разбитого окна на кухне и спросил, когда кто-нибудь сможет прийти починить его.'],
    ['ar', 'اتصل المستأجر هذا الصباح بخصوص النافذة المكسورة في المطبخ وسأل متى يمكن لأحد أن يأتي لإصلاحها من فضلكم'],
    ['fr', `${ENGLISH.join(' ')} ${FRENCH}`],
    ['fr', `${FRENCH} ${ENGLISH.join(' ')}`],
    ['fr', `${Array(12).fill(ENGLISH.join(' ')).join(' ')} ${FRENCH} ${ENGLISH.join(' ')}`],
    ['fr', Array(60).fill(ENGLISH.join(' ')).join(' ')], // too long to be read
    ['fr', '我们已经寄了两封信，但没有人回复，所以请检查去年给我们的地址。'.repeat(3)], // no language that is expected
    ['fr', 'ok'],
    ['fr', ''],
    ['fr', 'RDV 12/03 14h, M. Smith, relance mail OK'],
  ])('gives %s for « %s »', (language, text) => {
    expect(detectLanguage(text)).toBe(language)
  })

  it.each(readdirSync(folder))('takes every comment of %s for French', (name) => {
    const foreign = readCorpus(new URL(name, folder)).filter(({ text }) => detectLanguage(text) !== 'fr')
    expect(foreign.map(({ id }) => id)).toEqual([])
  })

  it('takes comments that are strung together for French, at any length', () => {
    const comments = readdirSync(folder).flatMap((name) => readCorpus(new URL(name, folder)).map(({ text }) => text))
    for (const size of [2, 3, 5, 10, 40]) {
      for (let at = 0; at + size < comments.length; at += size) expect(detectLanguage(comments.slice(at, at + size).join(' '))).toBe('fr')
    }
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
