/** The files that an audit writes into its folder. */
import { join } from 'node:path'

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
