// @ts-nocheck
import { describe, expect, it } from 'vitest'
import { expand, type Pattern } from '../../src/lexicon/expand.js'
import { parseForm } from '../../src/lexicon/grammar.js'

const show = (pattern: Pattern): string =>
  pattern
    .map((element) => {
      switch (element.kind) {
        case 'words':
          return element.keys.join('/')
        case 'gap':
          return `<${element.min}-${element.max}>`
        case 'class':
          return `@${element.name}`
        case 'group':
          return `{${element.patterns.map(show).join(' | ')}}`
      }
    })
    .join(' ')

const patternsOf = (form: string): string[] => expand(parseForm(form)).patterns.map(show)

describe('the form notation', () => {
  it.each([
    ['cancer', ['cancer']],
    ['poivrot+e+s', ['poivrot/poivrote/poivrotes/poivrots']],
    ['dépressif~a', ['depressif/depressifs/depressive/depressives']],
    ['(sourd|muet)~n', ['muet/muets/sourd/sourds']],
    ["s'énerve", ["s' enerve"]],
    ['sans-papiers', ['sans papiers']],
    ['boit [trop]', ['boit', 'boit trop']],
    ['boit <0-2> trop', ['boit <0-2> trop']],
    ['cancer (du|de la) @organ', ['cancer du @organ', 'cancer de la @organ']],
    ['(a|b c|d e|f g|h i)', ['{a | b c | d e | f g | h i}']],
    ['séro +', ['sero +']],
    ["tourner de l'œil", ["tourner de l' oeil"]],
  ])('reads « %s »', (form, patterns) => {
    expect(patternsOf(form)).toEqual(patterns)
  })

  it('conjugates', () => {
    const [pattern] = patternsOf('boire~v')
    for (const form of ['boire', 'boit', 'boivent', 'buvait', 'bu', 'boira']) expect(pattern?.split('/')).toContain(form)
  })

  it.each([
    ['(a|b', '")" is missing'],
    ['a)', 'without an opening bracket'],
    ['(a|)', 'an alternative is empty'],
    ['mot~x', 'after ~ stands n'],
    ['<2-1> a', 'min ≤ max'],
    ['vendeu(r|se)', 'put a space between'],
    ['(a b|c)~v', 'single words'],
    ['bonjour~v', 'not a French infinitive'],
    ['24h/24', 'inside one clause'],
    ['', 'the form is empty'],
  ])('refuses « %s » and says what to do', (form, message) => {
    expect(() => parseForm(form)).toThrow(message)
  })
})
