/** What it costs to start and to hold: measured on the built package, in processes of their own. */
import { execFileSync, spawnSync } from 'node:child_process'
import { percentile, round } from './measure.js'
import { gzipBytes } from './size.js'

const DIST = `${process.cwd()}/dist/`

const RUNS = 7

/** Milliseconds, megabytes and kilobytes. */
export interface Footprint {
  readonly importMs: number
  readonly firstScreenMs: number
  readonly cliMs: number
  readonly heapMb: number
  /** After a hundred times as many comments as `heapMb`. */
  readonly heapLaterMb: number
  /** All memory of the process at that time, code and what is free of the heap included. */
  readonly residentMb: number
  readonly allLexiconsKb: number
  readonly oneCategoryKb: number
}

const START = `
const a = performance.now()
const { createScreener } = await import(process.argv[1])
const b = performance.now()
const screener = createScreener()
screener.screen('voisin alcolique, sourd de naissance')
const c = performance.now()
const heapAfter = (from, to) => {
  for (let i = from; i < to; i++) screener.screen('locataire ' + i + ' alcolique et depressif, rue de Paris, rappeler mardi krunifode' + i)
  globalThis.gc()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return (heapUsed + arrayBuffers) / 1e6
}
console.log(JSON.stringify([b - a, c - b, heapAfter(0, 1000), heapAfter(1000, 100000), process.memoryUsage.rss() / 1e6]))
`

const kilobytes = (bytes: number): number => Math.round(bytes / 1000)

/** Measures the package in `dist/`, and the bundles of `size.ts`. */
export async function footprint(): Promise<Footprint> {
  const runs = Array.from(
    { length: RUNS },
    () => JSON.parse(execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', START, `${DIST}index.js`], { encoding: 'utf8' })) as number[],
  )
  const cli = Array.from({ length: RUNS }, () => {
    const started = performance.now()
    spawnSync(process.execPath, [`${DIST}cli.js`, 'check', 'voisin alcolique'])
    return performance.now() - started
  })
  const median = (numbers: readonly number[]): number => round(percentile(numbers, 0.5))
  const [importMs, firstScreenMs, heapMb, heapLaterMb, residentMb] = [0, 1, 2, 3, 4].map((at) => median(runs.map((run) => run[at] as number))) as [
    number,
    number,
    number,
    number,
    number,
  ]
  return {
    importMs,
    firstScreenMs,
    cliMs: median(cli),
    heapMb,
    heapLaterMb,
    residentMb,
    allLexiconsKb: kilobytes(await gzipBytes('all lexicons')),
    oneCategoryKb: kilobytes(await gzipBytes('one category')),
  }
}
