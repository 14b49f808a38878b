/** Writing that hides a word from a machine and not from a reader; what is out of reach stands in SECURITY.md. */
import { expect, test } from 'vitest'
import { createScreener } from '../../src/index.js'

const screener = createScreener()

test.each([
  ['zero-width space', 'voisin al\u200Bcoolique'],
  ['soft hyphen', 'voisin al\u00ADcoolique'],
  ['full-width letters', 'voisin ａｌｃｏｏｌｉｑｕｅ'],
  ['Cyrillic look-alikes', 'voisin аlсооliquе'],
  ['repeated letters', 'voisin alcooooolique'],
  ['spaces between letters', 'voisin a l c o o l i q u e'],
  ['dots between letters', 'voisin a.l.c.o.o.l.i.q.u.e'],
  ['figures for letters', 'voisin alc00lique'],
  ['signs for letters', 'voisin @lcoolique'],
  ['a letter hidden', 'voisin alc*olique'],
  ['a hyphen inside', 'voisin al-coolique'],
  ['a full stop inside', 'voisin alcool.ique'],
  ['a stray accent', 'voisin alco\u0301olique'],
  ['a dotless i', 'voisin alcoolıque'],
  ['capitals without accents', 'VOISIN DEPRESSIF'],
])('%s does not hide a word', (_, text) => {
  expect(screener.has(text)).toBe(true)
})
