// @ts-nocheck
import { describe, expect, it } from 'vitest'
import { inflect } from '../../src/lexicon/inflect.js'

describe('inflect', () => {
  it.each([
    ['jaloux', 'a', ['jaloux', 'jalouse', 'jalouses']],
    ['dépressif', 'a', ['dépressif', 'dépressive', 'dépressifs', 'dépressives']],
    ['algérien', 'a', ['algérien', 'algérienne', 'algériens', 'algériennes']],
    ['turc', 'a', ['turc', 'turque', 'turcs', 'turques']],
    ['grec', 'a', ['grec', 'grecque', 'grecs', 'grecques']],
    ['fou', 'a', ['fou', 'folle', 'fous', 'folles']],
    ['handicapé', 'a', ['handicapé', 'handicapée', 'handicapés', 'handicapées']],
    ['menteur', 'a', ['menteur', 'menteuse', 'menteurs', 'menteuses']],
    ['cheval', 'n', ['cheval', 'chevaux']],
    ['hôpital', 'n', ['hôpital', 'hôpitaux']],
    ['sourd-muet', 'a', ['sourd-muet', 'sourde-muette', 'sourds-muets', 'sourdes-muettes']],
    ['franco-algérien', 'a', ['franco-algérien', 'franco-algérienne', 'franco-algériens', 'franco-algériennes']],
    ["demandeur d'asile", 'n', ["demandeur d'asile", "demandeurs d'asile"]],
  ] as const)('inflects « %s » as ~%s', (word, paradigm, forms) => {
    expect([...inflect(word, paradigm).map(({ form }) => form)].sort()).toEqual(expect.arrayContaining([...forms].sort()))
  })

  it.each([
    ['boire', ['bois', 'boit', 'buvons', 'boivent', 'bu', 'buvait', 'boirait', 'buvant']],
    ['manger', ['mange', 'mangeons', 'mangeait']],
    ['payer', ['paye', 'paie', 'payait', 'paiera']],
    ['dealer', ['deale', 'dealait', 'dealé']],
    ['picoler', ['picole', 'picolait']],
  ])('conjugates « %s »', (verb, forms) => {
    expect(inflect(verb, 'v').map(({ form }) => form)).toEqual(expect.arrayContaining(forms))
  })

  it('names the tense of a form', () => {
    const tense = (form: string): string | undefined => inflect('boire', 'v').find((inflected) => inflected.form === form)?.tense
    expect([tense('boit'), tense('buvait'), tense('boirait'), tense('bu')]).toEqual(['present', 'imperfect', 'conditional', 'past-participle'])
  })
})
