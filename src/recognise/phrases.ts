/** Finds every pattern of a trie in the words of a text: exact, inflected, with gaps and word classes. */

import type { Tokens } from '../text/tokens.js'
import type { Grammar } from './grammar.js'
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

/** One walk over a text with one grammar. */
export class PhraseMatcher {
  readonly #grammar: Grammar
  readonly #words: Words
  #pattern: OnMatch

  constructor(grammar: Grammar, words: Words, onMatch: OnMatch) {
    this.#grammar = grammar
    this.#words = words
    this.#pattern = onMatch
  }

  /** Reports every pattern that begins at one of the tokens `from` to `to` (exclusive). */
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
    for (const node of beginning.nodes) this.#walk(node, at, at + 1, distance, this.#pattern)
    for (const { group, target } of beginning.groups) {
      this.#group(group, at, 0, (end, cost) => this.#walk(target, at, end, cost, this.#pattern))
    }
  }

  /** Goes on from a node with the token `at`. */
  #walk(node: TrieNode, start: number, at: number, distance: number, accept: OnMatch): void {
    for (const pattern of node.accepts) accept(pattern, start, at, distance)
    const { clause } = this.#words.tokens
    if (at >= clause.length || clause[at] !== clause[at - 1]) return
    if (node.symbols.length > 0) this.#step(node, start, at, distance, accept)
    for (const { group, target } of node.groups) {
      this.#group(group, at, distance, (end, cost) => this.#walk(target, start, end, cost, accept))
    }
    for (const { min, max, target } of node.gaps) {
      for (let skipped = 0; skipped <= max; skipped++) {
        const next = at + skipped
        if (next >= clause.length || clause[next] !== clause[at]) break
        if (skipped >= min) this.#walk(target, start, next, distance, accept)
      }
    }
  }

  /** Takes the token `at` as one of the words of the node's edges. */
  #step(node: TrieNode, start: number, at: number, distance: number, accept: OnMatch): void {
    const id = this.#words.ids[at] as number
    if (id >= 0) {
      for (const target of this.#grammar.next(node, id)) this.#walk(target, start, at + 1, distance, accept)
      return
    }
    const correction = this.#words.corrections.get(at)
    if (!correction) return
    for (const other of correction.ids) {
      for (const target of this.#grammar.next(node, other)) this.#walk(target, start, at + 1, distance + correction.distance, accept)
    }
  }

  /** Reports each place where a match of the group that begins at `at` ends. */
  #group(group: number, at: number, distance: number, onEnd: (end: number, distance: number) => void): void {
    if (!this.#mayBegin(group, at)) return
    const root = this.#grammar.groupRoot(group)
    const ended: number[] = []
    const accept: OnMatch = (_pattern, _start, end, cost) => {
      if (ended.includes(end)) return
      ended.push(end)
      onEnd(end, cost)
    }
    this.#step(root, at, at, distance, accept)
    for (const { group: inner, target } of root.groups) {
      this.#group(inner, at, distance, (end, sum) => this.#walk(target, at, end, sum, accept))
    }
  }

  #mayBegin(group: number, at: number): boolean {
    const id = this.#words.ids[at] as number
    if (id >= 0) return this.#grammar.begins(group, id)
    return this.#words.corrections.get(at)?.ids.some((other) => this.#grammar.begins(group, other)) ?? false
  }
}
