/** A sample of rows, drawn evenly from the whole: the same rows in each run. */
import { randomFrom } from './random.js'
import type { Source } from './rows.js'
import { until } from './until.js'

/** Any fixed number: a sample that changes from run to run could not be checked. */
const SEED = 0x9e3779b9

/**
 * Numbers of rows, drawn with equal chances in one pass (reservoir sampling, algorithm R).
 *
 * @param size   how many rows; all where there are fewer
 * @param signal asks to stop: what is drawn then is none
 * @see Vitter, "Random sampling with a reservoir", ACM TOMS 11(1), 1985
 */
export async function sampleOf(source: Source, size: number, signal: AbortSignal): Promise<ReadonlySet<number>> {
  const chosen: number[] = []
  const random = randomFrom(SEED)
  let seen = 0
  for await (const { number } of until(signal, source.rows(0))) {
    seen++
    if (chosen.length < size) chosen.push(number)
    else {
      const place = Math.floor(random() * seen)
      if (place < size) chosen[place] = number
    }
  }
  return new Set(chosen)
}
