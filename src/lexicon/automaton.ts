/** Builds the tries of a lexicon and writes them as numbers; `model/load.ts` reads them into the arrays of `model/automaton.ts`. */
import { groupOf, isGroup, MOST_ACCEPTS } from '../model/automaton.js'
import type { NumberWriter } from '../model/codec.js'

/** A pattern as elements; see `model/automaton.ts`. */
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
  /** For each word, how common it is; see `frequency.ts`. */
  readonly commonness: readonly number[]
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

/** A pattern, and what is reported when it matches: patterns of the same number that end alike share their nodes. */
export interface Numbered {
  readonly sequence: Sequence
  readonly number: number
}

/** A trie of alternatives that are read in one direction; what matches is only marked. */
export function plainTrie(sequences: readonly Sequence[], direction: Direction): Node {
  const root = createNode()
  for (const sequence of sequences) {
    const { accepts } = grow(root, direction === 'right' ? sequence : [...sequence].reverse())
    if (accepts.length === 0) accepts.push(0)
  }
  return root
}

/** A trie of patterns, entered by the rarest word of each. */
export function anchoredTrie(patterns: readonly Numbered[], symbols: Symbols): Node {
  const rarity = new Rarity(
    patterns.map(({ sequence }) => sequence),
    symbols,
  )
  const root = createNode()
  for (const { sequence, number } of patterns) insert(root, sequence, number, rarity, symbols)
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

/** How rare a place of a pattern is: by how common its words are in French, and by how many patterns hold them. */
class Rarity {
  readonly #uses: Int32Array
  readonly #symbols: Symbols
  readonly #cost = new Map<number, number>()

  constructor(patterns: readonly Sequence[], symbols: Symbols) {
    this.#symbols = symbols
    this.#uses = Int32Array.from(symbols.commonness)
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

/** Writes tries, and counts what the reader must make room for. Nodes that go on alike are written once: the tries become one graph without circles. */
export class TrieWriter {
  nodes = 0
  edges = 0
  accepts = 0
  /** Groups that a walk in each direction comes to. */
  readonly needed: Record<Direction, Set<number>> = { right: new Set(), left: new Set() }
  readonly #writer: NumberWriter
  /** Numbers of the nodes, by what they are and lead to. */
  readonly #written = new Map<string, number>()
  readonly #short = new Map<string, string>()

  constructor(writer: NumberWriter) {
    this.#writer = writer
  }

  /** Writes a trie. */
  write(root: Node, direction: Direction): void {
    const signatures = new Map<Node, string>()
    this.#sign(root, signatures)
    this.#write(root, direction, signatures)
  }

  /** What a node is and leads to, in short: equal for nodes that go on alike. */
  #sign(node: Node, signatures: Map<Node, string>): string {
    const edges = [...node.edges].map(([element, target]) => [element, this.#sign(target, signatures)] as const).sort(([a], [b]) => a - b)
    const turn = node.turn ? this.#sign(node.turn, signatures) : ''
    const whole = `${node.accepts.sort((a, b) => a - b).join()};${turn};${edges.map(([element, target]) => `${element}:${target}`).join()}`
    const signature = this.#shortened(whole)
    signatures.set(node, signature)
    return signature
  }

  #shortened(whole: string): string {
    let short = this.#short.get(whole)
    if (short === undefined) {
      short = this.#short.size.toString(36)
      this.#short.set(whole, short)
    }
    return short
  }

  /** A node: an odd number leads back to one that was written; an even one holds number of edges, whether there is a turn, number of accepts; then come the accepts, the elements, and the nodes of the turn and the targets. */
  #write(node: Node, direction: Direction, signatures: ReadonlyMap<Node, string>): void {
    const signature = `${direction} ${signatures.get(node)}`
    const known = this.#written.get(signature)
    if (known !== undefined) {
      this.#writer.write(2 * (this.nodes - known) + 1)
      return
    }
    this.#written.set(signature, this.nodes)
    this.nodes++
    this.edges += node.edges.size
    this.accepts += node.accepts.length
    if (node.accepts.length > MOST_ACCEPTS) throw new Error(`one wording stands in more than ${MOST_ACCEPTS} forms; put them into one entry`)
    const few = Math.min(node.accepts.length, 3)
    this.#writer.write(2 * (node.edges.size * 8 + (node.turn ? 4 : 0) + few))
    if (few === 3) this.#writer.write(node.accepts.length)
    for (const number of node.accepts) this.#writer.write(number)
    const edges = [...node.edges].sort(([a], [b]) => a - b)
    let before = 0
    edges.forEach(([element], at) => {
      if (at === 0) this.#writer.writeSigned(element)
      else this.#writer.write(element - before)
      before = element
      if (element < 0 && isGroup(element)) this.needed[direction].add(groupOf(element))
    })
    if (node.turn) this.#write(node.turn, 'right', signatures)
    for (const [, target] of edges) this.#write(target, direction, signatures)
  }
}
