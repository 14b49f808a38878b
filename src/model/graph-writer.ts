/** Writes tries into the one array that matching walks, with what may come next at each node. */

import { Alike } from './alike.js'
import { ANY, addColour, addMask } from './colours.js'
import { fillSlot, slotBits } from './edges.js'
import type { Forms } from './forms.js'
import { ACCEPTS, BITS, EDGE, EDGES, ELEMENT, FEW, groupOf, grown, HEAD, isGroup, MASK, SETS, SMALL, slotsOf, TARGET, TURN } from './graph.js'
import type { TrieNode } from './trie.js'

/** Which way a walk goes. */
export type Way = 'right' | 'left'

/** A node leads to fewer others. */
const MOST_TARGETS = 2 ** 20

const NONE: readonly number[] = []
const LEAF: ReadonlyMap<number, TrieNode> = new Map()

/** The nodes of one lexicon's tries. */
export class GraphWriter {
  /** All nodes and sets written so far, by their places; a larger array takes the place of a full one. */
  graph = new Int32Array(1 << 12)
  /** Number of lexemes: the first set's element. */
  readonly #lexemes: number
  readonly #forms: Forms
  #top = 1
  readonly #alike = new Alike()
  /** Masks of sets and groups, by their elements. */
  readonly #masks: Record<Way, Map<number, Int32Array>> = { right: new Map(), left: new Map() }
  /** Where sets stand, by their elements. */
  readonly #sets = new Map<number, number>()

  constructor(lexemes: number, forms: Forms) {
    this.#lexemes = lexemes
    this.#forms = forms
  }

  /** Writes a trie; nodes that go on alike are written once. @returns the place of its root */
  write(node: TrieNode, way: Way): number {
    const accepts = node.accepts ?? NONE
    const children = node.edges ?? LEAF
    const turn = node.turn ? this.write(node.turn, 'right') : -1
    const targets: number[] = []
    for (const target of children.values()) targets.push(this.write(target, way))
    const { open, lexemes, sets } = this.#edgesOf(children)
    const count = open.length + lexemes.length + sets.length
    const bits = count > FEW ? slotBits(count) : 0
    const place = this.#reserve(HEAD + accepts.length + EDGE * count + (bits > 0 ? 1 << bits : 0))
    const { graph } = this
    for (const element of children.keys()) this.#addTo(graph, place, element, way)
    graph[place + TURN] = turn
    graph[place + ACCEPTS] = accepts.length
    graph[place + EDGES] = count
    graph[place + BITS] = bits
    graph[place + SETS] = sets.length
    graph.set(accepts, place + HEAD)
    const slots = slotsOf(graph, place)
    let edge = place + HEAD + accepts.length
    let before = -1
    for (const keys of [open, lexemes, sets]) {
      for (const key of keys) {
        const element = Math.floor(key / MOST_TARGETS)
        graph[edge + ELEMENT] = element
        graph[edge + TARGET] = targets[key - element * MOST_TARGETS] as number
        if (bits > 0 && keys === lexemes && element !== before) fillSlot(graph, slots, bits, element, edge - place)
        before = element
        edge += EDGE
      }
    }
    const alike = this.#alike.find(graph, place, slots)
    if (alike !== place) this.#giveBack(place)
    return alike
  }

  /**
   * What the edges of a node bear and where they lead, as keys: element · `MOST_TARGETS` + place among the targets. Groups and gaps, and sets,
   * stand as they came: their numbers tell what came first in the life of the process, and what is found must not depend on it.
   */
  #edgesOf(edges: ReadonlyMap<number, TrieNode>): { readonly open: readonly number[]; readonly lexemes: ArrayLike<number> & Iterable<number>; readonly sets: readonly number[] } {
    const open: number[] = []
    const lexemes: number[] = []
    const sets: number[] = []
    let target = 0
    for (const element of edges.keys()) {
      if (element < 0) open.push(element * MOST_TARGETS + target)
      else if (element < this.#lexemes) lexemes.push(element * MOST_TARGETS + target)
      else {
        const members = this.#forms.members(element)
        if (members.length > SMALL) {
          sets.push(this.#placeOf(element, members) * MOST_TARGETS + target)
        } else for (let at = 0; at < members.length; at++) lexemes.push((members[at] as number) * MOST_TARGETS + target)
      }
      target++
    }
    return { open, lexemes: lexemes.length > 1 ? Float64Array.from(lexemes).sort() : lexemes, sets }
  }

  /** Where a set stands in the graph, see `isAnyInSet`. */
  #placeOf(element: number, members: ArrayLike<number>): number {
    const known = this.#sets.get(element)
    if (known !== undefined) return known
    const bits = slotBits(members.length)
    const place = this.#reserve(1 + (1 << bits))
    this.graph[place] = bits
    for (let at = 0; at < members.length; at++) fillSlot(this.graph, place + 1, bits, members[at] as number, (members[at] as number) + 1)
    this.#sets.set(element, place)
    return place
  }

  /** Makes room for numbers. @returns the place of the first */
  #reserve(count: number): number {
    const place = this.#top
    this.#top += count
    if (this.#top > this.graph.length) this.graph = grown(this.graph, this.#top)
    return place
  }

  /** Frees the numbers from a place on. */
  #giveBack(place: number): void {
    this.graph.fill(0, place, this.#top)
    this.#top = place
  }

  /** Adds to a mask what a walk in one way may go on with at an element. */
  #addTo(masks: Int32Array, place: number, element: number, way: Way): void {
    if (element >= 0 && element < this.#lexemes) addColour(masks, place, element)
    else if (element >= 0 || isGroup(element)) addMask(masks, place, this.#maskOf(element, way), 0)
    else masks[place] = (masks[place] as number) | ANY
  }

  /** The mask of a set, or of a group that is walked in one way. */
  #maskOf(element: number, way: Way): Int32Array {
    const known = this.#masks[way].get(element)
    if (known !== undefined) return known
    const mask = new Int32Array(MASK)
    if (element >= 0) {
      const members = this.#forms.members(element)
      for (let at = 0; at < members.length; at++) addColour(mask, 0, members[at] as number)
    } else for (const sequence of this.#forms.alternatives(groupOf(element))) this.#addTo(mask, 0, sequence[way === 'right' ? 0 : sequence.length - 1] as number, way)
    this.#masks[way].set(element, mask)
    return mask
  }
}
