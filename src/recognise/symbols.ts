/** Words and sets of words (slots) as numbers: a word is a symbol of its own, and so is each slot that holds it. */
import { bitOf, type TrieNode } from './trie.js'

const NOWHERE: readonly TrieNode[] = []

/** Steps remembered at most: what texts visit again and again, not what they could. */
const MOST_MEMORIES = 1 << 18

/** The symbols of all lexicons together. All words are added before the first slot. */
export class Symbols {
  readonly vocabulary = new Map<string, number>()
  readonly words: string[] = []
  readonly #symbolsOf: number[][] = []
  /** For each word, the bits of its symbols. */
  #masksOf: Int32Array | undefined
  readonly #slots = new Map<string, number>()
  readonly #members: (readonly number[])[] = []
  readonly #memberMasks: number[] = []
  #memories = 0

  /** The number of a word. */
  addWord(word: string): number {
    let id = this.vocabulary.get(word)
    if (id === undefined) {
      id = this.words.push(word) - 1
      this.vocabulary.set(word, id)
      this.#symbolsOf.push([id])
    }
    return id
  }

  /** The symbol of a set of words, ascending. */
  addSlot(members: readonly number[]): number {
    const key = members.join()
    const known = this.#slots.get(key)
    if (known !== undefined) return known
    const symbol = this.words.length + this.#members.length
    this.#slots.set(key, symbol)
    this.#members.push(members)
    let mask = 0
    for (const member of members) {
      ;(this.#symbolsOf[member] as number[]).push(symbol)
      mask |= bitOf(member)
    }
    this.#memberMasks.push(mask)
    return symbol
  }

  /** The words that a symbol stands for. */
  members(symbol: number): readonly number[] {
    return symbol < this.words.length ? [symbol] : (this.#members[symbol - this.words.length] as readonly number[])
  }

  /** The bits of the words that a symbol stands for. */
  memberMask(symbol: number): number {
    return symbol < this.words.length ? bitOf(symbol) : (this.#memberMasks[symbol - this.words.length] as number)
  }

  /** The word itself, then the slots that hold it. */
  of(word: number): readonly number[] {
    return this.#symbolsOf[word] as readonly number[]
  }

  /** Nodes behind a word. Function words are in hundreds of slots, so the answer is remembered. */
  next(node: TrieNode, word: number): readonly TrieNode[] {
    this.#masksOf ??= Int32Array.from(this.#symbolsOf, (symbols) => symbols.reduce((mask, symbol) => mask | bitOf(symbol), 0))
    if ((node.symbolMask & (this.#masksOf[word] as number)) === 0 || (node.wordMask & bitOf(word)) === 0) return NOWHERE
    const known = node.memory?.get(word)
    if (known) return known
    const found: TrieNode[] = []
    for (const symbol of this.of(word)) {
      const target = node.map ? node.map.get(symbol) : node.targets[node.symbols.indexOf(symbol)]
      if (target) found.push(target)
    }
    const answer = found.length > 0 ? found : NOWHERE
    if (this.#memories < MOST_MEMORIES) {
      this.#memories++
      node.memory ??= new Map()
      node.memory.set(word, answer)
    }
    return answer
  }
}
