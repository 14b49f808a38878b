/** From a parsed form to flat patterns: choices are unfolded, words of one place become one set. */
// @ts-nocheck

import type { Node, Sequence, Spelling } from './grammar.js'

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

/** Choices of more branches than this become a group, so that patterns do not multiply. */
const MOST_BRANCHES = 3

/** A form that unfolds to more patterns than this is split into groups by its author. */
const MOST_PATTERNS = 256

/**
 * Unfolds a parsed form.
 *
 * @param sequence from `parseForm`
 * @throws Error when the form unfolds to too many patterns
 */
export function expand(sequence: Sequence): Expansion {
  const spellings: Spelling[] = []
  return { patterns: unfold(sequence, spellings), spellings }
}

function unfold(sequence: Sequence, spellings: Spelling[]): Pattern[] {
  let patterns: Pattern[] = [[]]
  for (const node of sequence) {
    const branches = branchesOf(node, spellings)
    patterns = patterns.flatMap((head) => branches.map((tail) => [...head, ...tail]))
    if (patterns.length > MOST_PATTERNS) throw new Error(`the form has more than ${MOST_PATTERNS} variants; split it in two, or make a word class of its alternatives`)
  }
  return patterns.filter((pattern) => pattern.length > 0)
}

function branchesOf(node: Node, spellings: Spelling[]): Pattern[] {
  switch (node.kind) {
    case 'gap':
    case 'class':
      return [[node]]
    case 'word':
      spellings.push(...node.spellings)
      return mergeSingles(node.spellings.map((spelling) => spelling.keys.map((key): Element => ({ kind: 'words', keys: [key] }))))
    case 'choice': {
      const merged = mergeSingles(node.branches.flatMap((branch) => unfold(branch, spellings)))
      const branches: Pattern[] = merged.length > MOST_BRANCHES ? [[{ kind: 'group', patterns: merged }]] : merged
      return node.optional ? [[], ...branches] : branches
    }
  }
}

/** Alternatives of one word each become one set of words. */
export function mergeSingles(patterns: readonly Pattern[]): Pattern[] {
  const single = new Set<string>()
  const longer: Pattern[] = []
  for (const pattern of patterns) {
    const [first] = pattern
    if (pattern.length === 1 && first?.kind === 'words') for (const key of first.keys) single.add(key)
    else longer.push(pattern)
  }
  return single.size > 0 ? [[{ kind: 'words', keys: [...single].sort() }], ...longer] : longer
}
