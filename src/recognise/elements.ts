/** Places of a pattern as numbers: a symbol from 0 up, a group or a gap below. */

/** The number of a group's place. */
export function groupElement(group: number): number {
  return -2 * group - 1
}

/** The number of a gap's place. */
export function gapElement(min: number, max: number): number {
  return -2 * (min * 16 + max) - 2
}

/** A place, read back. */
export type Place =
  | { readonly kind: 'symbol'; readonly symbol: number }
  | { readonly kind: 'group'; readonly group: number }
  | { readonly kind: 'gap'; readonly min: number; readonly max: number }

/** Reads a place. */
export function placeOf(element: number): Place {
  if (element >= 0) return { kind: 'symbol', symbol: element }
  if (element % 2 !== 0) return { kind: 'group', group: (-element - 1) / 2 }
  const limits = (-element - 2) / 2
  return { kind: 'gap', min: limits >> 4, max: limits & 15 }
}
