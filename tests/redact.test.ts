/** What was redacted stays as it is: it is screened again when the record is saved again. */
import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readCorpus } from '../bench/corpus.js'
import { createScreener, type Finding } from '../src/index.js'
import { redactThroughout } from '../src/redact.js'

const screener = createScreener()
const FOLDER = new URL('../fixtures/corpora/', import.meta.url)

it.each([
  ['ancien toxico, clean depuis 5 ans', '[habitudes de vie], [habitudes de vie]'],
  ['n° secu 2 84 05 69 123 456 40, a verif', '[numéro] [identifiant], a verif'],
])('« %s » becomes « %s », what is a passage only beside a label included', (text, redacted) => {
  expect(screener.redact(text).text).toBe(redacted)
  expect(screener.redact(text).findings).toEqual(screener.screen(text).findings)
  expect(screener.redact(redacted).text).toBe(redacted)
})

it.each(readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl')))('no text of %s changes when it is redacted twice', (name) => {
  const changed = readCorpus(new URL(name, FOLDER)).filter(({ text }) => {
    const { text: redacted } = screener.redact(text)
    return redacted !== text && screener.redact(redacted).text !== redacted
  })
  expect(changed).toEqual([])
})

it('leaves the end of a text that is too long as it was, though the labels bring it nearer', () => {
  const text = 'voisin malade des poumons, ancien toxico, clean depuis 5 ans'
  const limited = createScreener({ maxLength: text.indexOf(', clean') })
  expect(limited.redact(text)).toMatchObject({ text: 'voisin [santé], [habitudes de vie], clean depuis 5 ans', complete: false })
})

it('does not screen again what a function wrote', () => {
  expect(screener.redact('voisin alcoolique', { with: () => 'ivrogne' }).text).toBe('voisin ivrogne')
})

it('ends where each pass finds something new', () => {
  const finding = (text: string): Finding => ({ ...(screener.screen('voisin alcoolique').findings[0] as Finding), start: 0, end: 1, text })
  const passes: string[] = []
  const again = (text: string): Finding[] => {
    passes.push(text)
    return [finding(text)]
  }
  redactThroughout('abc', [finding('a')], again)
  expect(passes.length).toBeLessThan(20)
})
