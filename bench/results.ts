/** What the benchmarks measured, as kept in `bench/results/`: one JSON file a section. Paths are those of a run at the root of the repository. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { whole } from '../src/generated/whole.js'

/** Where and when figures were measured. */
export interface Circumstances {
  /** ISO 8601. */
  readonly date: string
  /** Short hash, with `+` behind it where files had been changed since. */
  readonly commit: string
  /** Fingerprint of the library's lexicons. */
  readonly lexicons: string
  readonly machine: string
  readonly node: string
}

/** Figures of a section, with their circumstances. */
export interface Kept<Figures> extends Circumstances {
  readonly figures: Figures
}

/** A section that this machine has not what it takes to measure: its earlier figures stay. */
export class Unmeasurable extends Error {}

/** The circumstances of a run that begins now. */
export function circumstances(): Circumstances {
  const git = (...words: string[]): string => execFileSync('git', words, { encoding: 'utf8' }).trim()
  const changed = git('status', '--porcelain', '--untracked-files=no', '--', ':!README.md', ':!bench/results') !== ''
  return {
    date: new Date().toISOString(),
    commit: `${git('rev-parse', '--short', 'HEAD')}${changed ? '+' : ''}`,
    lexicons: whole.fingerprint,
    machine: `${cpus()[0]?.model}, ${cpus().length} cores`,
    node: process.version,
  }
}

const fileOf = (section: string): string => `bench/results/${section}.json`

/** Keeps the figures of a section. */
export function keep(section: string, figures: unknown, measured: Circumstances): void {
  writeFileSync(fileOf(section), `${JSON.stringify({ ...measured, figures }, null, 2)}\n`)
}

/** The kept figures of a section. @throws Error where it was never measured */
export function kept<Figures>(section: string): Kept<Figures> {
  return JSON.parse(readFileSync(fileOf(section), 'utf8')) as Kept<Figures>
}
