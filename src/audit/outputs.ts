/** The files that an audit writes into its folder. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DiscretError } from '../errors.js'

/** Their names; see docs/audit-format.md. */
export const NAMES = {
  findings: 'findings.ndjson',
  table: 'findings.csv',
  summary: 'summary.json',
  html: 'report.html',
  sarif: 'report.sarif',
  checkpoint: '.checkpoint.json',
} as const

/** Their paths in a folder. */
export function pathsIn(out: string): Readonly<Record<keyof typeof NAMES, string>> {
  return Object.fromEntries(Object.entries(NAMES).map(([output, name]) => [output, join(out, name)])) as Record<keyof typeof NAMES, string>
}

/** Makes the folder where it is missing. @throws DiscretError `unreadable-file` where that cannot be */
export function makeFolder(out: string): void {
  try {
    mkdirSync(out, { recursive: true })
  } catch (cause) {
    throw new DiscretError('unreadable-file', `"${out}" is no folder that can be written (${(cause as NodeJS.ErrnoException).code}). Give --out another name.`, [], { cause })
  }
}
