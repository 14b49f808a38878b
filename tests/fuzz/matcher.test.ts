import fc from 'fast-check'
import { describe, expect } from 'vitest'
import { Classes } from '../../src/lexicon/classes.js'
import { compile } from '../../src/lexicon/compile.js'
import { createScreenerFrom } from '../../src/screener.js'
import { tokenise } from '../../src/text/tokenise.js'
import type { Tokens } from '../../src/text/tokens.js'
import type { Screener } from '../../src/types.js'
import { CLASSES, ends, type Form, form, lexiconOf, textsOf, written } from './lexicons.js'
import { holds } from './property.js'

const classes = new Classes()
for (const [name, members] of Object.entries(CLASSES)) classes.add(name, members.map(written))

/** A screener of one entry a form; forms of too many variants are left to the tests of the compiler. */
function screenerOf(forms: readonly Form[], more: readonly object[] = []): Screener {
  const { lexicons, problems } = compile([lexiconOf(forms, more)], classes)
  fc.pre(!problems.some((problem) => problem.includes('variants')))
  expect(problems).toEqual([])
  return createScreenerFrom({ lexicons, spelling: false })
}

/** Every place of a form in tokens, found by trying each word of each clause: first token, token after the last. */
function placesOf(parts: Form, { clause }: Tokens, keys: readonly string[]): [first: number, last: number][] {
  return keys.flatMap((_, first) => {
    const clauseEnd = keys.findIndex((__, at) => at > first && clause[at] !== clause[first])
    const words = clauseEnd < 0 ? keys : keys.slice(0, clauseEnd)
    return Array.from(ends(parts, words, first), (last): [number, number] => [first, last])
  })
}

describe('the matcher against plain backtracking', () => {
  const someForms = fc.array(form, { minLength: 1, maxLength: 6 })

  holds(
    'matcher',
    'finds every place of every form, and no other',
    someForms.chain((forms) => textsOf(forms).map((comments) => [forms, comments] as const)),
    ([forms, comments]) => {
      const screener = screenerOf(forms)
      for (const comment of comments) {
        const tokens = tokenise(comment)
        const keys = tokens.keys()
        const naive = forms.flatMap((parts, entry) => placesOf(parts, tokens, keys).map(([first, last]) => `e${entry} ${tokens.start[first]}-${tokens.end[last - 1]}`))
        const found = screener.trace(comment).map(({ entry, start, end }) => `${entry.slice(entry.indexOf('#') + 1)} ${start}-${end}`)
        expect(found.sort()).toEqual([...new Set(naive)].sort())
      }
    },
    300,
  )

  const side = fc.constantFrom('left', 'right', 'near', 'anywhere')
  const rule = fc.record({ sides: fc.uniqueArray(fc.tuple(side, form), { selector: ([name]) => name, minLength: 1, maxLength: 3 }), within: fc.integer({ min: 1, max: 4 }) })

  /** Whether a cue stands on the side that a rule names, within so many words of the passage, in its sentence. */
  function met({ sides, within }: { sides: [string, Form][]; within: number }, tokens: Tokens, keys: readonly string[], first: number, last: number): boolean {
    const same = (at: number): boolean => tokens.sentence[at] === tokens.sentence[first]
    return sides.some(([name, cue]) =>
      placesOf(cue, tokens, keys).some(([from, to]) => {
        const left = to <= first && first - to < within && same(to - 1)
        const right = from >= last && from - last < within && same(from)
        return name === 'anywhere' || (name !== 'right' && left) || (name !== 'left' && right)
      }),
    )
  }

  holds(
    'context',
    'asks for the cues of requires and unless where they must stand',
    fc
      .tuple(form, fc.constantFrom('requires', 'unless'), rule)
      .chain(([parts, kind, one]) => textsOf([parts, ...one.sides.map(([, cue]) => cue)]).map((comments) => [parts, kind, one, comments] as const)),
    ([parts, kind, { sides, within }, comments]) => {
      const context = { ...Object.fromEntries(sides.map(([name, cue]) => [name, [written(cue)]])), within }
      const screener = screenerOf([parts], [{ [kind]: context }])
      for (const comment of comments) {
        const tokens = tokenise(comment)
        const keys = tokens.keys()
        const naive = placesOf(parts, tokens, keys).map(([first, last]) => {
          const dropped = met({ sides, within }, tokens, keys, first, last) === (kind === 'unless')
          return `${tokens.start[first]}-${tokens.end[last - 1]} ${dropped ? 'dropped' : 'passed'}`
        })
        const found = screener.trace(comment).map(({ start, end, stage }) => `${start}-${end} ${stage === kind ? 'dropped' : 'passed'}`)
        expect(found.sort()).toEqual([...new Set(naive)].sort())
      }
    },
    300,
  )
})
