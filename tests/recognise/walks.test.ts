import { describe, expect, it } from 'vitest'
import { FREQUENT } from '../../src/generated/tables.js'
import { Classes } from '../../src/lexicon/classes.js'
import { compile } from '../../src/lexicon/compile.js'
import { createScreenerFrom } from '../../src/screener.js'

const head = { category: 'tons', subcategory: 'all', severity: 1, replacement: '[x]', instead: { fr: 'x', en: 'x' }, ground: 'x', source: 'x' }
const proofs = { hits: ['x', 'x'], misses: ['y', 'y'] }
const classes = new Classes()
classes.add('nuance', ['bleu nuit', 'bleu nuit profond', 'vert'])

describe('walks through the words of a text', () => {
  it('end with it, though the text before was longer', () => {
    const needing = createScreenerFrom({
      lexicons: compile(
        [{ path: 'tons', data: { ...head, entries: [{ ...proofs, id: 'ton', forms: ['lilas'], requires: { right: ['vif', '@nuance'], left: ['vif', '@nuance'], within: 2 } }] } }],
        classes,
      ).lexicons,
    })
    for (const [text, has] of [
      ['lilas vif', true],
      ['lilas', false],
      ['lilas bleu nuit', true],
      ['lilas bleu', false],
      ['vif lilas', true],
      ['lilas', false],
      ['bleu nuit lilas', true],
      ['nuit lilas', false],
    ] as const) {
      expect([text, needing.has(text)]).toEqual([text, has])
    }
  })

  it('are any number at a time', () => {
    // Many ways on from one word, none of which the next word can rule out.
    const common = FREQUENT.split(' ').filter((word) => word.length > 2 && word !== 'avec')
    const similar = common.slice(0, 300).map((word, at) => ({ ...proofs, id: `fin${at}`, forms: [`zinzolin (avec|${common[300 + at]}) <0-1> ${word}`] }))
    const wide = createScreenerFrom({ lexicons: compile([{ path: 'tons', data: { ...head, entries: similar } }], classes).lexicons, spelling: false })
    const text = common.slice(0, 300).map((word) => `zinzolin avec ${word}`)
    expect(wide.trace(text.join(', ')).map(({ entry }) => entry)).toEqual(similar.map(({ id }) => `tons/all#${id}`))
  })
})
