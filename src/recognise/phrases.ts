/** Finds every pattern of a grammar in the words of a text: exact, inflected, with gaps and word classes. */
import type { Tokens } from '../text/tokens.js'
import type { Grammar } from './grammar.js'
import type { Direction } from './groups.js'
import type { TrieNode } from './trie.js'

/** The words of a text as numbers of the vocabulary. */
export interface Words {
  readonly tokens: Tokens
  /** Number of each word, -1 when the vocabulary lacks it. */
  readonly ids: Int32Array
  /** What an unknown word may be a misspelling of. */
  readonly corrections: ReadonlyMap<number, Correction>
}

/** Words that a misspelt token may stand for, all at the same distance. */
export interface Correction {
  readonly ids: readonly number[]
  readonly distance: number
}

/**
 * Receives a match.
 *
 * @param pattern  number of the pattern
 * @param start    first token
 * @param end      token after the last
 * @param distance sum of the edits of the misspelt words
 */
export type OnMatch = (pattern: number, start: number, end: number, distance: number) => void

/** Goes on from the place that a group has been matched up to. */
type OnEdge = (edge: number, distance: number) => void

/** One walk over a text with one grammar. */
export class PhraseMatcher {
  readonly #grammar: Grammar
  readonly #words: Words
  readonly #onMatch: OnMatch

  constructor(grammar: Grammar, words: Words, onMatch: OnMatch) {
    this.#grammar = grammar
    this.#words = words
    this.#onMatch = onMatch
  }

  /** Reports every pattern whose anchor is one of the tokens `from` to `to` (exclusive). */
  run(from: number, to: number): void {
    const { ids, corrections } = this.#words
    for (let at = from; at < to; at++) {
      const id = ids[at] as number
      if (id >= 0) this.#begin(id, at, 0)
      else {
        const correction = corrections.size > 0 ? corrections.get(at) : undefined
        if (correction) for (const other of correction.ids) this.#begin(other, at, correction.distance)
      }
    }
  }

  #begin(id: number, at: number, distance: number): void {
    const beginning = this.#grammar.beginning(id)
    if (beginning === null) return
    for (const node of beginning.nodes) this.#leftwards(node, at, at + 1, distance)
    for (const { group, target } of beginning.groups) this.#group(group, 'right', at, 0, (end, cost) => this.#leftwards(target, at, end, cost))
  }

  /** Goes on to the left of `start`; the words from there to `end` are matched. */
  #leftwards(node: TrieNode, start: number, end: number, distance: number): void {
    const { turn } = node
    if (turn) this.#walk(turn, 'right', end, distance, (pattern, last, cost) => this.#onMatch(pattern, start, last, cost))
    if (node.symbols.length + node.groups.length + node.gaps.length === 0) return
    this.#forward(node, 'left', start, distance, (target, edge, cost) => this.#leftwards(target, edge, end, cost))
  }

  /** Walks from a node to every node that accepts, in one direction. */
  #walk(node: TrieNode, direction: Direction, at: number, distance: number, accept: (pattern: number, edge: number, distance: number) => void): void {
    for (const pattern of node.accepts) accept(pattern, at, distance)
    if (node.symbols.length + node.groups.length + node.gaps.length === 0) return
    this.#forward(node, direction, at, distance, (target, edge, cost) => this.#walk(target, direction, edge, cost, accept))
  }

  /** Follows each way out of a node: `at` is the boundary reached so far. */
  #forward(node: TrieNode, direction: Direction, at: number, distance: number, go: (target: TrieNode, edge: number, distance: number) => void): void {
    const { clause } = this.#words.tokens
    const token = direction === 'right' ? at : at - 1
    const inside = token >= 0 && token < clause.length && clause[at - 1] === clause[at]
    if (inside) this.#expand(node, direction, at, distance, go)
  }

  /** The same for a boundary whose next token is known to belong to the match. */
  #expand(node: TrieNode, direction: Direction, at: number, distance: number, go: (target: TrieNode, edge: number, distance: number) => void): void {
    const { clause } = this.#words.tokens
    const token = direction === 'right' ? at : at - 1
    if (node.symbols.length > 0) this.#step(node, token, distance, (target, cost) => go(target, direction === 'right' ? at + 1 : at - 1, cost))
    for (const { group, target } of node.groups) this.#group(group, direction, at, distance, (edge, cost) => go(target, edge, cost))
    for (const { min, max, target } of node.gaps) {
      for (let skipped = 0; skipped <= max; skipped++) {
        const edge = direction === 'right' ? at + skipped : at - skipped
        const next = direction === 'right' ? edge : edge - 1
        if (next < 0 || next >= clause.length || clause[next] !== clause[token]) break
        if (skipped >= min) go(target, edge, distance)
      }
    }
  }

  /** Takes a token as one of the words of the node's edges. */
  #step(node: TrieNode, token: number, distance: number, go: (target: TrieNode, distance: number) => void): void {
    const { symbols } = this.#grammar
    const id = this.#words.ids[token] as number
    if (id >= 0) {
      for (const target of symbols.next(node, id)) go(target, distance)
      return
    }
    const correction = this.#words.corrections.get(token)
    if (!correction) return
    for (const other of correction.ids) for (const target of symbols.next(node, other)) go(target, distance + correction.distance)
  }

  /** Reports each boundary where a match of the group that begins at the boundary `at` ends. */
  #group(group: number, direction: Direction, at: number, distance: number, onEdge: OnEdge): void {
    const token = direction === 'right' ? at : at - 1
    if (!this.#mayBegin(group, direction, token)) return
    const root = this.#grammar.groups.root(group, direction)
    const reached: number[] = []
    const accept = (_: number, edge: number, cost: number): void => {
      if (reached.includes(edge)) return
      reached.push(edge)
      onEdge(edge, cost)
    }
    this.#expand(root, direction, at, distance, (target, edge, cost) => this.#walk(target, direction, edge, cost, accept))
  }

  #mayBegin(group: number, direction: Direction, token: number): boolean {
    const { groups } = this.#grammar
    const id = this.#words.ids[token] as number
    if (id >= 0) return groups.mayBegin(group, direction, id)
    return this.#words.corrections.get(token)?.ids.some((other) => groups.mayBegin(group, direction, other)) ?? false
  }
}
