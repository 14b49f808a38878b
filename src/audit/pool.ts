/** Worker threads that screen batches. A batch whose worker dies is done again, at last row by row, so that one row cannot stop an audit. */
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
  readonly #broken: Promise<never>

  constructor(workers: number, setup: WorkerSetup) {
    this.#pool = new Piscina({
      filename: WORKER.href,
      minThreads: workers,
      maxThreads: workers,
      workerData: setup,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG, maxOldGenerationSizeMb: OLD },
    })
    // Told of workers that cannot even start: nothing else would end the wait for them.
    this.#broken = new Promise((_, reject) => this.#pool.once('error', reject))
    this.#broken.catch(() => undefined)
  }

  /**
   * What identifies the lexicons and options of the workers. Asked of a worker, so that the main thread need not load lexicons.
   *
   * @throws DiscretError for wrong options
   */
  async fingerprint(): Promise<string> {
    const identity = (await Promise.race([this.#pool.run([], { name: 'identity' }), this.#broken])) as unknown as Identity
    if ('code' in identity) throw new DiscretError(identity.code, identity.message)
    return identity.fingerprint
  }

  /** @returns the verdict of each row, `undefined` for one on which workers die */
  async screen(rows: readonly Fields[]): Promise<(RowVerdict | undefined)[]> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const verdicts = await Promise.race([this.#pool.run(rows).catch(() => undefined), this.#broken])
      if (verdicts) return verdicts
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
