/** From overlapping passages to disjoint ones: the longest wins, then the most serious, then the surest. */

/** What resolution looks at. */
export interface Ranked {
  readonly start: number
  readonly end: number
  /** Letters and signs, a letter and its marks counted as one: Unicode's way of writing an accent decides nothing. */
  readonly length: number
  readonly category: string
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
  const ranked = [...passages].sort((a, b) => b.length - a.length || b.severity - a.severity || b.score - a.score || a.start - b.start || a.order - b.order)
  const winners: T[] = []
  for (const passage of ranked) {
    const place = placeOf(passage.start, winners)
    // Winners are disjoint, so that only those beside a passage can overlap it.
    const before = place > 0 ? winners[place - 1] : undefined
    const after = winners[place]
    if ((before === undefined || before.end <= passage.start) && (after === undefined || passage.end <= after.start)) winners.splice(place, 0, passage)
  }
  return winners
}

/**
 * The winners grown over what they beat, so that nothing of it stays to be read: « colis du » of « vit des colis », beside « du CCAS ».
 * A loser of the same category is of the same fact; one that touches two winners is of neither.
 *
 * @param winners sorted by start, disjoint
 * @returns the same, still disjoint
 */
export function grown<T extends Ranked>(winners: readonly T[], losers: readonly Ranked[]): T[] {
  const grown = [...winners]
  for (const { start, end, category } of losers) {
    const place = placeOf(start, grown)
    const touched = [place - 1, place, place + 1].filter((at) => at in grown && (grown[at] as T).start < end && start < (grown[at] as T).end)
    const [at] = touched
    const winner = grown[at ?? -1]
    if (touched.length !== 1 || winner === undefined || winner.category !== category || (winner.start <= start && end <= winner.end)) continue
    grown[at as number] = { ...winner, start: Math.min(winner.start, start), end: Math.max(winner.end, end) }
  }
  return grown
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
