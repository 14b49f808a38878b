/** Finds every pattern of an automaton in the words of a text: exact, inflected, with gaps and word classes. */
import type { Automaton } from '../model/automaton.js'
import { ENDS, meet } from '../model/colours.js'
import { firstEdge, isAnyInSet, leadsTo } from '../model/edges.js'
import {
  ACCEPTS,
  BEFORE,
  BEHIND,
  EDGE,
  EDGES,
  ELEMENT,
  type Entrance,
  groupOf,
  HEAD,
  isGroup,
  LEXEMES,
  LEXEMES_END,
  leastOf,
  mostOf,
  NODE,
  NONE,
  ONWARD,
  SETS,
  SEVERAL_WORDS,
  TARGET,
  TURN,
  UNKNOWN_WORD,
  UNKNOWN_YET,
} from '../model/graph.js'
import type { Matches } from './matches.js'
import type { Reading } from './words.js'

/** What a walk does at a node: `RIGHT` reports patterns, `LEFT` turns, the others report how far a group reaches. */
const RIGHT = 0
const LEFT = 1
const GROUP_RIGHT = 2
const GROUP_LEFT = 3
type Mode = typeof RIGHT | typeof LEFT | typeof GROUP_RIGHT | typeof GROUP_LEFT

/** Numbers of a walk on the stack: node, mode, boundary reached, boundary at the other side, edits. */
const FRAME = 5

const NOWHERE: readonly number[] = []
/** What a matcher needs of a lexicon. */
export interface Walkable {
  readonly automaton: Automaton
  /** Place of the lexicon among all: whose word numbers and corrections count. */
  readonly number: number
}

/** Walks the words of texts with one automaton. One matcher serves all texts: it remembers nothing between them. */
export class PhraseMatcher {
  readonly #automaton: Automaton
  readonly #number: number
  #reading!: Reading
  #ids!: Int32Array
  #matches!: Matches
  /** Place of each token's record. */
  #records = new Int32Array(256)
  /** Walks that are still to go on, `FRAME` numbers each. */
  #stack = new Int32Array(256 * FRAME)
  #top = 0
  /** Boundaries that the group at hand reaches, with the edits up to there. */
  #reached!: number[]

