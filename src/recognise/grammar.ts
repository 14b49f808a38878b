/** Patterns ready to be matched: a trie that is entered by the rarest word of each pattern. */
import { placeOf } from './elements.js'
import { type Groups, grow } from './groups.js'
import type { Symbols } from './symbols.js'
import { addAccept, createNode, type TrieNode } from './trie.js'

/** A way out of the root through a group. */
interface GroupEdge {
  readonly group: number
  readonly target: TrieNode
}

/** Where a word leads from the root. */
export interface Beginning {
  readonly nodes: readonly TrieNode[]
  readonly groups: readonly GroupEdge[]
}

/** Larger groups are entered as a whole. */
const MOST_UNFOLDED = 256

/** Patterns to match. The trie is made when first used. */
export class Grammar {
  readonly symbols: Symbols
  readonly groups: Groups
  readonly #patterns: (readonly number[])[] = []
  /** For each pattern, the symbols by which it is entered. */
  readonly #anchors: number[][] = []
  #root: TrieNode | undefined
  readonly #beginnings: (Beginning | null | undefined)[] = []
  #groupsAt: Map<number, GroupEdge[]> | undefined

  constructor(symbols: Symbols, groups: Groups) {
    this.symbols = symbols
    this.groups = groups
  }

  /** Adds a pattern; patterns are numbered from 0 in the order in which they are added. */
  add(elements: readonly number[]): void {
    this.#patterns.push(elements)
  }

  /** What can begin with a word, `null` for nothing. */
  beginning(word: number): Beginning | null {
    const known = this.#beginnings[word]
    if (known !== undefined) return known
    this.#root ??= this.#build()
    this.#groupsAt ??= this.#rootGroups(this.#root)
    const groups = new Set<GroupEdge>()
    for (const symbol of this.symbols.of(word)) for (const edge of this.#groupsAt.get(symbol) ?? []) groups.add(edge)
    const nodes = this.symbols.next(this.#root, word)
    const beginning = nodes.length + groups.size > 0 ? { nodes, groups: [...groups] } : null
    this.#beginnings[word] = beginning
    return beginning
  }

  /** The words by which a pattern is entered: a text without any of them does not hold it. */
  anchors(pattern: number): readonly number[] {
    this.#root ??= this.#build()
    return (this.#anchors[pattern] ?? []).flatMap((symbol) => this.symbols.members(symbol))
  }

  #build(): TrieNode {
    const root = createNode()
    const rarity = new Rarity(this.#patterns, this.symbols, this.groups)
    this.#patterns.forEach((elements, number) => this.#insert(root, elements, number, rarity))
    this.#patterns.length = 0
    return root
  }

  /** A pattern whose rarest place is a group is unfolded: each alternative has a rarest word of its own. */
  #insert(root: TrieNode, elements: readonly number[], number: number, rarity: Rarity): void {
    const anchor = rarity.anchorOf(elements)
    const place = placeOf(elements[anchor] as number)
    const alternatives = place.kind === 'group' ? this.groups.alternatives(place.group) : []
    if (alternatives.length > 0 && alternatives.length <= MOST_UNFOLDED) {
      for (const alternative of alternatives) this.#insert(root, [...elements.slice(0, anchor), ...alternative, ...elements.slice(anchor + 1)], number, rarity)
      return
    }
    const left = grow(root, [elements[anchor] as number, ...elements.slice(0, anchor).reverse()], this.symbols)
    left.turn ??= createNode()
    const anchors = this.#anchors[number] ?? []
    this.#anchors[number] = anchors
    if (place.kind === 'symbol') anchors.push(place.symbol)
    else if (place.kind === 'group') anchors.push(...this.groups.firstSymbols(place.group))
    addAccept(grow(left.turn, elements.slice(anchor + 1), this.symbols), number)
  }

  /** For each symbol, the groups at the root that can begin with it. */
  #rootGroups(root: TrieNode): Map<number, GroupEdge[]> {
    const groupsAt = new Map<number, GroupEdge[]>()
    for (const edge of root.groups) {
      for (const symbol of this.groups.firstSymbols(edge.group)) {
        const edges = groupsAt.get(symbol)
        if (edges) edges.push(edge)
        else groupsAt.set(symbol, [edge])
      }
    }
    return groupsAt
  }
}

/** How rare a place of a pattern is: words that many patterns hold are, by and large, those that texts hold most. */
class Rarity {
  readonly #uses: Int32Array
  readonly #symbols: Symbols
  readonly #groups: Groups
  readonly #cost = new Map<number, number>()

  constructor(patterns: readonly (readonly number[])[], symbols: Symbols, groups: Groups) {
    this.#symbols = symbols
    this.#groups = groups
    this.#uses = new Int32Array(symbols.words.length)
    const counts = new Map<number, number>()
    for (const elements of patterns) for (const element of elements) if (element >= 0) counts.set(element, (counts.get(element) ?? 0) + 1)
    for (const [symbol, count] of counts) for (const word of symbols.members(symbol)) this.#uses[word] = (this.#uses[word] as number) + count
  }

  /** The place of a pattern's rarest word, or group of words. */
  anchorOf(elements: readonly number[]): number {
    let best = 0
    let least = Number.POSITIVE_INFINITY
    elements.forEach((element, at) => {
      const cost = this.#costOf(element)
      if (cost < least) {
        least = cost
        best = at
      }
    })
    return best
  }

  #costOf(element: number): number {
    const known = this.#cost.get(element)
    if (known !== undefined) return known
    const place = placeOf(element)
    const symbols = place.kind === 'symbol' ? [place.symbol] : place.kind === 'group' ? this.#groups.firstSymbols(place.group) : undefined
    const cost =
      symbols?.reduce((sum, symbol) => sum + this.#symbols.members(symbol).reduce((uses, word) => uses + (this.#uses[word] as number) + 1, 0), 0) ?? Number.POSITIVE_INFINITY
    this.#cost.set(element, cost)
    return cost
  }
}
