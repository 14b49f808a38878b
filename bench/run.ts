/** `npm run bench`: measures, keeps the figures in `bench/results/`, and writes them into README.md. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { accuracy } from './accuracy.js'
import { writeReadme } from './readme.js'
import { throughput } from './throughput.js'

const folder = new URL('./results/', import.meta.url)
const keep = (name: string, figures: unknown): void => writeFileSync(new URL(`${name}.json`, folder), `${JSON.stringify(figures, null, 2)}\n`)

mkdirSync(folder, { recursive: true })
const accurate = accuracy()
const fast = throughput()
keep('accuracy', accurate)
keep('throughput', { machine: cpus()[0]?.model, node: process.version, figures: fast })
writeReadme(accurate, fast)
console.table(accurate.map(({ corpus, comments, spans, falseAlarmRate }) => ({ corpus, comments, ...spans, falseAlarmRate })))
console.table(fast)
