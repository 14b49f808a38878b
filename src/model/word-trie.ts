/** The patterns whose anchor is a word, as a trie. */
import { anchored } from './anchors.js'
import { sharedCues, trimmed } from './cue-pattern.js'
import type { Forms } from './forms.js'
import { type Entrance, PHRASES, type Sequence, SHARED } from './graph.js'
import type { Lists } from './lists.js'
import { accept, createNode, grow, type TrieNode } from './trie.js'

/** What the tries of a lexicon are made of. */
export interface Patterns {
  readonly forms: Forms
  /** Forms by the lexemes of their anchors: those of entries, and those of shared cues. */
  readonly phrases: Lists
  readonly shared: Lists
  /** The first form of a shared cue, and the cue of each. */
  readonly firstShared: number
  readonly cueOfShared: Int32Array
  /** First form of each cue of entries, and behind the last one. */
  readonly cues: Int32Array
}

/** The trie of all patterns whose anchor is one of some lexemes; none where there is no such pattern. */
export function trieOf(lexemes: Int32Array, entrance: Entrance, patterns: Patterns): TrieNode | undefined {
  const { forms, phrases, shared } = patterns
  const lists = entrance === PHRASES ? phrases : shared
  const listed = new Set<number>()
  for (const lexeme of lexemes) for (const form of lists.of(lexeme)) listed.add(form)
  if (listed.size === 0) return undefined
  const root = createNode()
  for (const form of listed) {
    for (const { number, core } of reported(form, entrance, patterns)) {
      for (const { pattern, anchor } of anchored(form, [core], forms, lists)) {
        if (!meets(forms.members(pattern[anchor] as number), lexemes)) continue
        const left = grow(root, pattern, anchor - 1, -1)
        left.turn ??= createNode()
        accept(grow(left.turn, pattern, anchor + 1, pattern.length), number)
      }
    }
  }
  return root
}

/** The patterns of a listed form, each with what is reported of it. */
function reported(form: number, entrance: Entrance, { forms, firstShared, cueOfShared }: Patterns): readonly { readonly number: number; readonly core: Sequence }[] {
  if (entrance !== SHARED) return forms.patterns(form).map((core) => ({ number: form, core }))
  return forms.patterns(firstShared + form).map((pattern) => {
    const cue = trimmed(pattern)
    return { number: sharedCues.number(cueOfShared[form] as number, cue), core: cue.core }
  })
}

function meets(members: ArrayLike<number>, lexemes: Int32Array): boolean {
  for (let at = 0; at < members.length; at++) if (lexemes.includes(members[at] as number)) return true
  return false
}
