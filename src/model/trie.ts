/** Tries under construction. */
/** A node: edges by element, what is reported, where the walk to the right begins. Most nodes have one edge or none, and report nothing: what is not there is not made. */
export interface TrieNode {
  edges: Map<number, TrieNode> | undefined
  accepts: number[] | undefined
  turn: TrieNode | undefined
}

export function createNode(): TrieNode {
  return { edges: undefined, accepts: undefined, turn: undefined }
}

/** The node behind elements `from` to `to` (exclusive) of a sequence, made where it is not there; backwards where `to` is less. */
export function grow(node: TrieNode, sequence: ArrayLike<number>, from: number, to: number): TrieNode {
  let reached = node
  const step = from <= to ? 1 : -1
  for (let at = from; at !== to; at += step) {
    const element = sequence[at] as number
    let target = reached.edges?.get(element)
    if (!target) {
      target = createNode()
      reached.edges ??= new Map()
      reached.edges.set(element, target)
    }
    reached = target
  }
  return reached
}

/** Has a node report a number, once. */
export function accept(node: TrieNode, number: number): void {
  node.accepts ??= []
  if (!node.accepts.includes(number)) node.accepts.push(number)
}
