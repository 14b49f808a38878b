/** The patterns whose anchor is a word, as a trie. */
import { anchored } from './anchors.js'
import { sharedCues, trimmed } from './cue-pattern.js'
import type { Forms } from './forms.js'
import { type Entrance, grown, PHRASES } from './graph.js'
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

/** Numbers of a pattern before its elements: what is reported of it, the place of its anchor, how many elements it has. */
const HEAD = 3

/** Makes the tries of words. What a form unfolds to is kept, in one array: as a rule it is entered by several words. */
export class WordTries {
  readonly #patterns: Patterns
  /** For each form that was unfolded, where it stands among the kept ones: the place behind it, then its patterns. */
  readonly #phrases = new Map<number, number>()
  readonly #shared = new Map<number, number>()
  #kept = new Int32Array(1 << 12)
  #top = 0

  constructor(patterns: Patterns) {
    this.#patterns = patterns
  }

  /** The trie of all patterns whose anchor is one of some lexemes; none where there is no such pattern. */
  trieOf(lexemes: Int32Array, entrance: Entrance): TrieNode | undefined {
    const { forms, phrases, shared } = this.#patterns
    const lists = entrance === PHRASES ? phrases : shared
    const listed = new Set<number>()
    for (const lexeme of lexemes) for (const form of lists.of(lexeme)) listed.add(form)
    if (listed.size === 0) return undefined
    const root = createNode()
    for (const form of listed) {
      const place = this.#placeOf(form, entrance, lists)
      const kept = this.#kept
      const end = kept[place] as number
      for (let at = place + 1; at < end; at += HEAD + (kept[at + 2] as number)) {
        const first = at + HEAD
        const anchor = first + (kept[at + 1] as number)
        if (!meets(forms.members(kept[anchor] as number), lexemes)) continue
        const left = grow(root, kept, anchor - 1, first - 1)
        left.turn ??= createNode()
        accept(grow(left.turn, kept, anchor + 1, first + (kept[at + 2] as number)), kept[at] as number)
      }
    }
    return root
  }

  /** Where the patterns of a form stand. */
  #placeOf(form: number, entrance: Entrance, lists: Lists): number {
    const places = entrance === PHRASES ? this.#phrases : this.#shared
    const known = places.get(form)
    if (known !== undefined) return known
    const { forms, firstShared, cueOfShared } = this.#patterns
    const place = this.#top
    places.set(form, place)
    this.#keep(0)
    for (const whole of forms.patterns(entrance === PHRASES ? form : firstShared + form)) {
      const cue = entrance === PHRASES ? undefined : trimmed(whole)
      const number = cue ? sharedCues.number(cueOfShared[form] as number, cue) : form
      for (const { pattern, anchor } of anchored(form, [cue?.core ?? whole], forms, lists)) {
        for (const kept of [number, anchor, pattern.length]) this.#keep(kept)
        for (const element of pattern) this.#keep(element)
      }
    }
    this.#kept[place] = this.#top
    return place
  }

  #keep(number: number): void {
    if (this.#top === this.#kept.length) this.#kept = grown(this.#kept, this.#top + 1)
    this.#kept[this.#top++] = number
  }
}

function meets(members: ArrayLike<number>, lexemes: Int32Array): boolean {
  for (let at = 0; at < members.length; at++) if (lexemes.includes(members[at] as number)) return true
  return false
}
