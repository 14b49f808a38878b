/**
 * A trie of patterns over words. An edge bears a symbol: a word, or a slot (a set of words); some nodes go on through
 * a group (alternatives of several words) or a gap. Patterns are entered by their rarest word, the anchor, and go on
 * to the left, then turn and go on to the right: ordinary words begin nothing.
 *
 *     root ──trop──▶ ○ ──<0-2>──▶ ○ ──boire~v──▶ ○ ═turn═▶ ●          boire~v <0-2> trop
 *       └──cancer──▶ ○ ═turn═▶ ○ ──du──▶ ○ ──@organ──▶ ●              cancer du @organ
 *
 * The cost of a step does not depend on the number of patterns.
 */

/** Edges of a node are searched one by one up to this number, by a map beyond. */
const FEW = 6

/** A node of the trie. */
export interface TrieNode {
  /** Symbols and nodes of the edges, in parallel. */
  readonly symbols: number[]
  readonly targets: TrieNode[]
  map: Map<number, TrieNode> | undefined
  /** One bit each for the symbols of the edges, and for the words they stand for: most words can be turned away by these alone. */
  symbolMask: number
  wordMask: number
  /** Nodes behind a word, once looked up; see `Symbols.next`. */
  memory: Map<number, readonly TrieNode[]> | undefined
  readonly groups: { readonly group: number; readonly target: TrieNode }[]
  readonly gaps: { readonly min: number; readonly max: number; readonly target: TrieNode }[]
  /** Where the walk to the right begins, behind the last word on the left. */
  turn: TrieNode | undefined
  /** Patterns that end here. */
  readonly accepts: number[]
}

const NO_GROUPS: TrieNode['groups'] = []
const NO_GAPS: TrieNode['gaps'] = []
const NO_ACCEPTS: number[] = []

/** An empty node. */
export function createNode(): TrieNode {
  return { symbols: [], targets: [], map: undefined, symbolMask: 0, wordMask: 0, memory: undefined, groups: NO_GROUPS, gaps: NO_GAPS, turn: undefined, accepts: NO_ACCEPTS }
}

/** Bits of a mask: small integers stay unboxed. */
const BITS = 30

/** The bit of a word or symbol. */
export function bitOf(number: number): number {
  return 1 << (number % BITS)
}

/**
 * The node behind a symbol, made when it is not there.
 *
 * @param wordMask bits of the words that the symbol stands for
 */
export function addEdge(node: TrieNode, symbol: number, wordMask: number): TrieNode {
  if (node.map) {
    const known = node.map.get(symbol)
    if (known) return known
  } else {
    const at = node.symbols.indexOf(symbol)
    if (at >= 0) return node.targets[at] as TrieNode
  }
  const target = createNode()
  node.symbolMask |= bitOf(symbol)
  node.wordMask |= wordMask
  node.symbols.push(symbol)
  node.targets.push(target)
  if (node.map) node.map.set(symbol, target)
  else if (node.symbols.length > FEW) node.map = new Map(node.symbols.map((known, at) => [known, node.targets[at] as TrieNode]))
  return target
}

/** The node behind a group. */
export function addGroup(node: TrieNode, group: number): TrieNode {
  const known = node.groups.find((edge) => edge.group === group)
  if (known) return known.target
  const target = createNode()
  own(node, 'groups', NO_GROUPS).push({ group, target })
  return target
}

/** The node behind a gap. */
export function addGap(node: TrieNode, min: number, max: number): TrieNode {
  const known = node.gaps.find((edge) => edge.min === min && edge.max === max)
  if (known) return known.target
  const target = createNode()
  own(node, 'gaps', NO_GAPS).push({ min, max, target })
  return target
}

/** Lets a pattern end at the node. */
export function addAccept(node: TrieNode, pattern: number): void {
  own(node, 'accepts', NO_ACCEPTS).push(pattern)
}

/** Most nodes have no groups, gaps or accepts: they share one empty list, replaced when something is to be put in. */
function own<K extends 'groups' | 'gaps' | 'accepts'>(node: TrieNode, key: K, empty: TrieNode[K]): TrieNode[K] {
  if (node[key] === empty) (node as { -readonly [P in K]: TrieNode[P] })[key] = [] as unknown as TrieNode[K]
  return node[key]
}
