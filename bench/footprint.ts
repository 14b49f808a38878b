/** What it costs to start and to hold: measured on the built package, in processes of their own. */
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { percentile, round } from './measure.js'
import { gzipBytes } from './size.js'

const DIST = fileURLToPath(new URL('../dist/', import.meta.url))

/** Milliseconds, megabytes and kilobytes. */
export interface Footprint {
  readonly importMs: number
  readonly firstScreenMs: number
  readonly heapMb: number
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
for (let i = 0; i < 2000; i++) screener.screen('locataire ' + i + ' alcolique et depressif, rue de Paris, rappeler mardi krunifode')
globalThis.gc()
const { heapUsed, arrayBuffers } = process.memoryUsage()
console.log(JSON.stringify([b - a, c - b, (heapUsed + arrayBuffers) / 1e6]))
`

const kilobytes = (bytes: number): number => Math.round(bytes / 1000)

/** Measures the package in `dist/`, and the bundles of `size.ts`. */
export async function footprint(): Promise<Footprint> {
  const runs = Array.from(
    { length: 7 },
    () => JSON.parse(execFileSync(process.execPath, ['--expose-gc', '--input-type=module', '-e', START, `${DIST}index.js`], { encoding: 'utf8' })) as [number, number, number],
  )
  const median = (at: 0 | 1 | 2): number =>
    round(
      percentile(
        runs.map((run) => run[at]),
        0.5,
      ),
    )
  return {
    importMs: median(0),
    firstScreenMs: median(1),
    heapMb: median(2),
    allLexiconsKb: kilobytes(await gzipBytes('all lexicons')),
    oneCategoryKb: kilobytes(await gzipBytes('one category')),
  }
}
