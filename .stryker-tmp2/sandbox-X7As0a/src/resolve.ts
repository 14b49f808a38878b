/** From overlapping passages to disjoint ones: the longest wins, then the most serious, then the surest. */
// @ts-nocheck


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
  const ranked = [...passages].sort((a, b) => b.end - b.start - (a.end - a.start) || b.severity - a.severity || b.score - a.score || a.start - b.start || a.order - b.order)
  const winners: T[] = []
  const taken = new Map<number, T[]>()
  for (const passage of ranked) {
    const cells = cellsOf(passage)
    if (cells.some((cell) => taken.get(cell)?.some((other) => other.start < passage.end && passage.start < other.end))) continue
    winners.push(passage)
    for (const cell of cells) {
      const there = taken.get(cell)
      if (there) there.push(passage)
      else taken.set(cell, [passage])
    }
  }
  return winners.sort((a, b) => a.start - b.start)
}

/** Texts are cut into cells, so that a passage is compared with its neighbours only. */
const CELL = 128

function cellsOf({ start, end }: Ranked): number[] {
  const cells: number[] = []
  for (let cell = Math.floor(start / CELL); cell * CELL < end; cell++) cells.push(cell)
  return cells
}
