/** Worker threads that screen batches. A batch whose worker dies is done again, at last row by row, so that one row cannot stop an audit. */
// @ts-nocheck

import { Piscina } from 'piscina'
import { DiscretError } from '../errors.js'
import type { Fields, Identity, RowVerdict, WorkerSetup } from './audit-worker.js'

/** The worker stands beside this file, once built. */
const WORKER = new URL('./audit-worker.js', import.meta.url)

/** How often a batch is tried before its rows are tried one by one. */
const ATTEMPTS = 2

/** Megabytes of a worker, for what lives shortly and for the rest: lexicons take some 100. */
const [YOUNG, OLD] = [8, 256] as const

/** Workers with one set of options. */
export class ScreeningPool {
  readonly #pool: Piscina<readonly Fields[], RowVerdict[]>
  readonly #waiting = new Set<(error: Error) => void>()
  #broken: Error | undefined

  constructor(workers: number, setup: WorkerSetup) {
    this.#pool = new Piscina({
      filename: WORKER.href,
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
    const identity = (await this.#run([], 'identity')) as Identity
    if ('code' in identity) throw new DiscretError(identity.code, identity.message)
    return identity.fingerprint
  }

  /** @returns the verdict of each row, `undefined` for one on which workers die */
  async screen(rows: readonly Fields[]): Promise<(RowVerdict | undefined)[]> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return (await this.#run(rows, 'default')) as RowVerdict[]
      } catch (error) {
        if (this.#broken) throw error
      }
    }
    if (rows.length === 1) return [undefined]
    const verdicts: (RowVerdict | undefined)[] = []
    for (const row of rows) verdicts.push(...(await this.screen([row])))
    return verdicts
  }

  /** A race with a promise that stays open would keep every answer for ever: who waits is listed instead. */
  #run(rows: readonly Fields[], name: string): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject)
      this.#pool
        .run(rows, { name })
        .then(resolve, reject)
        .finally(() => this.#waiting.delete(reject))
    })
  }

  close(): Promise<void> {
    return this.#pool.destroy()
  }
}
