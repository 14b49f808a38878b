import { describe, expect, it } from 'vitest'
import { Classes } from '../../src/lexicon/classes.js'
import { compile } from '../../src/lexicon/compile.js'
import { ANY, ENDS, meet } from '../../src/model/colours.js'
import { HEAD, MASK, TARGET } from '../../src/model/graph.js'
import { load } from '../../src/model/load.js'

const classes = new Classes()
classes.add('uni', ['grenat', 'carmin'])
classes.add('nuance', ['bleu nuit', 'vert clair'])

const OTHERS = Array.from({ length: 90 }, (_, at) => `autre${at}`)
/** Cues on either side of a word: what they begin with is seen from the left, what they end with from the right. */
const CUES: Readonly<Record<string, readonly string[]>> = {
  mot: ['lilas pourpre'],
  choix: ['ocre sepia', '(rouge|brun) sepia'],
  classe: ['@uni'],
  nuance: ['@nuance'],
  phrase: ['zinzolin @nuance', '@nuance vermillon'],
  trou: ['cyan <0-2> mauve'],
  verbe: ['boire~v'],
}

const { lexicons, problems } = compile(
  [
    {
      path: 'tons',
      data: {
        ...{ category: 'tons', subcategory: 'all', severity: 1, replacement: '[x]', instead: { fr: 'x', en: 'x' }, ground: 'x', source: 'x' },
        entries: [
          { id: 'autres', forms: OTHERS, hits: ['x', 'x'], misses: ['y', 'y'] },
          ...Object.entries(CUES).map(([id, cues]) => ({ id, forms: [`ton ${id}`], requires: { right: cues, left: cues, within: 3 }, hits: ['x', 'x'], misses: ['y', 'y'] })),
        ],
      },
    },
  ],
  classes,
)

/** What a cue of an entry lets through, in a lexicon that nobody has walked through: at its beginning, or behind its only first word. */
function horizonOf(id: string, way: 'right' | 'left', behind: 'nothing' | 'a word' = 'nothing') {
  const { automaton, vocabulary, source } = load(lexicons).lexicons[0] as ReturnType<typeof load>['lexicons'][number]
  const cue = source.entries.find((entry) => entry.id === id)?.requires?.[way] as number
  const root = automaton.cueRoot(cue, way === 'right')
  const node = behind === 'nothing' ? root : (automaton.graph[root + HEAD + TARGET] as number)
  const lets = (word: string): boolean => {
    const record = automaton.recordOf(vocabulary.idOf(word))
    return meet(automaton.graph, node, automaton.records, record)
  }
  const all = Int32Array.from({ length: MASK }, (_, at) => (at === 0 ? ~ENDS : -1))
  return { lets, unknown: ((automaton.graph[node] as number) & ANY) !== 0, several: meet(automaton.graph, node, all, 0), others: OTHERS.filter(lets).length }
}

describe('what may come next', () => {
  it.each<[string, 'right' | 'left', readonly string[]]>([
    ['mot', 'right', ['lilas']],
    ['mot', 'left', ['pourpre']],
    ['choix', 'right', ['ocre', 'rouge', 'brun']],
    ['choix', 'left', ['sepia']],
    ['classe', 'right', ['grenat', 'carmin']],
    ['classe', 'left', ['grenat', 'carmin']],
    ['nuance', 'right', ['bleu', 'vert']],
    ['nuance', 'left', ['nuit', 'clair']],
    ['phrase', 'right', ['zinzolin', 'bleu', 'vert']],
    ['phrase', 'left', ['vermillon', 'nuit', 'clair']],
    ['trou', 'right', ['cyan']],
    ['verbe', 'right', ['boire', 'boit', 'buvait']],
  ])('of the cue « %s » to the %s lets %j through, and few others', (id, way, words) => {
    const { lets, unknown, several, others } = horizonOf(id, way)
    expect(problems).toEqual([])
    expect(words.filter((word) => !lets(word))).toEqual([])
    expect([unknown, several]).toEqual([false, true])
    expect(others).toBeLessThan(OTHERS.length / 3)
  })

  it('of a gap lets every word through, one that no lexicon holds too', () => {
    const { unknown, several, others } = horizonOf('trou', 'right', 'a word')
    expect([unknown, several, others]).toEqual([true, true, OTHERS.length])
  })

  it('of an end lets none through', () => {
    const { unknown, several, others } = horizonOf('classe', 'right', 'a word')
    expect([unknown, several, others]).toEqual([false, false, 0])
  })

  it('has one colour for the forms of a verb, and many for other words', () => {
    const { automaton, vocabulary } = load(lexicons).lexicons[0] as ReturnType<typeof load>['lexicons'][number]
    const maskOf = (word: string): string => {
      const record = automaton.recordOf(vocabulary.idOf(word))
      return automaton.records.slice(record, record + MASK).join()
    }
    const colours = (words: readonly string[]) => new Set(words.map(maskOf)).size
    expect(colours(['boire', 'boit', 'buvait', 'bu'])).toBe(1)
    expect(colours(OTHERS)).toBeGreaterThan(20)
    // A word that is asked for again has the colour that it had.
    expect(colours(['lilas', 'lilas'])).toBe(1)
  })
})
