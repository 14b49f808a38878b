/** `npm run bench`: measures, keeps the figures in `bench/results/`, and writes them into README.md. Needs the built package (`npm run build`). */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { accuracy } from './accuracy.js'
import { footprint } from './footprint.js'
import { guardOverhead } from './guard.js'
import { writeReadme } from './readme.js'
import { protection, robustness } from './robustness.js'
import { scaling } from './scaling.js'
import { latency, throughput } from './throughput.js'

const RESULTS = new URL('../bench/results/', import.meta.url)
const INNOCENT = new URL('../fixtures/ok/', import.meta.url)

function keep(name: string, figures: object): void {
  writeFileSync(new URL(`${name}.json`, RESULTS), `${JSON.stringify({ machine: cpus()[0]?.model, node: process.version, figures }, null, 2)}\n`)
}

const innocent = readdirSync(INNOCENT).flatMap((name) =>
  readFileSync(new URL(name, INNOCENT), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
)
mkdirSync(RESULTS, { recursive: true })
const figures = {
  throughput: throughput(innocent),
  latency: latency(),
  scaling: scaling(),
  footprint: await footprint(),
  accuracy: accuracy(),
  robustness: robustness(),
  protection: protection(),
  guard: await guardOverhead(),
}
for (const [name, result] of Object.entries(figures)) keep(name, result)
writeReadme(figures)
console.table(figures.accuracy.map(({ corpus, comments, spans, falseAlarmRate }) => ({ corpus, comments, ...spans, falseAlarmRate })))
console.table(figures.throughput)
console.table(figures.scaling)
console.table([figures.latency, figures.footprint])
console.table(figures.robustness.map(({ kind, tried, recall }) => ({ kind, tried, recall })))
console.table(figures.protection.map(({ words, tried, taken }) => ({ words, tried, taken })))
console.table(figures.guard)