  constructor({ automaton, number }: Walkable) {
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
    for (let at = from; at < to; at++) {
      const record = this.#records[at] as number
      if (record !== SEVERAL_WORDS) this.#enter(entrance, record, at, 0)
      else {
        const { ids, distance } = reading.correction(this.#ids[at] as number)
        for (const id of ids[this.#number] as readonly number[]) this.#enter(entrance, this.#automaton.recordOf(id), at, distance)
      }
    }
  }

  /**
   * Whether a walk that begins at a boundary matches anything.
   *
   * @param root     node of a cue, or -1 for none
   * @param right    the way of the walk
   * @param boundary one with a word behind it, on this way
   */
  matchesAt(root: number, right: boolean, reading: Reading, boundary: number): boolean {
    if (root < 0) return false
    this.#take(reading)
    return this.#reach(root, right, boundary, 0).length > 0
  }

  #take(reading: Reading): void {
    // Stryker disable next-line ConditionalExpression: a reading that is taken again gives the same bits; the condition spares the work.
    if (this.#reading === reading) return
    this.#reading = reading
    this.#ids = reading.ids[this.#number] as Int32Array
    const { count } = reading.tokens
    // Stryker disable next-line ConditionalExpression,EqualityOperator: an array that is made anew holds the same places; the condition spares it.
    if (this.#records.length < count) this.#records = new Int32Array(2 * count)
    for (let token = 0; token < count; token++) {
      const id = this.#ids[token] as number
      this.#records[token] = id >= 0 ? this.#automaton.recordOf(id) : id === -1 ? UNKNOWN_WORD : SEVERAL_WORDS
    }
  }

  #enter(entrance: Entrance, record: number, at: number, distance: number): void {
    const { records } = this.#automaton
    const place = record + entrance
    if (records[place + NODE] === UNKNOWN_YET) this.#automaton.prepare(record, entrance)
    // Most words end here: they are no anchor.
    if (records[place + NODE] === NONE) return
    const onwards = this.#joined(at + 1) && meet(records, place + BEHIND, records, this.#records[at + 1] as number)
    // Most anchors end here: neither neighbour leads on.
    if (onwards || ((records[place + BEHIND] as number) & ENDS) !== 0) {
      const { graph } = this.#automaton
      const onward = records[place + ONWARD] as number
      const end = onward + HEAD + (graph[onward + ACCEPTS] as number)
      for (let accept = onward + HEAD; accept < end; accept++) this.#matches.add(graph[accept] as number, at, at + 1, distance)
      if (onwards) this.#follow(onward, RIGHT, at + 1, at, distance)
    }
    if (this.#joined(at) && meet(records, place + BEFORE, records, this.#records[at - 1] as number)) this.#follow(records[place + NODE] as number, LEFT, at, at + 1, distance)
    this.#walk(0)
  }

  /**
   * Reports what ends at a node, turns there, and puts the walk on the stack where it leads on.
   *
   * @param at    boundary reached so far
   * @param other the boundary at the other side of what is matched
   */
  #visit(node: number, mode: Mode, at: number, other: number, distance: number): void {
    const { graph } = this.#automaton
    if (mode === LEFT) {
      const turn = graph[node + TURN] as number
      if (turn >= 0) this.#visit(turn, RIGHT, other, at, distance)
    }
    const accepted = node + HEAD + (graph[node + ACCEPTS] as number)
    for (let n = node + HEAD; n < accepted; n++) {
      if (mode === RIGHT) this.#matches.add(graph[n] as number, other, at, distance)
      else this.#arrive(at, distance)
    }
    if (this.#leads(node, mode === RIGHT || mode === GROUP_RIGHT, at)) this.#push(node, mode, at, other, distance)
  }

  #push(node: number, mode: Mode, at: number, other: number, distance: number): void {
    let top = this.#top
    if (top === this.#stack.length) {
      const larger = new Int32Array(2 * top)
      larger.set(this.#stack)
      this.#stack = larger
    }
    const stack = this.#stack
    stack[top++] = node
    stack[top++] = mode
    stack[top++] = at
    stack[top++] = other
    stack[top++] = distance
    this.#top = top
  }

  /** Goes on with the walks on the stack until `bottom` is its top. */
  #walk(bottom: number): void {
    while (this.#top > bottom) {
      const stack = this.#stack
      const frame = this.#top - FRAME
      this.#top = frame
      this.#follow(stack[frame] as number, stack[frame + 1] as Mode, stack[frame + 2] as number, stack[frame + 3] as number, stack[frame + 4] as number)
    }
  }

  /** Whether a walk may go on from a node across a boundary. */
  #leads(node: number, right: boolean, at: number): boolean {
    return this.#joined(at) && this.#allows(node, right ? at : at - 1)
  }

  /** Whether words of one clause stand on both sides of a boundary. */
  #joined(at: number): boolean {
    const { clause, count } = this.#reading.tokens
    return at > 0 && at < count && clause[at - 1] === clause[at]
  }

  /** Whether a token may lead on from a node. */
  #allows(node: number, token: number): boolean {
    // Stryker disable next-line ConditionalExpression: a walk that no edge leads on ends at its next step; the mask spares it.
    const { graph, records } = this.#automaton
    return meet(graph, node, records, this.#records[token] as number)
  }

  /** Takes each way out of a node. */
  #follow(node: number, mode: Mode, at: number, other: number, distance: number): void {
    const { graph } = this.#automaton
    const right = mode === RIGHT || mode === GROUP_RIGHT
    const token = right ? at : at - 1
    let edge = node + HEAD + (graph[node + ACCEPTS] as number)
    const end = edge + EDGE * (graph[node + EDGES] as number)
    for (; edge < end; edge += EDGE) {
      const element = graph[edge + ELEMENT] as number
      if (element >= 0) break
      const target = graph[edge + TARGET] as number
      if (isGroup(element)) this.#group(groupOf(element), right, target, mode, at, other, distance)
      else this.#gap(element, right, target, mode, at, other, distance)
    }
    // Stryker disable next-line ConditionalExpression: where no edge is left a word takes none; the condition spares the look.
    if (edge === end) return
    const next = right ? at + 1 : at - 1
    const record = this.#records[token] as number
    if (record !== SEVERAL_WORDS) this.#step(node, edge, end, record, mode, next, other, distance)
    else {
      const { ids, distance: edits } = this.#reading.correction(this.#ids[token] as number)
      for (const id of ids[this.#number] as readonly number[]) this.#step(node, edge, end, this.#automaton.recordOf(id), mode, next, other, distance + edits)
    }
  }

  /** Takes a word along the edges of a node, which stand from `from` to `to` (exclusive) but for those of groups and gaps; to each target once. */
  #step(node: number, from: number, to: number, record: number, mode: Mode, at: number, other: number, distance: number): void {
    const { records, lexemesOf, graph } = this.#automaton
    const first = records[record + LEXEMES] as number
    const last = records[record + LEXEMES_END] as number
    const sets = to - EDGE * (graph[node + SETS] as number)
    for (let edge = sets; edge < to; edge += EDGE) {
      if (isAnyInSet(graph, graph[edge + ELEMENT] as number, lexemesOf, first, last)) this.#visit(graph[edge + TARGET] as number, mode, at, other, distance)
    }
    if (sets === from) return
    for (let n = first; n < last; n++) {
      const lexeme = lexemesOf[n] as number
      for (let edge = firstEdge(graph, node, lexeme, from, to); edge < to && graph[edge + ELEMENT] === lexeme; edge += EDGE) {
        const target = graph[edge + TARGET] as number
        if (n === first || !leadsTo(graph, node, target, lexemesOf, first, n, from, to)) this.#visit(target, mode, at, other, distance)
      }
    }
  }

  #arrive(boundary: number, distance: number): void {
    const reached = this.#reached
    for (let n = 0; n < reached.length; n += 2) if (reached[n] === boundary) return
    reached.push(boundary, distance)
  }

