/** Reads the tries of a lexicon, which `lexicon/automaton.ts` wrote, into the one array that matching walks. */
import { ACCEPT_BITS, COUNTS, EDGE, ELEMENT, HEAD, TARGET, TURN } from './automaton.js'
import type { NumberReader } from './codec.js'

/** Reads tries into one array, one node after the other. */
export class TrieReader {
  /** See `automaton.ts`. */
  readonly graph: Int32Array
  readonly #reader: NumberReader
  /** Where each node read so far stands. */
  readonly #places: Int32Array
  /** Places in the graph that wait for a node, the next one last. */
  readonly #holes: Int32Array
  #open = 0
  #nodes = 0
  #top = 0

  constructor(reader: NumberReader, nodes: number, edges: number, accepts: number) {
    this.#reader = reader
    this.#places = new Int32Array(nodes)
    this.#holes = new Int32Array(nodes + edges)
    this.graph = new Int32Array(HEAD * nodes + EDGE * edges + accepts)
  }

  /** Reads a trie, or finds one that was read. @returns the place of its root */
  read(): number {
    const { graph } = this
    const root = this.#node()
    while (this.#open > 0) {
      const hole = this.#holes[--this.#open] as number
      graph[hole] = this.#node()
    }
    return root
  }

  /** Reads one node, or finds one that was read; where its turn and its targets go is left open. @returns its place */
  #node(): number {
    const reader = this.#reader
    const { graph } = this
    const head = reader.read()
    if (head & 1) return this.#places[this.#nodes - (head >> 1)] as number
    const node = this.#top
    this.#places[this.#nodes++] = node
    const few = (head >> 1) & 3
    const accepts = few === 3 ? reader.read() : few
    const edges = head >> 4
    const first = node + HEAD + accepts
    const end = first + EDGE * edges
    this.#top = end
    graph[node + COUNTS] = (edges << ACCEPT_BITS) | accepts
    for (let place = node + HEAD; place < first; place++) graph[place] = reader.read()
    if (edges > 0) {
      this.#readElements(first, end)
      this.#leaveOpen(first, end)
    }
    graph[node + TURN] = -1
    if (head & 8) this.#holes[this.#open++] = node + TURN
    return node
  }

  // Loops of their own: where more code follows one, V8 optimises it in its first long run, knows nothing of what follows, and starts over at every node.

  #readElements(first: number, end: number): void {
    const { graph } = this
    const reader = this.#reader
    let element = reader.readSigned()
    graph[first + ELEMENT] = element
    for (let edge = first + EDGE; edge < end; edge += EDGE) {
      element += reader.read()
      graph[edge + ELEMENT] = element
    }
  }

  /** What is left open last is read first. */
  #leaveOpen(first: number, end: number): void {
    for (let edge = end - EDGE; edge >= first; edge -= EDGE) this.#holes[this.#open++] = edge + TARGET
  }
}
