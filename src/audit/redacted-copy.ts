/** A copy of the export in which each passage is replaced: CSV in UTF-8, or NDJSON. */
import { extname } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import type { Columns } from './columns.js'
import type { Row, Source } from './rows.js'

/** How the copy is written: columns of a CSV file; objects where there are none. */
export interface CopyFormat {
  readonly csv: readonly string[] | undefined
}

/** @param path `.csv` with all columns of the source, else NDJSON */
export function copyFormat(path: string, source: Source, columns: Columns): CopyFormat {
  return { csv: extname(path).toLowerCase() === '.csv' ? (source.columns ?? Object.keys(columns)) : undefined }
}

/** What the copy begins with. */
export function copyHead({ csv }: CopyFormat): string {
  return csv ? `\uFEFF${cells([csv])}` : ''
}

/** Rows as they are to stand in the copy. */
export function copyOf(rows: readonly Row['values'][], { csv }: CopyFormat): string {
  return csv ? cells(rows.map((values) => csv.map((name) => values[name] ?? ''))) : rows.map((values) => `${JSON.stringify(values)}\n`).join('')
}

function cells(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { delimiter: ';' })
}
