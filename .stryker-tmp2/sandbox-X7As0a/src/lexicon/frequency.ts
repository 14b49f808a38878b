/** How common French words are, roughly: patterns are entered by their rarest word. */
// @ts-nocheck

import { FREQUENT } from '../generated/tables.js'

/** Scale of the law below: the commonest words weigh as much as thousands of uses in patterns. */
const [SCALE, SHIFT] = [200_000, 5] as const

const RANKS: ReadonlyMap<string, number> = new Map(FREQUENT.split(' ').map((word, rank) => [word, rank]))

/**
 * Weight of a folded word, 0 for those that are not common; an elided one (`l'`) is as common as any.
 *
 * @see Zipf, "Human Behavior and the Principle of Least Effort", 1949; Mandelbrot's shift
 */
export function commonness(word: string): number {
  const rank = word.endsWith("'") ? 0 : RANKS.get(word)
  return rank === undefined ? 0 : Math.round(SCALE / (rank + SHIFT))
}
