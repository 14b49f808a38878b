/** The files that an audit writes into its folder. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DiscretError } from '../errors.js'
import { unwritable } from '../io/unwritable.js'

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

/** Writes a file whole or not at all. @throws DiscretError `unreadable-file` */
export function writeWhole(path: string, text: string): void {
  try {
    writeFileSync(`${path}.new`, text)
  } catch (cause) {
    rmSync(`${path}.new`, { force: true })
    throw unwritable(path, cause)
  }
  moveTo(path, `${path}.new`)
}

/** Puts a file that is whole in its place, or away. @throws DiscretError `unreadable-file` */
export function moveTo(path: string, unfinished: string): void {
  try {
    renameSync(unfinished, path)
  } catch (cause) {
    rmSync(unfinished, { force: true })
    throw unwritable(path, cause)
  }
}

/** Removes a file where there is one. @throws DiscretError `unreadable-file` */
export function removeFile(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch (cause) {
    throw unwritable(path, cause)
  }
}
