/** From a parsed form to flat patterns of written words, for the checks of the compiler. */
import { mergeSingles, type Places, unfold } from '../model/unfold.js'
import type { Leaf, Sequence, Spelling } from './grammar.js'

/** One place of a pattern. */
export type Element =
  | { readonly kind: 'words'; readonly keys: readonly string[] }
  | { readonly kind: 'group'; readonly patterns: readonly Pattern[] }
  | { readonly kind: 'class'; readonly name: string }
  | { readonly kind: 'gap'; readonly min: number; readonly max: number }

/** Places to be matched one after the other. */
export type Pattern = readonly Element[]

/** What the compiler needs to know of the words of a form beside its patterns. */
export interface Expansion {
  readonly patterns: readonly Pattern[]
  /** Every spelling of every word, for the checks of accents and the tenses. */
  readonly spellings: readonly Spelling[]
}

/** Places of written words. */
export const WORDS: Omit<Places<never, Element>, 'of'> = {
  isSet: (element) => element.kind === 'words',
  union: (sets) => ({ kind: 'words', keys: [...new Set(sets.flatMap((set) => (set.kind === 'words' ? set.keys : [])))].sort() }),
  group: (patterns) => ({ kind: 'group', patterns }),
}

/**
 * Unfolds a parsed form.
 *
 * @param sequence from `parseForm`
 * @throws Error when the form unfolds to too many patterns
 */
export function expand(sequence: Sequence): Expansion {
  const spellings: Spelling[] = []
  const places: Places<Leaf, Element> = {
    ...WORDS,
    of(leaf) {
      if (leaf.kind !== 'word') return [[leaf]]
      spellings.push(...leaf.spellings)
      return mergeSingles(
        leaf.spellings.map(({ keys }) => keys.map((key): Element => ({ kind: 'words', keys: [key] }))),
        WORDS,
      )
    },
  }
  return { patterns: unfold(sequence, places), spellings }
}
