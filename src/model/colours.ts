/**
 * What may come next: for each node, a mask of the colours of the lexemes that lead on from it, so that most walks end with one look.
 * There are few colours, so that a mask that lets a word through proves nothing.
 *
 *     node ──boire~v──▶ ○     colour of boire~v, thus of boit, bu …   → mask 00100000
 *          ──prendre~v──▶ ○   colour of prendre~v                     →      00100100
 *
 * @see Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 13(7), 1970
 */

import { MASK } from './graph.js'

/** Bits of the first number of a mask: one for gaps, which let every word through; one for ends. The other 32 · `MASK` − 2 are colours. */
export const ANY = 1 << 31
/** A pattern ends here: nothing needs to come next. */
export const ENDS = 1 << 30
const RESERVED = 30

/** Adds the colour of a lexeme to a mask. */
export function addColour(masks: Int32Array, place: number, lexeme: number): void {
  let bit = Math.imul(lexeme, 0x9e3779b1) >>> 25
  if (bit === RESERVED || bit === RESERVED + 1) bit += 32
  const number = place + (bit >> 5)
  masks[number] = (masks[number] as number) | (1 << (bit & 31))
}

/** Whether two masks have a bit in common. */
export function meet(one: Int32Array, place: number, other: Int32Array, otherPlace: number): boolean {
  return (
    (((one[place] as number) & (other[otherPlace] as number)) |
      ((one[place + 1] as number) & (other[otherPlace + 1] as number)) |
      ((one[place + 2] as number) & (other[otherPlace + 2] as number)) |
      ((one[place + 3] as number) & (other[otherPlace + 3] as number))) !==
    0
  )
}

/** Adds the bits of a mask to another. */
export function addMask(masks: Int32Array, place: number, from: Int32Array, fromPlace: number): void {
  for (let at = 0; at < MASK; at++) masks[place + at] = (masks[place + at] as number) | (from[fromPlace + at] as number)
}
