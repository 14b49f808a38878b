/** A trie with the symbols of words: a word is a symbol of its own, and so is each slot (set of words) that holds it. */
import { bitOf, createNode, type TrieNode } from './trie.js'

/** A way out of a node through a group. */
interface GroupEdge {
  readonly group: number
  readonly target: TrieNode
}

/** Where a word leads from the root. */
interface Beginning {
  readonly nodes: readonly TrieNode[]
  readonly groups: readonly GroupEdge[]
}

const NOWHERE: readonly TrieNode[] = []

/** Steps remembered in one grammar at most: what a text visits again and again, not what it could. */
const MOST_MEMORIES = 1 << 18

/** Patterns to match, ready for a walk over the words of a text. */
export class Grammar {
  readonly root: TrieNode = createNode()
  readonly #symbols: readonly (readonly number[])[]
  /** For each word, the bits of its symbols. */
  #symbolMasks: Int32Array | undefined
  readonly #groups: readonly TrieNode[]
  readonly #beginnings: (Beginning | null | undefined)[] = []
  #groupsAt: Map<number, GroupEdge[]> | undefined
  #memories = 0

  /**
   * @param symbols for each word, itself and the slots that hold it
   * @param groups  root of each group
   */
  constructor(symbols: readonly (readonly number[])[], groups: readonly TrieNode[]) {
    this.#symbols = symbols
    this.#groups = groups
  }

  groupRoot(group: number): TrieNode {
    return this.#groups[group] as TrieNode
  }

  /** Nodes behind a word. Function words are in hundreds of slots, so the answer is remembered. */
  next(node: TrieNode, word: number): readonly TrieNode[] {
    this.#symbolMasks ??= Int32Array.from(this.#symbols, (symbols) => symbols.reduce((mask, symbol) => mask | bitOf(symbol), 0))
    if ((node.symbolMask & (this.#symbolMasks[word] as number)) === 0 || (node.wordMask & bitOf(word)) === 0) return NOWHERE
    const known = node.memory?.get(word)
    if (known) return known
    const symbols = this.#symbols[word] as readonly number[]
    const found: TrieNode[] = []
    if (node.map) {
      for (const symbol of symbols) {
        const target = node.map.get(symbol)
        if (target) found.push(target)
      }
    } else {
      for (let edge = 0; edge < node.symbols.length; edge++) {
        if (symbols.includes(node.symbols[edge] as number)) found.push(node.targets[edge] as TrieNode)
      }
    }
    const answer = found.length > 0 ? found : NOWHERE
    if (this.#memories < MOST_MEMORIES) {
      this.#memories++
      node.memory ??= new Map()
      node.memory.set(word, answer)
    }
    return answer
  }

  /** Whether a group can begin with a word. */
  begins(group: number, word: number): boolean {
    const root = this.groupRoot(group)
    if (this.next(root, word).length > 0) return true
    for (const edge of root.groups) if (this.begins(edge.group, word)) return true
    return false
  }

  /** What can begin with a word, `null` for nothing. */
  beginning(word: number): Beginning | null {
    const known = this.#beginnings[word]
    if (known !== undefined) return known
    this.#groupsAt ??= this.#firstSymbols()
    const groups = new Set<GroupEdge>()
    for (const symbol of this.#symbols[word] as readonly number[]) for (const edge of this.#groupsAt.get(symbol) ?? []) groups.add(edge)
    const nodes = this.next(this.root, word)
    const beginning = nodes.length + groups.size > 0 ? { nodes, groups: [...groups] } : null
    this.#beginnings[word] = beginning
    return beginning
  }

  /** For each symbol, the groups at the root that can begin with it. */
  #firstSymbols(): Map<number, GroupEdge[]> {
    const first = new Map<number, GroupEdge[]>()
    for (const edge of this.root.groups) {
      const symbols = new Set<number>()
      this.#collectFirst(this.groupRoot(edge.group), symbols)
      for (const symbol of symbols) {
        const edges = first.get(symbol)
        if (edges) edges.push(edge)
        else first.set(symbol, [edge])
      }
    }
    return first
  }

  #collectFirst(root: TrieNode, symbols: Set<number>): void {
    for (const symbol of root.symbols) symbols.add(symbol)
    for (const { group } of root.groups) this.#collectFirst(this.groupRoot(group), symbols)
  }
}
