/**
 * Patterns over words, as a trie in flat arrays. An edge bears an element: a symbol, which is a word or a slot (a set of words);
 * a group (alternatives of several words); or a gap. Patterns are entered by their rarest word, the anchor, and go on to the
 * left, then turn and go on to the right: ordinary words begin nothing.
 *
 *     root ──trop──▶ ○ ──<0-2>──▶ ○ ──boire~v──▶ ○ ═turn═▶ ●          boire~v <0-2> trop
 *       └──cancer──▶ ○ ═turn═▶ ○ ──du──▶ ○ ──@organ──▶ ●              cancer du @organ
 *
 * The cost of a step does not depend on the number of patterns. The arrays come ready from the build, see `lexicon/automaton.ts`.
 */

/** Numbers for elements: words from 0 up, slots behind them, groups and gaps below 0. */
export const elements = {
  /** The element of a group. */
  group: (group: number): number => -2 * group - 1,
  /** The element of a gap of `min` to `max` words, 15 at most. */
  gap: (min: number, max: number): number => -2 * (min * 16 + max) - 2,
} as const

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

/**
 * A node is a record in `graph`: a look at it costs one or two lines of memory.
 *
 *     MASK   what may come next, see `horizon.ts`
 *     COUNTS edges · 2¹² + accepts
 *     TURN   where the walk to the right begins, or -1
 *     then the accepts, then for each edge its element and its target, by ascending element
 */
export const MASK = 0
export const COUNTS = 1
export const TURN = 2
export const HEAD = 3
export const ACCEPT_BITS = 12
export const MOST_ACCEPTS = (1 << ACCEPT_BITS) - 1

/** Numbers of an edge, and where each stands. */
export const EDGE = 2
export const ELEMENT = 0
export const TARGET = 1

/** What is known of a word is a record in `records`: first and last (exclusive) place of lists in `entries` and `slots`, its colour, and the marks of its slots. */
export const RECORD = 8
export const PHRASES = 0
export const SHARED = 2
export const SLOTS = 4
export const COLOUR = 6
export const MARKS = 7

/** The mark of a slot, one bit: a word without it is not in the slot. */
export function markOf(symbol: number): number {
  return 1 << (Math.imul(symbol, 0x9e3779b1) >>> 27)
}

/**
 * A pattern is entered by a record in `entries`, which settles by itself whether a walk is worth it:
 *
 *     NODE     where the walk to the left begins
 *     ONWARD   where the walk to the right begins when nothing stands to the left, or -1
 *     BEFORE   the mask of NODE, or 0 while it is not known
 *     BEHIND   the mask of ONWARD, with `ENDS` when a pattern ends there
 */
export const ENTRY = 4
export const NODE = 0
export const ONWARD = 1
export const BEFORE = 2
export const BEHIND = 3

/** Which patterns a run looks for: those of entries, or the cues that all share. */
export type Entrance = typeof PHRASES | typeof SHARED

/** The tables of one lexicon's patterns. */
export interface Automaton {
  /** Number of words: the first slot's symbol. */
  readonly words: number
  /** For each word, `RECORD` numbers. */
  readonly records: Int32Array
  /** Symbols of the slots that hold a word, ascending. */
  readonly slots: Int32Array
  /** For each slot, its words, ascending. */
  readonly members: readonly Int32Array[]
  /** Records of the patterns whose anchor is a word, `ENTRY` numbers each; places in lists count records. */
  readonly entries: Int32Array
  /** All nodes, by their places. What is reported at one: a form, or a shared cue with its reach. */
  readonly graph: Int32Array
  /** For each group, the node where a walk begins, or -1 where none does. */
  readonly groupsRight: Int32Array
  readonly groupsLeft: Int32Array
  /** For each cue of entries, likewise. */
  readonly cuesRight: Int32Array
  readonly cuesLeft: Int32Array
}
