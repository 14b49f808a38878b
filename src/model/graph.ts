/** How patterns over words stand in arrays of numbers: a trie that words lead through, see `automaton.ts`. */

/** Numbers of elements: lexemes from 0 up, sets of lexemes behind them, groups (alternatives of several words) and gaps below 0. */
export const elements = {
  /** The element of a group. */
  group: (group: number): number => -2 * group - 1,
  /** The element of a gap of `min` to `max` words, 15 at most. */
  gap: (min: number, max: number): number => -2 * (min * 16 + max) - 2,
} as const

/** A pattern: elements, one after the other. */
export type Sequence = readonly number[]

/** Whether an element below 0 is a group; else it is a gap. */
export function isGroup(element: number): boolean {
  return (element & 1) !== 0
}

/** The number of a group's element. */
export function groupOf(element: number): number {
  return (-element - 1) >> 1
}

/** Most words of a gap; fewest words are in the bits above, see `leastOf`. */
export function mostOf(element: number): number {
  return ((-element - 2) >> 1) & 15
}

/** Fewest words of a gap. */
export function leastOf(element: number): number {
  return (-element - 2) >> 5
}

/** Numbers of a mask, see `colours.ts`: nodes of many edges would let nearly every word through a smaller one. */
export const MASK = 4

/**
 * A node is a record in `graph`: a look at it costs one or two lines of memory.
 *
 *     what may come next: a mask
 *     TURN    where the walk to the right begins, or -1
 *     ACCEPTS how many numbers are reported here
 *     EDGES   how many edges lead on
 *     BITS    of the number of slots, see `edges.ts`; 0 where the few edges are tried one by one
 *     SETS    how many edges bear a set
 *     then the accepts; then for each edge its element and its target: groups and gaps, then lexemes, ascending, then sets; then the slots
 */
export const TURN = MASK
export const ACCEPTS = MASK + 1
export const EDGES = MASK + 2
export const BITS = MASK + 3
export const SETS = MASK + 4
export const HEAD = MASK + 5

/** A set of more lexemes than this has one edge, whose element is the place of the set; of a smaller one, each lexeme has its own. */
export const SMALL = 64

/** Nodes of more edges have slots: for a lexeme, in the slot of its hash or the next ones, how far behind the node its first edge stands; 0 in an empty slot. */
export const FEW = 4

/** Where the slots of a node begin. */
export function slotsOf(graph: Int32Array, node: number): number {
  return node + HEAD + (graph[node + ACCEPTS] as number) + EDGE * (graph[node + EDGES] as number)
}

/** Numbers of an edge, and where each stands. */
export const EDGE = 2
export const ELEMENT = 0
export const TARGET = 1

/**
 * What is known of a word that a text held is a record in `records`, two lines of memory long: its colours (a mask), first and last (exclusive)
 * place of its lexemes, and where the patterns are entered whose anchor it is: those of entries, and in the second line those of the cues that
 * all share. Records stand in the order in which the words were first met: those of common words stand together.
 */
export const RECORD = 32
export const LEXEMES = MASK
export const LEXEMES_END = MASK + 1
export const PHRASES = MASK + 2
export const SHARED = 16

/** Places of two records that are no word's: of a word that no lexicon holds, and of one that may be any of several. */
export const UNKNOWN_WORD = 0
export const SEVERAL_WORDS = RECORD

/** Which patterns a run looks for. */
export type Entrance = typeof PHRASES | typeof SHARED

/**
 * An entrance settles by itself whether a walk is worth it:
 *
 *     NODE     where the walk to the left begins; `UNKNOWN_YET` before the word is first met, `NONE` where it is no anchor
 *     ONWARD   where the walk to the right begins when nothing stands to the left, or -1
 *     BEFORE   the mask of NODE
 *     BEHIND   the mask of ONWARD, with `ENDS` when a pattern ends there
 */
export const NODE = 0
export const ONWARD = 1
export const BEFORE = 2
export const BEHIND = BEFORE + MASK
export const ENTRANCE = BEHIND + MASK
export const UNKNOWN_YET = 0
export const NONE = -1

/** The same numbers in an array half as long again, or as long as need be. */
export function grown(array: Int32Array<ArrayBuffer>, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(array.length + (array.length >> 1), least))
  larger.set(array)
  return larger
}
