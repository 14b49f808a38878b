/** Finds every pattern of an automaton in the words of a text: exact, inflected, with gaps and word classes. */
import {
  ACCEPT_BITS,
  type Automaton,
  BEFORE,
  BEHIND,
  COUNTS,
  EDGE,
  ELEMENT,
  ENTRY,
  type Entrance,
  groupOf,
  HEAD,
  isGroup,
  leastOf,
  MASK,
  MOST_ACCEPTS,
  markOf,
  mostOf,
  NODE,
  ONWARD,
  RECORD,
  SLOTS,
  TARGET,
  TURN,
} from '../model/automaton.js'
import { ENDS, type Horizon, SEVERAL, UNKNOWN } from '../model/horizon.js'
import type { Matches } from './matches.js'
import { indexOf } from './sorted.js'
import type { Reading } from './words.js'

/** What a walk does at a node: `RIGHT` reports patterns, `LEFT` turns, the others report how far a group reaches. */
const RIGHT = 0
const LEFT = 1
const GROUP_RIGHT = 2
const GROUP_LEFT = 3
type Mode = typeof RIGHT | typeof LEFT | typeof GROUP_RIGHT | typeof GROUP_LEFT

/** Edges of a node are tried one by one up to this number; beyond, the symbols of the word are looked up among them. */
const FEW = 6

/** Numbers of a walk on the stack: node, mode, boundary reached, boundary at the other side, edits. */
const FRAME = 5

const NOWHERE: readonly number[] = []
/** What a matcher needs of a lexicon. */
export interface Walkable {
  readonly automaton: Automaton
  readonly horizon: Horizon
  /** Place of the lexicon among all: whose word numbers and corrections count. */
  readonly number: number
}

/** Walks the words of texts with one automaton. One matcher serves all texts: it remembers nothing between them. */
export class PhraseMatcher {
  readonly #automaton: Automaton
  readonly #horizon: Horizon
  readonly #number: number
  #reading!: Reading
  #ids!: Int32Array
  #matches!: Matches
  /** The horizon's bits of each token. */
  #bits = new Int32Array(256)
  /** Walks that are still to go on, `FRAME` numbers each. */
  #stack = new Int32Array(256 * FRAME)
  #top = 0
  /** Boundaries that the group at hand reaches, with the edits up to there. */
  #reached!: number[]

