/** From a parsed form to flat patterns: choices are unfolded, alternatives of one word become one set. */

/** A choice between sequences. */
export interface Choice<L> {
  readonly kind: 'choice'
  readonly branches: readonly (readonly Node<L>[])[]
  readonly optional: boolean
  /** One mark behind the bracket goes to each of its words: `(a|b)~v`. */
  readonly marked?: boolean
}

/** A leaf, or a choice. */
export type Node<L> = L | Choice<L>

/** What the places of patterns are made of: the compiler's are written words, those of matching are numbers. */
export interface Places<L, P> {
  /** The patterns that a leaf stands for. */
  of(leaf: L): readonly (readonly P[])[]
  /** Whether a place is a set of words. */
  isSet(place: P): boolean
  /** Sets as one. */
  union(sets: readonly P[]): P
  /** Alternatives as one place. */
  group(patterns: readonly (readonly P[])[]): P
}

/** Choices of more branches than this become a group, so that patterns do not multiply. */
const MOST_BRANCHES = 3

/** A form that unfolds to more patterns than this is split into groups by its author. */
const MOST_PATTERNS = 256

/**
 * Unfolds a sequence.
 *
 * @throws Error when it unfolds to too many patterns
 */
export function unfold<L, P>(sequence: readonly Node<L>[], places: Places<L, P>): (readonly P[])[] {
  let patterns: (readonly P[])[] = [[]]
  for (const node of sequence) {
    const branches = isChoice(node) ? branchesOf(node, places) : places.of(node)
    const [only, second] = branches
    if (only && !second && patterns.length === 1) patterns = [[...(patterns[0] as readonly P[]), ...only]]
    else patterns = patterns.flatMap((head) => branches.map((tail) => [...head, ...tail]))
    if (patterns.length > MOST_PATTERNS) throw new Error(`the form has more than ${MOST_PATTERNS} variants; split it in two, or make a word class of its alternatives`)
  }
  return patterns.filter((pattern) => pattern.length > 0)
}

function isChoice<L>(node: Node<L>): node is Choice<L> {
  return typeof node === 'object' && node !== null && 'kind' in node && node.kind === 'choice'
}

function branchesOf<L, P>({ branches, optional }: Choice<L>, places: Places<L, P>): readonly (readonly P[])[] {
  const merged = mergeSingles(
    branches.flatMap((branch) => unfold(branch, places)),
    places,
  )
  const limited = merged.length > MOST_BRANCHES ? [[places.group(merged)]] : merged
  return optional ? [[], ...limited] : limited
}

/** Alternatives of one word each become one set of words. */
export function mergeSingles<P>(patterns: readonly (readonly P[])[], places: Pick<Places<never, P>, 'isSet' | 'union'>): readonly (readonly P[])[] {
  const singles: P[] = []
  const longer: (readonly P[])[] = []
  for (const pattern of patterns) {
    const [first] = pattern
    if (first !== undefined && pattern.length === 1 && places.isSet(first)) singles.push(first)
    else longer.push(pattern)
  }
  if (singles.length === 0) return longer
  return [[singles.length === 1 ? (singles[0] as P) : places.union(singles)], ...longer]
}
