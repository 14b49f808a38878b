/** From overlapping passages to disjoint ones: the longest wins, then the most serious, then the surest. */

/** What resolution looks at. */
export interface Ranked {
  readonly start: number
  readonly end: number
  readonly severity: number
  readonly score: number
  /** Place of the entry in its lexicons: on equal terms the earlier one wins. */
  readonly order: number
}

/**
 * Keeps the passages that win.
 *
 * @param passages in any order
 * @returns the winners, sorted by start, disjoint
 */
export function resolve<T extends Ranked>(passages: readonly T[]): T[] {
  if (passages.length < 2) return [...passages]
  const ranked = [...passages].sort((a, b) => b.end - b.start - (a.end - a.start) || b.severity - a.severity || b.score - a.score || a.start - b.start || a.order - b.order)
  const winners: T[] = []
  for (const passage of ranked) {
    const place = placeOf(passage.start, winners)
    // Winners are disjoint, so that only those beside a passage can overlap it.
    const before = winners[place - 1]
    const after = winners[place]
    if ((before === undefined || before.end <= passage.start) && (after === undefined || passage.end <= after.start)) winners.splice(place, 0, passage)
  }
  return winners
}

/** How many passages begin at or before an offset. */
function placeOf(start: number, passages: readonly Ranked[]): number {
  let low = 0
  let high = passages.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((passages[middle] as Ranked).start <= start) low = middle + 1
    else high = middle
  }
  return low
}
