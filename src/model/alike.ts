/**
 * Finds records of a graph that hold the same numbers: what is written once need not be written again. Open addressing over places.
 *
 * @see Daciuk, Mihov, Watson and Watson, "Incremental construction of minimal acyclic finite-state automata", Computational Linguistics 26(1), 2000
 */
import { bucketOf, extend } from '../text/hash.js'
import { slotsOf } from './graph.js'

/** Places of records, by the hash of what they hold. */
export class Alike {
  #bits = 10
  #places = new Int32Array(1 << this.#bits)
  #count = 0

  /**
   * The place of a record that holds the same numbers as the node at `place`, up to `end` (exclusive); `place` itself where there is none.
   *
   * @param graph holds nodes; place 0 is none
   */
  find(graph: Int32Array, place: number, end: number): number {
    if (2 * this.#count >= this.#places.length) this.#grow(graph)
    const mask = this.#places.length - 1
    for (let at = bucketOfNode(graph, place, end, this.#bits); ; at = (at + 1) & mask) {
      const other = this.#places[at] as number
      if (other === 0) {
        this.#places[at] = place
        this.#count++
        return place
      }
      if (same(graph, other, place, end)) return other
    }
  }

  #grow(graph: Int32Array): void {
    const places = this.#places
    this.#bits++
    this.#places = new Int32Array(1 << this.#bits)
    const mask = this.#places.length - 1
    for (let n = 0; n < places.length; n++) {
      const place = places[n] as number
      if (place === 0) continue
      let at = bucketOfNode(graph, place, slotsOf(graph, place), this.#bits)
      while (this.#places[at] !== 0) at = (at + 1) & mask
      this.#places[at] = place
    }
  }
}

function bucketOfNode(graph: Int32Array, from: number, to: number, bits: number): number {
  let hash = 0
  for (let at = from; at < to; at++) hash = extend(hash, graph[at] as number)
  return bucketOf(hash, bits)
}

/** Whether a node holds what stands from `place` to `end`; numbers of accepts and edges are among it, so that their lengths are the same. */
function same(graph: Int32Array, node: number, place: number, end: number): boolean {
  for (let at = place; at < end; at++) if (graph[node + at - place] !== graph[at]) return false
  return true
}
