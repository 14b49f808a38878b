/** Rows until somebody asks to stop. */
import { setImmediate as breathe } from 'node:timers/promises'

/** Rows between two breaths. */
const BREATH = 2000

/**
 * The rows that come before the signal. A source that answers at once (SQLite) would never let a Ctrl-C in: the loop does.
 *
 * @param signal asks to stop
 */
export async function* until<R>(signal: AbortSignal, rows: AsyncIterable<R>): AsyncGenerator<R> {
  let read = 0
  for await (const row of rows) {
    if (++read % BREATH === 0) await breathe()
    if (signal.aborted) return
    yield row
  }
}