  constructor({ automaton, horizon, number }: Walkable) {
    this.#automaton = automaton
    this.#horizon = horizon
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
    const ids = this.#ids
    for (let at = from; at < to; at++) {
      const id = ids[at] as number
      if (id >= 0) this.#enter(entrance, id, at, 0)
      else if (id < -1) {
        const { ids: others, distance } = reading.correction(id)
        for (const other of others[this.#number] as readonly number[]) this.#enter(entrance, other, at, distance)
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
    // Stryker disable next-line ConditionalExpression,EqualityOperator: an array that is made anew holds the same bits; the condition spares it.
    if (this.#bits.length < count) this.#bits = new Int32Array(2 * count)
    for (let token = 0; token < count; token++) this.#bits[token] = this.#bitsOf(this.#ids[token] as number)
  }

  #bitsOf(id: number): number {
    // Stryker disable next-line ConditionalExpression,EqualityOperator,UnaryOperator: a word with more bits only costs a walk that leads nowhere.
    return id >= 0 ? this.#horizon.colourOf(id) : id === -1 ? UNKNOWN : SEVERAL
  }

  #enter(entrance: Entrance, id: number, at: number, distance: number): void {
    const { records, entries, graph } = this.#automaton
    const place = id * RECORD + entrance
    const end = (records[place + 1] as number) * ENTRY
    const left = this.#joined(at) ? (this.#bits[at - 1] as number) : 0
    const right = this.#joined(at + 1) ? (this.#bits[at + 1] as number) : 0
    for (let record = (records[place] as number) * ENTRY; record < end; record += ENTRY) {
      // Stryker disable next-line ConditionalExpression: an entry that is prepared again has the same masks; the condition spares the work.
      if (entries[record + BEFORE] === 0) this.#horizon.prepare(record)
      // Most entries end here: neither neighbour leads on.
      if (((entries[record + BEHIND] as number) & (right | ENDS)) !== 0) {
        const onward = entries[record + ONWARD] as number
        const accepts = onward + HEAD + ((graph[onward + COUNTS] as number) & MOST_ACCEPTS)
        for (let accept = onward + HEAD; accept < accepts; accept++) this.#matches.add(graph[accept] as number, at, at + 1, distance)
        if (((entries[record + BEHIND] as number) & right) !== 0) this.#follow(onward, RIGHT, at + 1, at, distance)
      }
      if (((entries[record + BEFORE] as number) & left) !== 0) this.#follow(entries[record + NODE] as number, LEFT, at, at + 1, distance)
    }
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
    const accepted = node + HEAD + ((graph[node + COUNTS] as number) & MOST_ACCEPTS)
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
    return this.#joined(at) && this.#allows(node, right, right ? at : at - 1)
  }

  /** Whether words of one clause stand on both sides of a boundary. */
  #joined(at: number): boolean {
    const { clause, count } = this.#reading.tokens
    return at > 0 && at < count && clause[at - 1] === clause[at]
  }

  /** Whether a token may lead on from a node. */
  #allows(node: number, right: boolean, token: number): boolean {
    // Stryker disable next-line ConditionalExpression: a walk that no edge leads on ends at its next step; the mask spares it.
    return (((this.#automaton.graph[node + MASK] as number) || this.#horizon.work(node, right)) & (this.#bits[token] as number)) !== 0
  }

  /** Takes each way out of a node. */
  #follow(node: number, mode: Mode, at: number, other: number, distance: number): void {
    const { graph } = this.#automaton
    const counts = graph[node + COUNTS] as number
    const right = mode === RIGHT || mode === GROUP_RIGHT
    const token = right ? at : at - 1
    let edge = node + HEAD + (counts & MOST_ACCEPTS)
    const end = edge + EDGE * (counts >> ACCEPT_BITS)
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
    const id = this.#ids[token] as number
    if (id >= 0) this.#step(edge, end, id, mode, next, other, distance)
    else if (id < -1) {
      const correction = this.#reading.correction(id)
      for (const known of correction.ids[this.#number] as readonly number[]) this.#step(edge, end, known, mode, next, other, distance + correction.distance)
    }
  }

  /** Takes a word along the edges `from` to `to` (exclusive). */
  #step(from: number, to: number, id: number, mode: Mode, at: number, other: number, distance: number): void {
    const { records, slots, words, graph } = this.#automaton
    const first = records[id * RECORD + SLOTS] as number
    const last = records[id * RECORD + SLOTS + 1] as number
    const marks = this.#horizon.marksOf(id)
    // Stryker disable next-line all: both ways find the same edges, and the choice is one of speed.
    if (to - from <= FEW * EDGE || to - from <= (last - first) * EDGE) {
      for (let edge = from; edge < to; edge += EDGE) {
        const symbol = graph[edge + ELEMENT] as number
        // Stryker disable next-line ConditionalExpression,EqualityOperator,LogicalOperator: no list of slots holds a word, so that the conditions only spare a search.
        if (symbol === id || (symbol >= words && (marks & markOf(symbol)) !== 0 && indexOf(slots, 1, symbol, first, last) >= 0)) {
          this.#visit(graph[edge + TARGET] as number, mode, at, other, distance)
        }
      }
      return
    }
    const own = indexOf(graph, EDGE, id, from, to)
    if (own >= 0) this.#visit(graph[own + TARGET] as number, mode, at, other, distance)
    for (let n = first; n < last; n++) {
      const edge = indexOf(graph, EDGE, slots[n] as number, from, to)
      if (edge >= 0) this.#visit(graph[edge + TARGET] as number, mode, at, other, distance)
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
    if (!this.#allows(root, right, token)) return NOWHERE
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
    const root = (right ? this.#automaton.groupsRight[group] : this.#automaton.groupsLeft[group]) as number
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
