/** Finds every pattern of an automaton in the words of a text: exact, inflected, with gaps and word classes. */
// @ts-nocheck

import { type Automaton, EDGE, ELEMENT, type Entrance, FIRST_ACCEPT, FIRST_EDGE, groupOf, isGroup, leastOf, mostOf, NODE, TARGET, TURN } from './automaton.js'
import type { Reading } from './words.js'

/** What a walk does at a node: `RIGHT` reports patterns, `LEFT` turns, the others report how far a group reaches. */
const RIGHT = 0
const LEFT = 1
const GROUP_RIGHT = 2
const GROUP_LEFT = 3
type Mode = typeof RIGHT | typeof LEFT | typeof GROUP_RIGHT | typeof GROUP_LEFT

/** Edges of a node are tried one by one up to this number; beyond, the symbols of the word are looked up among them. */
const FEW = 6

/** Places of a match in `Matches.found`. */
const WIDTH = 4

/** Matches of a run: number of what was matched, first token, token after the last, edits. */
export class Matches {
  found = new Int32Array(64 * WIDTH)
  count = 0

  number(match: number): number {
    return this.found[match * WIDTH] as number
  }

  first(match: number): number {
    return this.found[match * WIDTH + 1] as number
  }

  last(match: number): number {
    return this.found[match * WIDTH + 2] as number
  }

  distance(match: number): number {
    return this.found[match * WIDTH + 3] as number
  }

  add(number: number, first: number, last: number, distance: number): void {
    let at = this.count++ * WIDTH
    if (at === this.found.length) {
      const larger = new Int32Array(2 * at)
      larger.set(this.found)
      this.found = larger
    }
    this.found[at++] = number
    this.found[at++] = first
    this.found[at++] = last
    this.found[at] = distance
  }
}

/** Walks the words of texts with one automaton. One matcher serves all texts: it remembers nothing between them. */
export class PhraseMatcher {
  readonly #automaton: Automaton
  readonly #number: number
  #reading!: Reading
  #ids!: Int32Array
  #matches!: Matches
  /** Boundaries that groups reach, with the edits up to there. */
  readonly #reached: number[] = []

  /** @param number place of the lexicon among all: whose word numbers and corrections count */
  constructor(automaton: Automaton, number: number) {
    this.#automaton = automaton
    this.#number = number
  }

  /**
   * Reports every pattern whose anchor is one of the tokens `from` to `to` (exclusive).
   *
   * @param matches gets the matches, those of earlier runs are dropped
   */
  run(entrance: Entrance, reading: Reading, from: number, to: number, matches: Matches): void {
    this.#take(reading)
    this.#matches = matches
    matches.count = 0
    const { starts } = entrance
    for (let at = from; at < to; at++) {
      const id = this.#ids[at] as number
      if (id >= 0) {
        if (starts[id] !== starts[id + 1]) this.#enter(entrance, id, at, 0)
      } else if (id < -1) {
        const { ids, distance } = reading.correction(id)
        for (const other of ids[this.#number] ?? []) this.#enter(entrance, other, at, distance)
      }
    }
  }

  /**
   * Whether a walk that begins at a boundary matches anything.
   *
   * @param root  node of a cue, or -1 for none
   * @param right the way of the walk
   */
  matchesAt(root: number, right: boolean, reading: Reading, boundary: number): boolean {
    if (root < 0) return false
    this.#take(reading)
    const bottom = this.#reached.length
    this.#expand(root, right ? GROUP_RIGHT : GROUP_LEFT, boundary, boundary, 0, bottom)
    const found = this.#reached.length > bottom
    this.#reached.length = bottom
    return found
  }

  #take(reading: Reading): void {
    this.#reading = reading
    this.#ids = reading.ids[this.#number] as Int32Array
  }

  #enter({ starts, nodes }: Entrance, id: number, at: number, distance: number): void {
    const end = starts[id + 1] as number
    for (let n = starts[id] as number; n < end; n++) this.#visit(nodes[n] as number, LEFT, at, at + 1, distance, 0)
  }

