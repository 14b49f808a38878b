/** Random forms as trees, as the form notation, and what they match by plain backtracking. */
import fc from 'fast-check'
import type { SourceFile } from '../../src/lexicon/compile.js'

/** A part of a form. */
export type Part =
  | { readonly word: string }
  /** Endings that may be added: `rouge+s`. */
  | { readonly base: string; readonly ending: string }
  | { readonly choice: readonly Form[]; readonly optional: boolean }
  /** A gap of `min` to `min + more` words, and what stands behind it. */
  | { readonly min: number; readonly more: number; readonly behind: Part }
  | { readonly class: string }

/** Parts one after the other; the first one is a word, so that no form is empty. */
export type Form = readonly Part[]

const WORDS = ['rouge', 'rouges', 'vert', 'verte', 'bleu', 'gris', 'noir', 'noire', 'jaune', 'ocre', "l'"]
const word = fc.constantFrom(...WORDS).map((text): Part => ({ word: text }))
const inflected = fc.constantFrom<Part>({ base: 'rouge', ending: 's' }, { base: 'vert', ending: 'e' }, { base: 'noir', ending: 'e' })

/** Word classes: one of single words, one of phrases. */
export const CLASSES: Readonly<Record<string, readonly Form[]>> = {
  ton: [[{ word: 'gris' }], [{ word: 'noir' }], [{ word: 'ocre' }]],
  nuance: [[{ word: 'vert' }, { word: 'bleu' }], [{ word: 'rouge' }], [{ word: 'vert' }, { word: 'bleu' }, { word: 'gris' }], [{ word: 'bleu' }, { class: 'ton' }]],
}

const { part } = fc.letrec<{ part: Part; form: Form }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 2, depthIdentifier: 'form' },
    word,
    inflected,
    fc.constantFrom<Part>({ class: 'ton' }, { class: 'nuance' }),
    fc.record({ choice: fc.array(tie('form'), { minLength: 1, maxLength: 5 }), optional: fc.boolean() }),
    fc.record({ min: fc.nat(2), more: fc.nat(2), behind: word }),
  ),
  form: fc.tuple(fc.oneof(word, inflected), fc.array(tie('part'), { maxLength: 2 })).map(([first, rest]) => [first, ...rest]),
}))

/** A form: what may be left out stands between two words. */
export const form = fc
  .tuple(fc.option(fc.array(word, { minLength: 1, maxLength: 2 })), fc.oneof(word, inflected), fc.array(part, { maxLength: 4 }))
  .map(([before, first, rest]): Form => (before ? [{ choice: [before], optional: true }, first, ...rest] : [first, ...rest]))

/** The form in its notation. */
export function written(parts: Form): string {
  return parts.map(notation).join(' ')
}

function notation(one: Part): string {
  if ('word' in one) return one.word
  if ('base' in one) return `${one.base}+${one.ending}`
  if ('class' in one) return `@${one.class}`
  if ('behind' in one) return `<${one.min}-${one.min + one.more}> ${notation(one.behind)}`
  const inside = one.choice.map(written).join('|')
  return one.optional ? `[${inside}]` : `(${inside})`
}

/** The boundaries that a form reaches from one of the words. */
export function ends(parts: Form, words: readonly string[], from: number): Set<number> {
  const [first, ...rest] = parts
  if (first === undefined) return new Set([from])
  return new Set([...endsOf(first, words, from)].flatMap((next) => [...ends(rest, words, next)]))
}

function endsOf(one: Part, words: readonly string[], at: number): Set<number> {
  const next = (key: string): number[] => (words[at] === key ? [at + 1] : [])
  if ('word' in one) return new Set(next(one.word))
  if ('base' in one) return new Set([...next(one.base), ...next(one.base + one.ending)])
  if ('class' in one) return new Set((CLASSES[one.class] ?? []).flatMap((member) => [...ends(member, words, at)]))
  if ('choice' in one) return new Set([...(one.optional ? [at] : []), ...one.choice.flatMap((branch) => [...ends(branch, words, at)])])
  const skips = Array.from({ length: one.more + 1 }, (_, more) => at + one.min + more)
  return new Set(skips.flatMap((skipped) => [...endsOf(one.behind, words, skipped)]))
}

const mark = fc.constantFrom('mot', ',', '.', '?', '\n')
const noise = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: mark }), { maxLength: 3 })

/** One way of saying a form, by choices: each number settles what is chosen, left out or put into a gap. */
function said(parts: Form, choices: number[]): string[] {
  const next = (below: number): number => (choices.pop() ?? 0) % below
  return parts.flatMap((one): string[] => {
    if ('word' in one) return [one.word]
    if ('base' in one) return [next(2) === 0 ? one.base : one.base + one.ending]
    if ('class' in one) {
      const members = CLASSES[one.class] ?? []
      return said(members[next(members.length)] as Form, choices)
    }
    if ('choice' in one) return one.optional && next(2) === 0 ? [] : said(one.choice[next(one.choice.length)] as Form, choices)
    const skipped = Array.from({ length: one.min + next(one.more + 1) }, () => WORDS[next(WORDS.length)] as string)
    return [...skipped, ...said([one.behind], choices)]
  })
}

/** Texts that say some of the forms, with other words and the ends of clauses and sentences around and between. */
export function textsOf(forms: readonly Form[]): fc.Arbitrary<string[]> {
  const saying = fc.tuple(noise, fc.nat(forms.length - 1), fc.array(fc.nat(60), { maxLength: 16 }), fc.option(fc.tuple(fc.nat(8), mark), { freq: 4 }))
  const pieces = saying.map(([before, at, choices, broken]) => {
    const words = said(forms[at] as Form, choices)
    if (broken) words.splice(broken[0], 0, broken[1])
    return [...before, ...words]
  })
  const text = fc.array(pieces, { maxLength: 6 }).map((list) => list.flat().join(' '))
  return fc.array(text, { minLength: 1, maxLength: 4 })
}

/** The source of a lexicon of one entry a form. */
export function lexiconOf(forms: readonly Form[], more: readonly object[] = []): SourceFile {
  const entries = forms.map((parts, at) => ({ id: `e${at}`, forms: [written(parts)], hits: ['x', 'x'], misses: ['y', 'y'], ...more[at] }))
  const head = { category: 'colours', subcategory: 'all', severity: 1, replacement: '[x]', instead: { fr: 'x', en: 'x' }, ground: 'x', source: 'x' }
  return { path: 'lexicon', data: { ...head, entries } }
}
