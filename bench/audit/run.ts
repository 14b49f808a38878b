/**
 * Measures the audit on an export of invented comments: rows a second with one worker and with two, peak memory, and a run that is killed in
 * the middle and resumed, compared by checksum. Wants an idle machine of two processors; writes `bench/results/audit.json`.
 *
 *     npm run bench:audit [-- ROWS [FOLDER]]
 */
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { round } from '../measure.js'

const [rows = '5000000', folder = join(tmpdir(), 'discret-bench-audit')] = process.argv.slice(2)
const OUTPUTS = ['findings.ndjson', 'findings.csv', 'summary.json', 'report.html', 'report.sarif'] as const

/** Writes what the process used to file descriptor 3 when it ends: of all its threads, and of it alone. */
const METER = `import{isMainThread}from'node:worker_threads';import{writeSync}from'node:fs'
if(isMainThread)process.on('exit',()=>writeSync(3,JSON.stringify(process.resourceUsage())))`

interface Run {
  readonly workers: number
  readonly seconds: number
  readonly rowsPerSecond: number
  /** Seconds of the processors, of all threads. */
  readonly cpuSeconds: number
  readonly peakMb: number
  /** Processes that wanted a processor when the run began: more than a few spoil the seconds, less so those of the processors. */
  readonly loadBefore: number
}

const command = (out: string, workers: number, ...more: readonly string[]): string[] => {
  const options = ['--column', 'commentaire', '--id', 'id', '--group-by', 'agence,auteur,date', '--workers', String(workers)]
  return ['dist/cli.js', 'audit', source, ...options, '--out', join(folder, out), ...more]
}

/** Node then collects garbage on the thread that makes it, and two workers keep no third processor busy; it takes the flag on its command line only. */
const OWN_GARBAGE = '--single-threaded-gc'

async function measured(out: string, workers: number, flags: readonly string[], ...more: readonly string[]): Promise<Run> {
  const loadBefore = round(loadavg()[0] as number)
  const started = performance.now()
  const child = spawn(process.execPath, [...flags, '--import', `data:text/javascript,${encodeURIComponent(METER)}`, ...command(out, workers, ...more)], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  })
  let told = ''
  child.stdio[3]?.on('data', (data: Buffer) => {
    told += data.toString()
  })
  const [code] = (await once(child, 'close')) as [number]
  if (code !== 0) throw new Error(`The audit ended with ${code}.`)
  const seconds = (performance.now() - started) / 1000
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(told) as NodeJS.ResourceUsage
  const cpuSeconds = round((userCPUTime + systemCPUTime) / 1e6)
  return { workers, seconds: round(seconds), rowsPerSecond: Math.round(Number(rows) / seconds), cpuSeconds, peakMb: Math.round(maxRSS / 1024), loadBefore }
}

/** Kills an audit without warning when it is half done. @returns rows that its checkpoint holds */
async function killed(out: string, workers: number): Promise<number> {
  const child = spawn(process.execPath, command(out, workers), { stdio: 'ignore' })
  const ended = once(child, 'exit')
  const path = join(folder, out, '.checkpoint.json')
  const done = (): number => (existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { after: { row: number } }).after.row : 0)
  while (child.exitCode === null && done() < Number(rows) / 2) await wait(50)
  child.kill('SIGKILL')
  await ended
  return done()
}

async function checksum(out: string): Promise<string> {
  const hash = createHash('sha256')
  for (const name of OUTPUTS) await pipeline(createReadStream(join(folder, out, name)), hash, { end: false })
  return hash.digest('hex')
}

mkdirSync(folder, { recursive: true })
const source = join(folder, `export-${rows}.csv`)
if (!existsSync(source)) spawnSync('npx', ['tsx', 'bench/audit/export.ts', rows, source], { stdio: 'inherit' })
for (const out of ['one', 'two', 'killed', 'flagged']) rmSync(join(folder, out), { recursive: true, force: true })

const one = await measured('one', 1, [])
console.table([one])
const two = await measured('two', 2, [])
console.table([two])
const flagged: Run[] = []
for (const workers of [1, 2]) {
  rmSync(join(folder, 'flagged'), { recursive: true, force: true })
  flagged.push(await measured('flagged', workers, [OWN_GARBAGE]))
  console.table(flagged)
}
const killedAfter = await killed('killed', 2)
const resumed = await measured('killed', 2, [], '--resume')
const sums = await Promise.all(['one', 'two', 'killed', 'flagged'].map(checksum))
const figures = {
  rows: Number(rows),
  megabytes: Math.round(statSync(source).size / 1e6),
  runs: [one, two],
  scaling: round(one.seconds / two.seconds),
  /** With `--single-threaded-gc`. */
  flagged: { runs: flagged, scaling: round((flagged[0] as Run).seconds / (flagged[1] as Run).seconds) },
  killed: { afterRows: killedAfter, resumedSeconds: resumed.seconds, peakMb: resumed.peakMb },
  checksum: sums[0],
  identical: sums.every((sum) => sum === sums[0]),
}
writeFileSync('bench/results/audit.json', `${JSON.stringify({ machine: cpus()[0]?.model, node: process.version, figures }, null, 2)}\n`)
console.log(figures)
process.exitCode = figures.identical ? 0 : 1