  /**
   * Arrives at a node.
   *
   * @param at     boundary reached so far
   * @param other  the boundary at the other side of what is matched
   * @param bottom where the results of the group at hand begin
   */
  #visit(node: number, mode: Mode, at: number, other: number, distance: number, bottom: number): void {
    const { nodes, accepts } = this.#automaton
    const place = node * NODE
    if (mode === LEFT) {
      const turn = nodes[place + TURN] as number
      if (turn >= 0) this.#visit(turn, RIGHT, other, at, distance, 0)
    } else {
      const end = nodes[place + NODE + FIRST_ACCEPT] as number
      for (let n = nodes[place + FIRST_ACCEPT] as number; n < end; n++) {
        if (mode === RIGHT) this.#matches.add(accepts[n] as number, other, at, distance)
        else this.#reach(at, distance, bottom)
      }
    }
    if (nodes[place + FIRST_EDGE] === nodes[place + NODE + FIRST_EDGE]) return
    const { clause, count } = this.#reading.tokens
    const token = mode === RIGHT || mode === GROUP_RIGHT ? at : at - 1
    if (token >= 0 && token < count && clause[at - 1] === clause[at]) this.#expand(node, mode, at, other, distance, bottom)
  }

  #reach(boundary: number, distance: number, bottom: number): void {
    for (let n = bottom; n < this.#reached.length; n += 2) if (this.#reached[n] === boundary) return
    this.#reached.push(boundary, distance)
  }

  /** Follows each way out of a node whose next token is known to belong to the match. */
  #expand(node: number, mode: Mode, at: number, other: number, distance: number, bottom: number): void {
    const { nodes, edges } = this.#automaton
    const right = mode === RIGHT || mode === GROUP_RIGHT
    const token = right ? at : at - 1
    const end = nodes[(node + 1) * NODE + FIRST_EDGE] as number
    let edge = nodes[node * NODE + FIRST_EDGE] as number
    for (; edge < end; edge++) {
      const element = edges[edge * EDGE + ELEMENT] as number
      if (element >= 0) break
      const target = edges[edge * EDGE + TARGET] as number
      if (isGroup(element)) this.#group(groupOf(element), right, target, mode, at, other, distance, bottom)
      else this.#gap(element, right, target, mode, at, other, distance, bottom)
    }
    if (edge === end) return
    const id = this.#ids[token] as number
    const next = right ? at + 1 : at - 1
    if (id >= 0) this.#step(edge, end, id, mode, next, other, distance, bottom)
    else if (id < -1) {
      const correction = this.#reading.correction(id)
      for (const known of correction.ids[this.#number] ?? []) this.#step(edge, end, known, mode, next, other, distance + correction.distance, bottom)
    }
  }

  /** Takes a word along the edges `from` to `to` (exclusive). */
  #step(from: number, to: number, id: number, mode: Mode, at: number, other: number, distance: number, bottom: number): void {
    const { slotStarts, slots, words, edges } = this.#automaton
    const first = slotStarts[id] as number
    const last = slotStarts[id + 1] as number
    if (to - from <= FEW || to - from <= last - first) {
      for (let edge = from; edge < to; edge++) {
        const symbol = edges[edge * EDGE + ELEMENT] as number
        if (symbol === id || (symbol >= words && first < last && indexOf(slots, 1, symbol, first, last) >= 0)) {
          this.#visit(edges[edge * EDGE + TARGET] as number, mode, at, other, distance, bottom)
        }
      }
      return
    }
    const own = indexOf(edges, EDGE, id, from, to)
    if (own >= 0) this.#visit(edges[own * EDGE + TARGET] as number, mode, at, other, distance, bottom)
    for (let n = first; n < last; n++) {
      const edge = indexOf(edges, EDGE, slots[n] as number, from, to)
      if (edge >= 0) this.#visit(edges[edge * EDGE + TARGET] as number, mode, at, other, distance, bottom)
    }
  }

  /** Goes on from each boundary that the group reaches. */
  #group(group: number, right: boolean, target: number, mode: Mode, at: number, other: number, distance: number, bottom: number): void {
    const root = (right ? this.#automaton.groupsRight[group] : this.#automaton.groupsLeft[group]) as number
    const inner = this.#reached.length
    this.#expand(root, right ? GROUP_RIGHT : GROUP_LEFT, at, at, distance, inner)
    const end = this.#reached.length
    if (end === inner) return
    if (mode === RIGHT || mode === LEFT) {
      // Nothing outside this group is being collected: what the walk goes on to reach is dropped after each step.
      for (let n = inner; n < end; n += 2) this.#visit(target, mode, this.#reached[n] as number, other, this.#reached[n + 1] as number, bottom)
      this.#reached.length = inner
      return
    }
    const reached = this.#reached.splice(inner)
    for (let n = 0; n < reached.length; n += 2) this.#visit(target, mode, reached[n] as number, other, reached[n + 1] as number, bottom)
  }

  /** Goes on behind each number of skipped words. */
  #gap(element: number, right: boolean, target: number, mode: Mode, at: number, other: number, distance: number, bottom: number): void {
    const { clause, count } = this.#reading.tokens
    const token = right ? at : at - 1
    const least = leastOf(element)
    const most = mostOf(element)
    for (let skipped = 0; skipped <= most; skipped++) {
      const edge = right ? at + skipped : at - skipped
      const next = right ? edge : edge - 1
      if (next < 0 || next >= count || clause[next] !== clause[token]) break
      if (skipped >= least) this.#visit(target, mode, edge, other, distance, bottom)
    }
  }
}

/** Place of the record that begins with a number, among records `from` to `to` (exclusive) of so many numbers, ascending; or -1. */
function indexOf(array: Int32Array, width: number, number: number, from: number, to: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if ((array[middle * width] as number) < number) low = middle + 1
    else high = middle
  }
  return low < to && array[low * width] === number ? low : -1
}
