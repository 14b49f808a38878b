import { describe, expect, it } from 'vitest'
import { Classes } from '../../src/lexicon/classes.js'
import { compile } from '../../src/lexicon/compile.js'
import { load } from '../../src/lexicon/load.js'
import { PHRASES, RECORD, TURN } from '../../src/recognise/automaton.js'
import { SEVERAL, UNKNOWN } from '../../src/recognise/horizon.js'

const classes = new Classes()
classes.add('uni', ['grenat', 'carmin'])
classes.add('nuance', ['bleu nuit', 'vert clair'])

const OTHERS = Array.from({ length: 90 }, (_, at) => `autre${at}`)
const FORMS = ['lilas pourpre', 'le zinzolin', 'ocre (rouge|brun)', 'sepia @uni', 'cerise @nuance', '@nuance vermillon', 'cyan <0-2> mauve', 'prune', 'indigo boire~v', ...OTHERS]
const { lexicons } = compile(
  [
    {
      path: 'tons',
      data: {
        ...{ category: 'tons', subcategory: 'all', severity: 1, replacement: '[x]', instead: { fr: 'x', en: 'x' }, ground: 'x', source: 'x' },
        entries: [{ id: 'tous', forms: FORMS, hits: ['x', 'x'], misses: ['y', 'y'] }],
      },
    },
  ],
  classes,
)

/** What may stand beside an anchor, on its right or on its left, in a lexicon that nobody has walked through. */
function beside(anchor: string, right: boolean) {
  const { automaton, horizon, vocabulary } = load(lexicons).lexicons[0] as ReturnType<typeof load>['lexicons'][number]
  const { records, entries, graph } = automaton
  const node = entries[records[vocabulary.idOf(anchor) * RECORD + PHRASES] as number] as number
  const mask = horizon.work(right ? (graph[node + TURN] as number) : node, right)
  const lets = (word: string): boolean => (mask & horizon.colourOf(vocabulary.idOf(word))) !== 0
  return { lets, unknown: (mask & UNKNOWN) !== 0, several: (mask & SEVERAL) !== 0, others: OTHERS.filter(lets).length }
}

describe('the horizon', () => {
  it.each<[string, 'right' | 'left', readonly string[]]>([
    ['lilas', 'right', ['pourpre']],
    ['zinzolin', 'left', ['le']],
    ['ocre', 'right', ['rouge', 'brun']],
    ['sepia', 'right', ['grenat', 'carmin']],
    // The words that a group begins with, seen from the left; those that it ends with, seen from the right.
    ['cerise', 'right', ['bleu', 'vert']],
    ['vermillon', 'left', ['nuit', 'clair']],
    ['indigo', 'right', ['boire', 'boit', 'buvait']],
  ])('of « %s » to the %s lets %j through, and few others', (anchor, way, words) => {
    const { lets, unknown, several, others } = beside(anchor, way === 'right')
    expect(words.filter((word) => !lets(word))).toEqual([])
    expect([unknown, several]).toEqual([false, true])
    expect(others).toBeLessThan(OTHERS.length / 3)
  })

  it('of a gap lets every word through', () => {
    const { unknown, several, others } = beside('cyan', true)
    expect([unknown, several, others]).toEqual([true, true, OTHERS.length])
  })

  it('of an end lets none through', () => {
    for (const way of [true, false]) {
      const { unknown, several, others } = beside('prune', way)
      expect([unknown, several, others]).toEqual([false, false, 0])
    }
  })

  it('has one colour for the forms of a verb, and many for other words', () => {
    const { horizon, vocabulary } = load(lexicons).lexicons[0] as ReturnType<typeof load>['lexicons'][number]
    const colours = (words: readonly string[]) => new Set(words.map((word) => horizon.colourOf(vocabulary.idOf(word)))).size
    expect(colours(['boire', 'boit', 'buvait', 'bu'])).toBe(1)
    expect(colours(OTHERS)).toBeGreaterThan(20)
    // A word that is asked for again has the colour that it had.
    expect(colours(['rouge', 'rouge'])).toBe(1)
  })
})
