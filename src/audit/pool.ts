/** Worker threads that screen batches. A batch whose worker dies is done again, at last row by row, so that one row cannot stop an audit. */
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { Fields, RowVerdict, WorkerSetup } from './audit-worker.js'

/** The worker stands beside this file, as source or built. */
const WORKER = new URL(`./audit-worker${extname(fileURLToPath(import.meta.url))}`, import.meta.url)

/** How often a batch is tried before its rows are tried one by one. */
const ATTEMPTS = 2

/** Workers with one set of options. */
export class ScreeningPool {
  readonly #pool: Piscina<readonly Fields[], RowVerdict[]>

  constructor(workers: number, setup: WorkerSetup) {
    this.#pool = new Piscina({ filename: WORKER.href, minThreads: workers, maxThreads: workers, workerData: setup })
    // A worker that dies fails its task, which is tried again: nothing else is to be done here.
    this.#pool.on('error', () => undefined)
  }

  /** @returns the verdict of each row, `undefined` for one on which workers die */
  async screen(rows: readonly Fields[]): Promise<(RowVerdict | undefined)[]> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return await this.#pool.run(rows)
      } catch {
        // Tried again.
      }
    }
    if (rows.length === 1) return [undefined]
    const verdicts: (RowVerdict | undefined)[] = []
    for (const row of rows) verdicts.push(...(await this.screen([row])))
    return verdicts
  }

  close(): Promise<void> {
    return this.#pool.destroy()
  }
}
