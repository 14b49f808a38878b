/** Finds every pattern of a trie in the words of a text: exact, inflected, with gaps and word classes. */

import type { Grammar } from '../lexicon/load.js'
import type { Tokens } from '../text/tokens.js'
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
    const entry = this.#grammar.entryOf(id)
    if (entry === undefined) return
    for (const node of entry.nodes) this.#walk(node, at, at + 1, distance, this.#pattern)
    for (const { group, target } of entry.groups) {
      this.#group(group, at, 0, (end, cost) => this.#walk(target, at, end, cost, this.#pattern))
    }
  }

  /** Goes on from a node with the token `at`. */
  #walk(node: TrieNode, start: number, at: number, distance: number, accept: OnMatch): void {
    for (const pattern of node.accepts) accept(pattern, start, at, distance)
    const { tokens, ids, corrections } = this.#words
    if (at >= ids.length || tokens.clause[at] !== tokens.clause[at - 1]) return
    if (node.symbols.length > 0) {
      const id = ids[at] as number
      if (id >= 0) this.#step(node, id, start, at, distance, accept)
      else if (corrections.size > 0) {
        const correction = corrections.get(at)
        if (correction) for (const other of correction.ids) this.#step(node, other, start, at, distance + correction.distance, accept)
      }
    }
    for (const { group, target } of node.groups) {
      this.#group(group, at, distance, (end, cost) => this.#walk(target, start, end, cost, accept))
    }
    for (const { min, max, target } of node.gaps) {
      for (let skipped = 0; skipped <= max; skipped++) {
        const next = at + skipped
        if (next >= ids.length || tokens.clause[next] !== tokens.clause[at]) break
        if (skipped >= min) this.#walk(target, start, next, distance, accept)
      }
    }
  }

  #step(node: TrieNode, id: number, start: number, at: number, distance: number, accept: OnMatch): void {
    const symbols = this.#grammar.symbolsOf(id)
    if (node.map) {
      for (const symbol of symbols) {
        const target = node.map.get(symbol)
        if (target) this.#walk(target, start, at + 1, distance, accept)
      }
      return
    }
    for (let edge = 0; edge < node.symbols.length; edge++) {
      if (symbols.includes(node.symbols[edge] as number)) this.#walk(node.targets[edge] as TrieNode, start, at + 1, distance, accept)
    }
  }

  #group(group: number, at: number, distance: number, onEnd: (end: number, distance: number) => void): void {
    const root = this.#grammar.groupRoot(group)
    const { ids, corrections } = this.#words
    const ended = new Set<number>()
    const accept: OnMatch = (_pattern, _start, end, cost) => {
      if (ended.has(end)) return
      ended.add(end)
      onEnd(end, cost)
    }
    // The first word of a group needs no clause check: the walk that came here made it.
    const id = ids[at] as number
    const candidates = id >= 0 ? [id] : (corrections.get(at)?.ids ?? [])
    const cost = id >= 0 ? 0 : (corrections.get(at)?.distance ?? 0)
    for (const word of candidates) this.#step(root, word, at, at, distance + cost, accept)
    for (const { group: inner, target } of root.groups) {
      this.#group(inner, at, distance, (end, sum) => this.#walk(target, at, end, sum, accept))
    }
  }
}
