/**
 * Keeps the score of each file of a mutation run in `results/mutation.json`; files that were not part of the run stay as they were.
 *
 *     tsx bench/mutation.ts coverage/mutation.json src/text/fold.ts     files of a part; the report has others, which may be incomplete
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** What became of the mutants of a file. */
interface Score {
  readonly killed: number
  readonly survived: number
  /** Marked in the source as equivalent, with the reason. */
  readonly ignored: number
  /** Killed of all that are not ignored, in per cent. */
  readonly score: number
}

interface Report {
  readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>
}

const RESULTS = new URL('results/mutation.json', import.meta.url)

const percent = (killed: number, survived: number): number => Math.round((1000 * killed) / Math.max(1, killed + survived)) / 10

function scoreOf(mutants: Report['files'][string]['mutants']): Score {
  const count = (...statuses: string[]): number => mutants.filter(({ status }) => statuses.includes(status)).length
  const killed = count('Killed', 'Timeout')
  const survived = count('Survived', 'NoCoverage')
  return { killed, survived, ignored: count('Ignored'), score: percent(killed, survived) }
}

const [path = 'coverage/mutation.json', ...only] = process.argv.slice(2)
const { files } = JSON.parse(readFileSync(path, 'utf8')) as Report
const before = existsSync(RESULTS) ? (JSON.parse(readFileSync(RESULTS, 'utf8')) as { readonly files: Readonly<Record<string, Score>> }).files : {}
const counted = Object.entries(files).filter(([name]) => only.length === 0 || only.includes(name))
const now = Object.fromEntries(counted.map(([name, { mutants }]) => [name, scoreOf(mutants)]))
const merged = Object.fromEntries(Object.entries({ ...before, ...now }).sort(([a], [b]) => (a < b ? -1 : 1)))
const sum = (of: 'killed' | 'survived'): number => Object.values(merged).reduce((total, score) => total + score[of], 0)
const whole = percent(sum('killed'), sum('survived'))
writeFileSync(RESULTS, `${JSON.stringify({ score: whole, files: merged }, null, 2)}\n`)
for (const [name, { score, killed, survived }] of Object.entries(now)) console.log(`${score.toFixed(1).padStart(5)} %  ${killed}/${killed + survived}  ${name}`)
console.log(`${whole.toFixed(1).padStart(5)} %  of all files that were ever run`)
