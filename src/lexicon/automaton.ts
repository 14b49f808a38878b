/** Builds the tries of a lexicon and writes them as numbers; `load.ts` reads them into the arrays of `recognise/automaton.ts`. */
import { groupOf, isGroup } from '../recognise/automaton.js'
import type { NumberWriter } from './codec.js'

/** A pattern as elements; see `recognise/automaton.ts`. */
export type Sequence = readonly number[]

/** Which way a walk goes. */
export type Direction = 'right' | 'left'

/** A node of a trie under construction. */
interface Node {
  readonly edges: Map<number, Node>
  turn: Node | undefined
  readonly accepts: number[]
}

/** Words, slots and groups that patterns refer to. */
export interface Symbols {
  readonly words: number
  /** Members of each slot, ascending. */
  readonly slots: readonly (readonly number[])[]
  /** Alternatives of each group. */
  readonly groups: readonly (readonly Sequence[])[]
}

function createNode(): Node {
  return { edges: new Map(), turn: undefined, accepts: [] }
}

/** The node behind a sequence, made where it is not there. */
function grow(from: Node, sequence: Sequence): Node {
  let node = from
  for (const element of sequence) {
    let target = node.edges.get(element)
    if (!target) {
      target = createNode()
      node.edges.set(element, target)
    }
    node = target
  }
  return node
}

/** A trie of alternatives that are read in one direction. */
export function plainTrie(sequences: readonly Sequence[], direction: Direction): Node {
  const root = createNode()
  for (const sequence of sequences) {
    const node = grow(root, direction === 'right' ? sequence : [...sequence].reverse())
    if (node.accepts.length === 0) node.accepts.push(0)
  }
  return root
}

/** A trie of patterns, numbered in their order, entered by the rarest word of each. */
export function anchoredTrie(patterns: readonly Sequence[], symbols: Symbols): Node {
  const rarity = new Rarity(patterns, symbols)
  const root = createNode()
  patterns.forEach((pattern, number) => insert(root, pattern, number, rarity, symbols))
  return root
}

/** A pattern whose rarest place is a group is unfolded: each alternative has a rarest word of its own. */
function insert(root: Node, pattern: Sequence, number: number, rarity: Rarity, symbols: Symbols): void {
  const anchor = rarity.anchorOf(pattern)
  const element = pattern[anchor] as number
  if (element < 0) {
    for (const alternative of symbols.groups[groupOf(element)] ?? []) {
      insert(root, [...pattern.slice(0, anchor), ...alternative, ...pattern.slice(anchor + 1)], number, rarity, symbols)
    }
    return
  }
  const left = grow(root, [element, ...pattern.slice(0, anchor).reverse()])
  left.turn ??= createNode()
  const { accepts } = grow(left.turn, pattern.slice(anchor + 1))
  if (!accepts.includes(number)) accepts.push(number)
}

/** How rare a place of a pattern is: words that many patterns hold are, by and large, those that texts hold most. */
class Rarity {
  readonly #uses: Int32Array
  readonly #symbols: Symbols
  readonly #cost = new Map<number, number>()

  constructor(patterns: readonly Sequence[], symbols: Symbols) {
    this.#symbols = symbols
    this.#uses = new Int32Array(symbols.words)
    for (const pattern of patterns) {
      for (const element of pattern) if (element >= 0) for (const word of this.#members(element)) this.#uses[word] = (this.#uses[word] as number) + 1
    }
  }

  /** The place of a pattern's rarest word, or group of words. */
  anchorOf(pattern: Sequence): number {
    let best = 0
    let least = Number.POSITIVE_INFINITY
    pattern.forEach((element, at) => {
      const cost = this.#costOf(element)
      if (cost < least) {
        least = cost
        best = at
      }
    })
    return best
  }

  #members(symbol: number): readonly number[] {
    return symbol < this.#symbols.words ? [symbol] : (this.#symbols.slots[symbol - this.#symbols.words] ?? [])
  }

  #costOf(element: number): number {
    const known = this.#cost.get(element)
    if (known !== undefined) return known
    this.#cost.set(element, Number.POSITIVE_INFINITY)
    let cost = Number.POSITIVE_INFINITY
    if (element >= 0) cost = this.#members(element).reduce((sum, word) => sum + (this.#uses[word] as number) + 1, 0)
    else if (isGroup(element)) {
      // Each alternative is entered by its own rarest word.
      cost = (this.#symbols.groups[groupOf(element)] ?? []).reduce((sum, alternative) => sum + Math.min(...alternative.map((inner) => this.#costOf(inner))), 0)
    }
    this.#cost.set(element, cost)
    return cost
  }
}

/** How a trie is written: with the numbers of the patterns, or with a mark for what is matched. */
export interface Numbering {
  /** New numbers by old ones, in the order of writing. */
  readonly numbers: Map<number, number>
}

/** Writes tries, and counts what the reader must make room for. */
export class TrieWriter {
  nodes = 0
  edges = 0
  accepts = 0
  /** Groups that a walk in each direction comes to. */
  readonly needed: Record<Direction, Set<number>> = { right: new Set(), left: new Set() }
  readonly #writer: NumberWriter

  constructor(writer: NumberWriter) {
    this.#writer = writer
  }

  /**
   * Writes a node and all behind it: number of edges, turn, accepts in one number; accepts; turn; elements; targets.
   *
   * @param numbering gives patterns their numbers in the order of writing; without it an accept is only a mark
   */
  write(node: Node, direction: Direction, numbering?: Numbering): void {
    this.nodes++
    this.edges += node.edges.size
    this.accepts += node.accepts.length
    const few = Math.min(node.accepts.length, 3)
    this.#writer.write(node.edges.size * 8 + (node.turn ? 4 : 0) + few)
    if (few === 3) this.#writer.write(node.accepts.length)
    if (numbering) for (const pattern of node.accepts) this.#accept(pattern, numbering)
    if (node.turn) this.write(node.turn, 'right', numbering)
    const edges = [...node.edges].sort(([a], [b]) => a - b)
    let before = 0
    edges.forEach(([element], at) => {
      if (at === 0) this.#writer.writeSigned(element)
      else this.#writer.write(element - before)
      before = element
      if (element < 0 && isGroup(element)) this.needed[direction].add(groupOf(element))
    })
    for (const [, target] of edges) this.write(target, direction, numbering)
  }

  /** How far behind the next new number: 0 for a pattern that was not met before. */
  #accept(pattern: number, { numbers }: Numbering): void {
    const known = numbers.get(pattern)
    this.#writer.write(known === undefined ? 0 : numbers.size - known)
    if (known === undefined) numbers.set(pattern, numbers.size)
  }
}

