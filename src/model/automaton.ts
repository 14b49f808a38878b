/**
 * Patterns over words, as tries in one array. An edge bears an element: a lexeme (a set of lexemes has an edge for each); a group (alternatives
 * of several words); or a gap. Patterns are entered by their rarest word, the anchor, and go on to the left, then turn and go on to the right:
 * ordinary words begin nothing.
 *
 *     trop:   ──<0-2>──▶ ○ ──boire~v──▶ ○ ═turn═▶ ●      boire~v <0-2> trop
 *     cancer: ═turn═▶ ○ ──du──▶ ○ ──@organ──▶ ●          cancer du @organ
 *
 * The trie of a word is made when a text first holds the word: a start makes none, and those that texts need stand together.
 * The cost of a step does not depend on the number of patterns.
 */
import { anchored } from './anchors.js'
import { ANY, addColour, addMask, ENDS } from './colours.js'
import { sharedCues, trimmed } from './cue-pattern.js'
import type { Forms } from './forms.js'
import {
  ACCEPTS,
  BEFORE,
  BEHIND,
  BITS,
  EDGE,
  EDGES,
  ELEMENT,
  ENTRANCE,
  type Entrance,
  FEW,
  groupOf,
  HEAD,
  isGroup,
  LEXEMES,
  LEXEMES_END,
  MASK,
  NODE,
  NONE,
  ONWARD,
  PHRASES,
  RECORD,
  SETS,
  type Sequence,
  SHARED,
  SMALL,
  slotOf,
  slotsOf,
  TARGET,
  TURN,
} from './graph.js'
import type { Lexemes } from './lexemes.js'
import type { Lists } from './lists.js'
import { accept, createNode, grow, type TrieNode } from './trie.js'

/** A node leads to fewer others. */
const MOST_TARGETS = 2 ** 20

/** Lets every word through. */
const ALL = Int32Array.from({ length: MASK }, (_, at) => (at === 0 ? ANY : 0))

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

/** The patterns of one lexicon. */
export class Automaton {
  /** Records of the words met so far, `RECORD` numbers each; a larger array takes the place of a full one. */
  records = new Int32Array(RECORD << 6)
  /** Lexemes of the words, ascending for each. */
  readonly lexemesOf: Int32Array
  /** All nodes made so far; a larger array takes the place of a full one. */
  graph = new Int32Array(1 << 12)
  /** Number of lexemes: the first set's element. */
  readonly #lexemes: number
  readonly #patterns: Patterns
  #top = 1
  /** Place of each word's record, 0 before it is met; there is none at 0. */
  readonly #recordOf: Int32Array
  #lastRecord = 0
  /** Where the lexemes of each word begin. */
  readonly #starts: Int32Array
  /** The record whose entrance serves all words of the same lexemes. */
  readonly #alike = new Map<string, number>()
  readonly #masks = new Map<number, Int32Array>()
  /** Where the sets that edges bear stand, by their elements. */
  readonly #sets = new Map<number, number>()
  readonly #groups: Record<Way, Walked[]> = { right: [], left: [] }
  readonly #cues: Record<Way, Map<number, number>> = { right: new Map(), left: new Map() }

