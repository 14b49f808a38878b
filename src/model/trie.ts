/** Tries under construction. */
import type { Sequence } from './graph.js'

/** A node: edges by element, what is reported, where the walk to the right begins. */
export interface TrieNode {
  readonly edges: Map<number, TrieNode>
  readonly accepts: number[]
  turn: TrieNode | undefined
}

export function createNode(): TrieNode {
  return { edges: new Map(), accepts: [], turn: undefined }
}

/** The node behind elements `from` to `to` (exclusive) of a sequence, made where it is not there; backwards where `to` is less. */
export function grow(node: TrieNode, sequence: Sequence, from: number, to: number): TrieNode {
  let reached = node
  const step = from <= to ? 1 : -1
  for (let at = from; at !== to; at += step) {
    const element = sequence[at] as number
    let target = reached.edges.get(element)
    if (!target) {
      target = createNode()
      reached.edges.set(element, target)
    }
    reached = target
  }
  return reached
}

/** Has a node report a number, once. */
export function accept(node: TrieNode, number: number): void {
  if (!node.accepts.includes(number)) node.accepts.push(number)
}
