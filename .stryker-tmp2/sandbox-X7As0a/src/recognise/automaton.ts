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
// @ts-nocheck


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

/** Numbers of a node in `nodes`, and where each stands. */
export const NODE = 3
export const FIRST_EDGE = 0
export const FIRST_ACCEPT = 1
export const TURN = 2

/** Numbers of an edge in `edges`, and where each stands. */
export const EDGE = 2
export const ELEMENT = 0
export const TARGET = 1

/** The tables of one lexicon's patterns. Where a list belongs to a number `n`, it is the part `starts[n]` to `starts[n + 1]` of another array. */
export interface Automaton {
  /** Number of words: the first slot's symbol. */
  readonly words: number
  /** For each word, the symbols of the slots that hold it, ascending. */
  readonly slotStarts: Int32Array
  readonly slots: Int32Array
  /** For each node, `NODE` numbers side by side: its first edge, its first accept, where the walk to the right begins, or -1. */
  readonly nodes: Int32Array
  /** For each edge, by ascending element within its node, `EDGE` numbers side by side: element, target. */
  readonly edges: Int32Array
  /** What is reported at the nodes: a form, or a shared cue with its reach. */
  readonly accepts: Int32Array
  /** For each group, the node where a walk begins, or -1 where none does. */
  readonly groupsRight: Int32Array
  readonly groupsLeft: Int32Array
  /** For each cue of entries, likewise. */
  readonly cuesRight: Int32Array
  readonly cuesLeft: Int32Array
  /** Ways into the patterns of entries, and of the cues that all share. */
  readonly phrases: Entrance
  readonly shared: Entrance
}

/** For each word, the nodes of the patterns whose anchor it is. */
export interface Entrance {
  readonly starts: Int32Array
  readonly nodes: Int32Array
}
