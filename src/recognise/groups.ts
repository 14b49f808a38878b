/** Groups: alternatives of several words each, such as a word class. Their tries, to the right and to the left, are made when first needed. */
import { placeOf } from './elements.js'
import type { Symbols } from './symbols.js'
import { addAccept, addEdge, addGap, addGroup, createNode, type TrieNode } from './trie.js'

/** Which way a walk goes. */
export type Direction = 'right' | 'left'

/** The groups of all lexicons together. */
export class Groups {
  readonly #symbols: Symbols
  readonly #coded: (() => readonly (readonly number[])[])[] = []
  readonly #alternatives: (readonly (readonly number[])[] | undefined)[] = []
  readonly #roots: Record<Direction, (TrieNode | undefined)[]> = { right: [], left: [] }
  readonly #first: (readonly number[] | undefined)[] = []

  constructor(symbols: Symbols) {
    this.#symbols = symbols
  }

  /** Number of groups so far: the number of the next one. */
  get count(): number {
    return this.#coded.length
  }

  /** Adds a group; its alternatives are read when first needed. */
  add(alternatives: () => readonly (readonly number[])[]): void {
    this.#coded.push(alternatives)
  }

  /** The root of a group's trie, read from its first word to the right, or from its last to the left. */
  root(group: number, direction: Direction): TrieNode {
    const roots = this.#roots[direction]
    const known = roots[group]
    if (known) return known
    const root = createNode()
    roots[group] = root
    for (const elements of this.alternatives(group)) addAccept(grow(root, direction === 'right' ? elements : [...elements].reverse(), this.#symbols), 0)
    return root
  }

  /** Whether a walk through the group can begin with a word. */
  mayBegin(group: number, direction: Direction, word: number): boolean {
    const root = this.root(group, direction)
    if (root.gaps.length > 0 || this.#symbols.next(root, word).length > 0) return true
    for (const edge of root.groups) if (this.mayBegin(edge.group, direction, word)) return true
    return false
  }

  /** Symbols that the group's alternatives begin with. */
  firstSymbols(group: number): readonly number[] {
    const known = this.#first[group]
    if (known) return known
    const symbols = new Set<number>()
    for (const [element = 0] of this.alternatives(group)) {
      const place = placeOf(element)
      if (place.kind === 'symbol') symbols.add(place.symbol)
      else if (place.kind === 'group') for (const symbol of this.firstSymbols(place.group)) symbols.add(symbol)
    }
    const first = [...symbols]
    this.#first[group] = first
    return first
  }

  /** The alternatives of a group, each a sequence of places. */
  alternatives(group: number): readonly (readonly number[])[] {
    const known = this.#alternatives[group] ?? (this.#coded[group] as () => readonly (readonly number[])[])()
    this.#alternatives[group] = known
    return known
  }
}

/** The node behind a sequence of places, made where it is not there. */
export function grow(from: TrieNode, elements: readonly number[], symbols: Symbols): TrieNode {
  let node = from
  for (const element of elements) {
    const place = placeOf(element)
    if (place.kind === 'symbol') node = addEdge(node, place.symbol, symbols.memberMask(place.symbol))
    else if (place.kind === 'group') node = addGroup(node, place.group)
    else node = addGap(node, place.min, place.max)
  }
  return node
}
