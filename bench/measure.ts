/** Times contestants side by side: each in turn, many times, the median counts. */

/**
 * Runs contestants in turn.
 *
 * @param contestants what to time
 * @param runs        how often
 * @returns median milliseconds of each
 */
export function sideBySide(contestants: readonly (() => unknown)[], runs = 15): number[] {
  const times = contestants.map((): number[] => [])
  for (let run = 0; run <= runs; run++) {
    contestants.forEach((contestant, at) => {
      const started = performance.now()
      contestant()
      // The first run warms up.
      if (run > 0) times[at]?.push(performance.now() - started)
    })
  }
  return times.map((list) => percentile(list, 0.5))
}

/** A percentile of numbers. */
export function percentile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] as number
}

/** Two decimals. */
export const round = (value: number): number => Math.round(value * 100) / 100
