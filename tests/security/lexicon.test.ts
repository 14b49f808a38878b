/** A lexicon may come from elsewhere: it is data, refused before it can exhaust memory or time, and nothing of it is run. */
import { describe, expect, test } from 'vitest'
import { createScreener, DiscretError } from '../../src/index.js'
import { defineLexicon } from '../../src/lexicon/define.js'

const HEAD = { category: 'house', subcategory: 'projects', severity: 1, replacement: '[x]', instead: { fr: 'x', en: 'x' }, ground: 'x', source: 'x' }
const yaml = (form: string, more = ''): string =>
  `${Object.entries(HEAD)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('')}${more}\nentries:\n  - { id: a, forms: [${form}], hits: [zorglub] }\n`
const form = (text: string): string => yaml(JSON.stringify(text))

/** Ten aliases a level, nine levels: a thousand million leaves. */
const BOMB = ['a: &a [x, x]', ...'bcdefghij'.split('').map((name, at) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[at]}`).join(', ')}]`), 'category: *j'].join('\n')

function problemsOf(source: unknown): string {
  try {
    defineLexicon(source)
  } catch (error) {
    if (error instanceof DiscretError) return `${error.code} ${error.problems.join('\n')}`
    throw error
  }
  return 'accepted'
}

describe('a lexicon that means harm is refused at once', () => {
  test.each([
    ['a YAML bomb', BOMB, 'no valid YAML: Excessive alias count'],
    ['YAML without end', '['.repeat(50_000), 'no valid YAML'],
    ['a hundred endings, which double at each', form(`zorg${'+a+b+c+d'.repeat(25)}`), 'has 100 endings'],
    ['optional words that double at each', form('[zorg] '.repeat(40)), 'more than 256 variants'],
    ['a form of a million letters', form('z'.repeat(1_000_000)), '<=5000 characters'],
    ['an example of a million letters', { ...HEAD, entries: [{ id: 'a', forms: ['zorglub'], hits: ['zorglub '.repeat(125_000)] }] }, '<=5000 characters'],
    ['brackets in brackets', form(`${'('.repeat(20_000)}x${')'.repeat(20_000)}`), '<=5000 characters'],
    ['a regular expression', form('(a+)+$'), 'put a space'],
    ['a gap of a whole text', form('zorg <0-1000000000> zorg'), 'holds no letter'],
    ['code behind a YAML tag', yaml('!!js/function "function () {}"'), 'form "function () {}"'],
    ['a key __proto__', yaml('zorglub', '__proto__: { polluted: true }'), 'Unrecognized key: "__proto__"'],
    ['a key constructor', yaml('zorglub', 'constructor: { prototype: { polluted: true } }'), 'Unrecognized key: "constructor"'],
    ['an object with a key __proto__ of its own', JSON.parse(`{"__proto__":{"category":"house"},"entries":[]}`), 'no lexicon file'],
    ['an id __proto__', { ...HEAD, entries: [{ id: '__proto__', forms: ['zorglub'], hits: ['zorglub'] }] }, 'kebab-case'],
  ])('%s', (_, source, problem) => {
    expect(problemsOf(source)).toMatch(/^invalid-lexicon/)
    expect(problemsOf(source)).toContain(problem)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})

test('a category named constructor is a category like any other', () => {
  const lexicon = defineLexicon({ ...HEAD, category: 'constructor', entries: [{ id: 'a', forms: ['zorglub'], hits: ['le zorglub'] }] })
  const { findings } = createScreener({ lexicons: [lexicon] }).screen('le zorglub, constructor prototype')
  expect(findings.map(({ category, entry }) => [category, entry])).toEqual([['constructor', 'constructor/projects#a']])
})
