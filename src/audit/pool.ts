/** Worker threads that screen batches. A batch whose worker dies is done again, at last row by row, so that one row cannot stop an audit. */
import { Piscina } from 'piscina'
import { DiscretError } from '../errors.js'
import type { Identity, WorkerSetup } from './audit-worker.js'
import { one } from './read/format.js'
import type { Batch } from './rows.js'
import { type BatchResult, deadRow } from './screen-rows.js'

/** The worker stands beside this file, once built. */
const WORKER = new URL('./audit-worker.js', import.meta.url)

/** How often a batch is tried before its rows are tried one by one. */
const ATTEMPTS = 2

/** Megabytes of a worker, for what lives shortly and for the rest: lexicons take some 100. */
const [YOUNG, OLD] = [8, 256] as const

/** Workers with one set of options. */
export class ScreeningPool {
  readonly #setup: WorkerSetup
  readonly #pool: Piscina<Batch, BatchResult>
  readonly #waiting = new Set<(error: Error) => void>()
  #broken: Error | undefined

  constructor(workers: number, setup: WorkerSetup, worker = WORKER) {
    this.#setup = setup
    this.#pool = new Piscina({
      filename: worker.href,
      minThreads: workers,
      maxThreads: workers,
      workerData: setup,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG, maxOldGenerationSizeMb: OLD },
    })
    // Told of workers that cannot even start: nothing else would end the wait for them.
    this.#pool.once('error', (error) => {
      this.#broken = error
      for (const reject of this.#waiting) reject(error)
    })
  }

  /**
   * What identifies the lexicons and options of the workers. Asked of a worker, so that the main thread need not load lexicons.
   *
   * @throws DiscretError for wrong options
   */
  async fingerprint(): Promise<string> {
    const identity = (await this.#run(undefined, 'identity')) as Identity
    if ('code' in identity) throw new DiscretError(identity.code, identity.message)
    return identity.fingerprint
  }

  /** @returns results in the order of the rows; a row on which workers die is counted as unreadable */
  async screen(batch: Batch): Promise<BatchResult[]> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return [(await this.#run(batch, 'default')) as BatchResult]
      } catch (error) {
        if (this.#broken) throw error
      }
    }
    const rows = [...one(batch, this.#setup.format)]
    if (rows.length <= 1) return [deadRow(batch.end.row)]
    const results: BatchResult[] = []
    for (const row of rows) results.push(...(await this.screen(row)))
    return results
  }

  /** A race with a promise that stays open would keep every answer for ever: who waits is listed instead. */
  #run(batch: Batch | undefined, name: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject)
      this.#pool
        .run(batch as Batch, { name })
        .then(resolve, reject)
        .finally(() => this.#waiting.delete(reject))
    })
  }

  close(): Promise<void> {
    return this.#pool.destroy()
  }
}
