/** A copy of the export in which each passage is replaced: CSV in, CSV out; NDJSON for all else. */
// @ts-nocheck

import { extname } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import type { RowVerdict } from './audit-worker.js'
import type { Columns } from './columns.js'
import { OutputFile } from './output-file.js'
import type { Row, Source } from './rows.js'

/** Where rows go, and how each is written. */
export interface RedactedCopy {
  readonly file: OutputFile
  readonly line: (row: Row, texts: RowVerdict['redacted']) => string
}

/**
 * Opens the copy, in UTF-8.
 *
 * @param path   `.csv` with all columns of the source, else NDJSON
 * @param length bytes to keep, when an audit goes on
 */
export function redactedCopy(path: string, source: Source, columns: Columns, length?: number): RedactedCopy {
  const names = source.columns ?? Object.keys(columns)
  const file = new OutputFile(path, length)
  const csv = extname(path).toLowerCase() === '.csv'
  const cells = (values: readonly string[]): string => stringify([values as string[]], { delimiter: ';' })
  if (csv && file.length === 0) file.write(`\uFEFF${cells(names)}`)
  return {
    file,
    line({ values }, texts) {
      const whole: Readonly<Record<string, string>> = { ...values, ...Object.fromEntries(texts) }
      return csv ? cells(names.map((name) => whole[name] ?? '')) : `${JSON.stringify(whole)}\n`
    },
  }
}
