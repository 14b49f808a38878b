/** Cues, whose gaps at the ends are no part of the pattern: they say how far a cue extends. */
import { isGroup, mostOf, type Sequence } from './graph.js'

/** Bits of each reach: a gap has eight words at most. */
const BITS = 4
const MASK = (1 << BITS) - 1

/** A cue's pattern, and how many words it extends by. */
export interface CuePattern {
  readonly core: Sequence
  readonly padLeft: number
  readonly padRight: number
}

/** Takes the gaps off the ends of a pattern. */
export function trimmed(pattern: Sequence): CuePattern {
  const padLeft = padOf(pattern[0])
  const padRight = pattern.length > 1 ? padOf(pattern.at(-1)) : 0
  return { core: pattern.slice(padLeft > 0 ? 1 : 0, padRight > 0 ? -1 : undefined), padLeft, padRight }
}

function padOf(element: number | undefined): number {
  return element !== undefined && element < 0 && !isGroup(element) ? mostOf(element) : 0
}

/** A shared cue and its reach, as the one number that is reported. */
export const sharedCues = {
  number: (cue: number, { padLeft, padRight }: CuePattern): number => (((cue << BITS) | padLeft) << BITS) | padRight,
  cue: (number: number): number => number >> (2 * BITS),
  padLeft: (number: number): number => (number >> BITS) & MASK,
  padRight: (number: number): number => number & MASK,
} as const
