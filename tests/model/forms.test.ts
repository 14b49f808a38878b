import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as library from '../../src/generated/index.js'
import { Classes } from '../../src/lexicon/classes.js'
import { compile } from '../../src/lexicon/compile.js'
import { readLexicons } from '../../src/lexicon/read.js'
import { type LexiconFile, lexiconFile } from '../../src/lexicon/schema.js'
import { formCountOf, load } from '../../src/model/load.js'
import { createScreenerFrom } from '../../src/screener.js'
import type { CompiledLexicon } from '../../src/types.js'

const head = { category: 'tons', subcategory: 'all', severity: 1, replacement: '[x]', instead: { fr: 'x', en: 'x' }, ground: 'x', source: 'x' }

function lexiconOf(forms: readonly string[], classes?: Classes): CompiledLexicon {
  const entries = forms.map((form, at) => ({ id: `ton${at}`, forms: [form], hits: ['x', 'x'], misses: ['y', 'y'] }))
  const { lexicons, problems } = compile([{ path: 'tons', data: { ...head, entries } }], classes)
  expect(problems).toEqual([])
  return lexicons[0] as CompiledLexicon
}

/** Forms as the lexicon writes them again. */
function writtenBy(lexicon: CompiledLexicon): string[] {
  return load([lexicon]).lexicons.flatMap((loaded) => Array.from({ length: loaded.formCount }, (_, form) => loaded.form(form)))
}

/** One space between words, none inside brackets or behind an apostrophe. */
const plain = (form: string): string =>
  form
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/(?<=[([|'’]) | (?=[)\]|])/gu, '')

describe('the forms of a lexicon', () => {
  it.each([
    'lilas',
    'bleu+e+s',
    'boire~v <0-2> trop',
    '(rouge|brun) sépia',
    '(lunatique|bilieux)~a',
    "s'énerver~v [très] (vite|tôt)",
    "l'(ocre|azur)",
    'né [en|au|à] <1-3> (le (gris|noir)|Œillet)',
    '[(de|du)] type mort-né~a',
    'séro +',
    '@ton uni',
    'S.D.F.',
  ])('« %s » are written again as they were', (form) => {
    const classes = new Classes()
    classes.add('ton', ['grenat', 'bleu nuit'])
    const lexicon = lexiconOf([form, 'autre'], classes)
    expect([formCountOf(lexicon), writtenBy(lexicon)]).toEqual([2, [form, 'autre']])
  })

  it('of the library are those of its files', () => {
    const problems: string[] = []
    const files = readLexicons('lexicons', problems).flatMap(({ data }): LexiconFile[] => {
      const parsed = lexiconFile.safeParse(data)
      return parsed.success ? [parsed.data] : []
    })
    expect(problems).toEqual([])
    for (const lexicon of Object.values(library)) {
      if (lexicon.entries.length === 0) continue
      const own = files.filter(({ category }) => category === lexicon.name).flatMap(({ entries }) => entries.flatMap(({ forms = [], misspelt = [] }) => [...forms, ...misspelt]))
      expect(writtenBy(lexicon).sort()).toEqual(own.map((form) => plain(String(form))).sort())
    }
  })

  it('have the words that they stand for, each once', () => {
    const { vocabulary } = load([lexiconOf(['œillet+s', 'boulot~n', 'Sans-gêne', 'chirurgie (a|b)', 'chirurgien+s'])]).lexicons[0] as ReturnType<typeof load>['lexicons'][number]
    expect(vocabulary.words().sort()).toEqual(['a', 'b', 'boulot', 'boulots', 'chirurgie', 'chirurgien', 'chirurgiens', 'gene', 'oeillet', 'oeillets', 'sans'])
  })
})

describe('what is found', () => {
  it('does not depend on the texts before, though tries are made as words are met', () => {
    const texts = readFileSync('fixtures/demo.txt', 'utf8').split('\n')
    const lexicons = Object.values(library)
    const fresh = (name: string) => createScreenerFrom({ lexicons: lexicons.map((lexicon) => ({ ...lexicon, fingerprint: `${lexicon.fingerprint} ${name}` })) })
    const forwards = fresh('forwards')
    const backwards = fresh('backwards')
    const there = texts.map((text) => forwards.trace(text))
    const back = [...texts].reverse().map((text) => backwards.trace(text))
    expect(back.reverse()).toEqual(there)
  })
})