  constructor({ size, vocabulary, pairs }: Lexemes, patterns: Patterns) {
    this.#lexemes = size
    this.#patterns = patterns
    this.#recordOf = new Int32Array(vocabulary.size)
    this.#starts = new Int32Array(vocabulary.size + 1)
    this.lexemesOf = grouped(pairs, this.#starts)
  }

  /** The place of a word's record. */
  recordOf(word: number): number {
    return (this.#recordOf[word] as number) || this.#meet(word)
  }

  /** Makes the record of a word. */
  #meet(word: number): number {
    const place = this.#lastRecord + RECORD
    this.#lastRecord = place
    this.#recordOf[word] = place
    if (place + RECORD > this.records.length) this.records = larger(this.records, place + RECORD)
    const { records } = this
    records[place] = ANY
    const from = this.#starts[word] as number
    const to = this.#starts[word + 1] as number
    records[place + LEXEMES] = from
    records[place + LEXEMES_END] = to
    for (let at = from; at < to; at++) addColour(records, place, this.lexemesOf[at] as number)
    return place
  }

  /** Makes the trie of a word, and writes where it is entered into the word's record. @param record its place */
  prepare(record: number, entrance: Entrance): void {
    const { records } = this
    const lexemes = this.lexemesOf.subarray(records[record + LEXEMES], records[record + LEXEMES_END])
    const key = `${entrance} ${lexemes.join()}`
    const alike = this.#alike.get(key)
    if (alike !== undefined) {
      records.copyWithin(record + entrance, alike + entrance, alike + entrance + ENTRANCE)
      return
    }
    this.#alike.set(key, record)
    const root = this.#trieOf(lexemes, entrance)
    const node = root ? this.#write(root, 'left') : NONE
    const onward = root ? (this.graph[node + TURN] as number) : NONE
    records[record + entrance + NODE] = node
    records[record + entrance + ONWARD] = onward
    if (node >= 0) addMask(records, record + entrance + BEFORE, this.graph, node)
    if (onward < 0) return
    addMask(records, record + entrance + BEHIND, this.graph, onward)
    if ((this.graph[onward + ACCEPTS] as number) > 0) records[record + entrance + BEHIND] = (records[record + entrance + BEHIND] as number) | ENDS
  }

  /** Where the walk of a group begins. */
  groupRoot(group: number, right: boolean): number {
    const walked = this.#walked(group, right ? 'right' : 'left')
    walked.root ??= this.#alternatives(this.#patterns.forms.alternatives(group), right ? 'right' : 'left')
    return walked.root
  }

  /** Where the walk of a cue of entries begins. */
  cueRoot(cue: number, right: boolean): number {
    const { cues, forms } = this.#patterns
    const roots = this.#cues[right ? 'right' : 'left']
    const known = roots.get(cue)
    if (known !== undefined) return known
    const patterns: Sequence[] = []
    for (let form = cues[cue] as number; form < (cues[cue + 1] as number); form++) for (const pattern of forms.patterns(form)) patterns.push(trimmed(pattern).core)
    const root = this.#alternatives(patterns, right ? 'right' : 'left')
    roots.set(cue, root)
    return root
  }

  /** The trie of all patterns whose anchor is one of these lexemes. */
  #trieOf(lexemes: Int32Array, entrance: Entrance): TrieNode | undefined {
    const { forms, phrases, shared } = this.#patterns
    const lists = entrance === PHRASES ? phrases : shared
    const listed = new Set<number>()
    for (const lexeme of lexemes) for (const form of lists.of(lexeme)) listed.add(form)
    if (listed.size === 0) return undefined
    const root = createNode()
    for (const form of listed) {
      for (const { number, core } of this.#reported(form, entrance)) {
        for (const { pattern, anchor } of anchored(form, [core], forms, lists)) {
          if (!this.#meets(pattern[anchor] as number, lexemes)) continue
          const left = grow(root, pattern, anchor - 1, -1)
          left.turn ??= createNode()
          accept(grow(left.turn, pattern, anchor + 1, pattern.length), number)
        }
      }
    }
    return root
  }

  /** The patterns of a listed form, each with what is reported of it. */
  #reported(form: number, entrance: Entrance): readonly { readonly number: number; readonly core: Sequence }[] {
    const { forms, firstShared, cueOfShared } = this.#patterns
    if (entrance !== SHARED) return forms.patterns(form).map((core) => ({ number: form, core }))
    return forms.patterns(firstShared + form).map((pattern) => {
      const cue = trimmed(pattern)
      return { number: sharedCues.number(cueOfShared[form] as number, cue), core: cue.core }
    })
  }