  /** Boundaries that a group reaches from one, each with the edits up to there. */
  #reach(root: number, right: boolean, at: number, distance: number): readonly number[] {
    const token = right ? at : at - 1
    if (!this.#allows(root, token)) return NOWHERE
    const outer = this.#reached
    const inner: number[] = []
    this.#reached = inner
    const bottom = this.#top
    this.#follow(root, right ? GROUP_RIGHT : GROUP_LEFT, at, at, distance)
    this.#walk(bottom)
    this.#reached = outer
    return inner
  }

  /** Goes on from each boundary that the group reaches. */
  #group(group: number, right: boolean, target: number, mode: Mode, at: number, other: number, distance: number): void {
    const root = this.#automaton.groupRoot(group, right)
    const reached = this.#reach(root, right, at, distance)
    for (let n = 0; n < reached.length; n += 2) this.#visit(target, mode, reached[n] as number, other, reached[n + 1] as number)
  }

  /** Goes on behind each number of skipped words. */
  #gap(element: number, right: boolean, target: number, mode: Mode, at: number, other: number, distance: number): void {
    for (let skipped = 0; skipped <= mostOf(element); skipped++) {
      const edge = right ? at + skipped : at - skipped
      if (skipped > 0 && !this.#joined(edge)) break
      if (skipped >= leastOf(element)) this.#visit(target, mode, edge, other, distance)
    }
  }
}

/** One matcher a lexicon, in the same order. */
export function matchersOf(lexicons: readonly Walkable[]): readonly PhraseMatcher[] {
  return lexicons.map((lexicon) => new PhraseMatcher(lexicon))
}
