/** Edit distance of short words. */
import type { Letters } from '../text/letters.js'

const LONGEST = 64
const ROWS = [new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1), new Uint8Array(LONGEST + 1)] as const

/**
 * Edit distance with adjacent transposition (optimal string alignment), cut off at `limit`.
 *
 *          c  a  n  c  e  r
 *       0  1  2  3  …              one row a letter of the typed word; a row whose
 *    k  1  1  2  3  …              smallest value passes `limit` ends the walk
 *
 * @param typed folded token, at most 64 code units
 * @param word  folded lexicon word, at most 64 code units
 * @param limit largest distance of interest
 * @returns the distance, or `limit + 1` when it is larger
 * @see Damerau, "A technique for computer detection and correction of spelling errors", CACM 7(3), 1964
 */
export function distanceWithin(typed: Letters, word: Letters, limit: number): number {
  let { from, to } = typed
  let start = word.from
  let end = word.to
  if (Math.abs(to - from - end + start) > limit || to - from > LONGEST || end - start > LONGEST) return limit + 1
  // What both begin and end with costs nothing.
  while (from < to && start < end && typed.letters[from] === word.letters[start]) {
    from++
    start++
  }
  while (from < to && start < end && typed.letters[to - 1] === word.letters[end - 1]) {
    to--
    end--
  }
  const n = to - from
  const m = end - start
  let [before, last, row] = ROWS as unknown as [Uint8Array, Uint8Array, Uint8Array]
  for (let j = 0; j <= m; j++) last[j] = j
  // What stands before the first letters is 0, which is no letter.
  let above = 0
  for (let i = 1; i <= n; i++) {
    const a = typed.letters[from + i - 1] as number
    let least = i
    row[0] = i
    let left = 0
    for (let j = 1; j <= m; j++) {
      const b = word.letters[start + j - 1] as number
      let cost = a === b ? (last[j - 1] as number) : Math.min(last[j - 1] as number, last[j] as number, row[j - 1] as number) + 1
      if (a === left && above === b) cost = Math.min(cost, (before[j - 2] as number) + 1)
      row[j] = cost
      left = b
      if (cost < least) least = cost
    }
    if (least > limit) return limit + 1
    above = a
    ;[before, last, row] = [last, row, before]
  }
  return Math.min(last[m] as number, limit + 1)
}
