/** A copy of the export in which each passage is replaced: CSV in UTF-8, or NDJSON. It has the rows that were screened; what could not be read could not be redacted either. */
import { extname } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import { DiscretError } from '../errors.js'
import { writeJson } from '../io/json.js'
import { withTexts } from './read/json-texts.js'
import type { Row } from './rows.js'

/** How the copy is written: columns of a CSV file; objects where there are none. */
export interface CopyFormat {
  readonly csv: readonly string[] | undefined
}

/** A row, and its redacted texts by column. */
export interface RedactedRow {
  readonly row: Row
  readonly redacted: Readonly<Record<string, string>>
}

/**
 * @param path    `.csv`, or `.ndjson`
 * @param columns of the source, all of them
 * @throws DiscretError `invalid-options` for another extension
 */
export function copyFormat(path: string, columns: readonly string[]): CopyFormat {
  const extension = extname(path).toLowerCase()
  if (extension === '.csv') return { csv: columns }
  if (extension === '.ndjson' || extension === '.jsonl') return { csv: undefined }
  throw new DiscretError('invalid-options', `The copy is CSV or NDJSON: "${path}" must end with .csv, .ndjson or .jsonl.`)
}

/** What the copy begins with. */
export function copyHead({ csv }: CopyFormat): string {
  return csv ? `\uFEFF${cells([csv])}` : ''
}

/** Rows as they are to stand in the copy. Cells beyond the columns stand at the end of their row. */
export function copyOf(rows: readonly RedactedRow[], { csv }: CopyFormat): string {
  if (!csv) return rows.map((row) => `${writeJson(objectOf(row))}\n`).join('')
  const known = new Set(csv)
  return cells(
    rows.map(({ row, redacted }) => {
      const nested = nestedIn(row, redacted, known)
      const parents = Object.keys(nested).map((column) => `${column}.`)
      const texts = { ...row.values, ...redacted, ...nested }
      const beyond = Object.keys(texts).filter((name) => !known.has(name) && !parents.some((parent) => name.startsWith(parent)))
      return [...csv, ...beyond].map((name) => texts[name] ?? '')
    }),
  )
}

/** Columns that hold lists or objects, as JSON. */
function nestedIn({ json }: Row, redacted: RedactedRow['redacted'], columns: ReadonlySet<string>): Record<string, string> {
  if (!json) return {}
  const members = Object.entries(withTexts(json, redacted) as object).filter(
    ([name, value]) => columns.has(name) && typeof value === 'object' && value !== null && !(value instanceof Date),
  )
  return Object.fromEntries(members.map(([name, value]) => [name, writeJson(value)]))
}

/** JSON stays as it was but for the passages: types, nesting and what is null. */
function objectOf({ row: { values, json }, redacted }: RedactedRow): unknown {
  return json === undefined ? { ...values, ...redacted } : withTexts(json, redacted)
}

function cells(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { delimiter: ';' })
}
