/** Where a lexeme leads on from a node. Slots are found by hash, with open addressing; see `graph.ts`. */
import { bucketOf } from '../text/hash.js'
import { BITS, EDGE, ELEMENT, slotsOf, TARGET } from './graph.js'

/** Bits of the number of slots for so many lexemes: half of the slots stay empty at least. */
export function slotBits(count: number): number {
  return 33 - Math.clz32(count)
}

/** Puts a value into the first empty slot of a lexeme; `slots` is the place of the first one. */
export function fillSlot(graph: Int32Array, slots: number, bits: number, lexeme: number, value: number): void {
  let slot = bucketOf(lexeme, bits)
  while (graph[slots + slot] !== 0) slot = (slot + 1) & ((1 << bits) - 1)
  graph[slots + slot] = value
}

/** The first edge of a lexeme among those of a node, which stand from `from` to `to` (exclusive); `to` where there is none. */
export function firstEdge(graph: Int32Array, node: number, lexeme: number, from: number, to: number): number {
  const bits = graph[node + BITS] as number
  if (bits === 0) {
    for (let edge = from; edge < to; edge += EDGE) if (graph[edge + ELEMENT] === lexeme) return edge
    return to
  }
  const slots = slotsOf(graph, node)
  const mask = (1 << bits) - 1
  for (let slot = bucketOf(lexeme, bits); ; slot = (slot + 1) & mask) {
    const offset = graph[slots + slot] as number
    if (offset === 0) return to
    if (graph[node + offset + ELEMENT] === lexeme) return node + offset
  }
}

/** Whether one of the lexemes `first` to `last` (exclusive) of a list leads from a node to a target. */
export function leadsTo(graph: Int32Array, node: number, target: number, lexemes: Int32Array, first: number, last: number, from: number, to: number): boolean {
  for (let n = first; n < last; n++) {
    const lexeme = lexemes[n] as number
    for (let edge = firstEdge(graph, node, lexeme, from, to); edge < to && graph[edge + ELEMENT] === lexeme; edge += EDGE) if (graph[edge + TARGET] === target) return true
  }
  return false
}

/** Whether one of the lexemes `first` to `last` (exclusive) of a list is in the set that stands at a place: bits of the number of its slots, then these, each with a lexeme + 1. */
export function isAnyInSet(graph: Int32Array, place: number, lexemes: Int32Array, first: number, last: number): boolean {
  const bits = graph[place] as number
  const mask = (1 << bits) - 1
  for (let n = first; n < last; n++) {
    const lexeme = lexemes[n] as number
    for (let slot = bucketOf(lexeme, bits); graph[place + 1 + slot] !== 0; slot = (slot + 1) & mask) if (graph[place + 1 + slot] === lexeme + 1) return true
  }
  return false
}