  #meets(element: number, lexemes: Int32Array): boolean {
    const members = this.#patterns.forms.members(element)
    for (let at = 0; at < members.length; at++) if (lexemes.includes(members[at] as number)) return true
    return false
  }

  #alternatives(sequences: readonly Sequence[], way: Way): number {
    const root = createNode()
    for (const sequence of sequences) accept(way === 'right' ? grow(root, sequence, 0, sequence.length) : grow(root, sequence, sequence.length - 1, -1), 0)
    return this.#write(root, way)
  }

  /** Writes a trie. @returns the place of its root */
  #write(node: TrieNode, way: Way): number {
    const { accepts } = node
    const { open, lexemes, sets } = this.#edgesOf(node)
    const count = open.length + lexemes.length + sets.length
    const bits = count > FEW ? 33 - Math.clz32(count) : 0
    const place = this.#reserve(HEAD + accepts.length + EDGE * count + (bits > 0 ? 1 << bits : 0))
    for (const element of node.edges.keys()) addMask(this.graph, place, this.#maskOf(element, way), 0)
    this.graph[place + ACCEPTS] = accepts.length
    this.graph[place + EDGES] = count
    this.graph[place + BITS] = bits
    this.graph[place + SETS] = sets.length
    this.graph.set(accepts, place + HEAD)
    const turn = node.turn ? this.#write(node.turn, 'right') : -1
    this.graph[place + TURN] = turn
    const targets: number[] = []
    for (const target of node.edges.values()) targets.push(this.#write(target, way))
    let edge = place + HEAD + accepts.length
    let before = -1
    for (const keys of [open, lexemes, sets]) {
      for (const key of keys) {
        const element = Math.floor(key / MOST_TARGETS)
        this.graph[edge + ELEMENT] = element
        this.graph[edge + TARGET] = targets[key - element * MOST_TARGETS] as number
        if (bits > 0 && keys === lexemes && element !== before) fill(this.graph, slotsOf(this.graph, place), bits, element, edge - place)
        before = element
        edge += EDGE
      }
    }
    return place
  }

  /**
   * What the edges of a node bear and where they lead, as keys: element · `MOST_TARGETS` + place among the targets. Groups and gaps, and sets,
   * stand as they came: their numbers tell what came first in the life of the process, and what is found must not depend on it.
   */
  #edgesOf({ edges }: TrieNode): { readonly open: readonly number[]; readonly lexemes: Float64Array; readonly sets: readonly number[] } {
    const open: number[] = []
    const lexemes: number[] = []
    const sets: number[] = []
    let target = 0
    for (const element of edges.keys()) {
      if (element < 0) open.push(element * MOST_TARGETS + target)
      else if (element < this.#lexemes) lexemes.push(element * MOST_TARGETS + target)
      else {
        const members = this.#patterns.forms.members(element)
        if (members.length > SMALL) {
          this.#setPlace(element, members)
          sets.push(element * MOST_TARGETS + target)
        } else for (let at = 0; at < members.length; at++) lexemes.push((members[at] as number) * MOST_TARGETS + target)
      }
      target++
    }
    return { open, lexemes: Float64Array.from(lexemes).sort(), sets }
  }

  /** Where a set stands in the graph: bits of the number of its slots, then the slots, each with a lexeme + 1. */
  #setPlace(element: number, members: ArrayLike<number>): void {
    if (this.#sets.has(element)) return
    const bits = 33 - Math.clz32(members.length)
    const place = this.#reserve(1 + (1 << bits))
    this.graph[place] = bits
    for (let at = 0; at < members.length; at++) fill(this.graph, place + 1, bits, members[at] as number, (members[at] as number) + 1)
    this.#sets.set(element, place)
  }

  /** Whether one of some lexemes is in a set that an edge bears. */
  isIn(element: number, from: number, to: number): boolean {
    const { graph, lexemesOf } = this
    const place = this.#sets.get(element) as number
    const bits = graph[place] as number
    const mask = (1 << bits) - 1
    for (let at = from; at < to; at++) {
      const lexeme = lexemesOf[at] as number
      for (let slot = slotOf(lexeme, bits); graph[place + 1 + slot] !== 0; slot = (slot + 1) & mask) if (graph[place + 1 + slot] === lexeme + 1) return true
    }
    return false
  }

  /** Makes room for numbers. @returns the place of the first */
  #reserve(count: number): number {
    const place = this.#top
    this.#top += count
    if (this.#top > this.graph.length) this.graph = larger(this.graph, this.#top)
    return place
  }

  /** What a walk in one way may go on with at an element: a mask. */
  #maskOf(element: number, way: Way): Int32Array {
    if (element >= 0) return this.#maskOfSet(element)
    if (!isGroup(element)) return ALL
    const group = groupOf(element)
    const walked = this.#walked(group, way)
    if (walked.mask === undefined) {
      walked.mask = new Int32Array(MASK)
      for (const sequence of this.#patterns.forms.alternatives(group)) addMask(walked.mask, 0, this.#maskOf(sequence[way === 'right' ? 0 : sequence.length - 1] as number, way), 0)
    }
    return walked.mask
  }

  #maskOfSet(element: number): Int32Array {
    const known = this.#masks.get(element)
    if (known !== undefined) return known
    const mask = new Int32Array(MASK)
    const members = this.#patterns.forms.members(element)
    for (let at = 0; at < members.length; at++) addColour(mask, 0, members[at] as number)
    this.#masks.set(element, mask)
    return mask
  }

  #walked(group: number, way: Way): Walked {
    const groups = this.#groups[way]
    while (groups.length <= group) groups.push({ root: undefined, mask: undefined })
    return groups[group] as Walked
  }
}

/** Values of ascending keys, from pairs of a key and a value. @param starts gets where those of each key begin */
function grouped(pairs: Int32Array, starts: Int32Array): Int32Array {
  for (let pair = 0; pair < pairs.length; pair += 2) starts[(pairs[pair] as number) + 1] = (starts[(pairs[pair] as number) + 1] as number) + 1
  for (let key = 1; key < starts.length; key++) starts[key] = (starts[key] as number) + (starts[key - 1] as number)
  const next = starts.slice()
  const values = new Int32Array(pairs.length / 2)
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const key = pairs[pair] as number
    values[next[key] as number] = pairs[pair + 1] as number
    next[key] = (next[key] as number) + 1
  }
  return values
}

/** Puts a value into the first empty slot of a lexeme. */
function fill(graph: Int32Array, slots: number, bits: number, lexeme: number, value: number): void {
  let slot = slotOf(lexeme, bits)
  while (graph[slots + slot] !== 0) slot = (slot + 1) & ((1 << bits) - 1)
  graph[slots + slot] = value
}

/** The same numbers in an array at least twice as long. */
function larger(array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const twice = new Int32Array(Math.max(2 * array.length, least))
  twice.set(array)
  return twice
}

type Way = 'right' | 'left'

/** What is known of a group in one way: where its walk begins, and what may come first. */
interface Walked {
  root: number | undefined
  mask: Int32Array | undefined
}
