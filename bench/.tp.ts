import { readdirSync, readFileSync } from 'node:fs'
import { throughput, latency } from './throughput.js'
const INNOCENT = new URL('file:///work/main/fixtures/ok/')
const innocent = readdirSync(INNOCENT).flatMap((name) => readFileSync(new URL(name, INNOCENT), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')))
console.table(throughput(innocent)); console.log(latency())
