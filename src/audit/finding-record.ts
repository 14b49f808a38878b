/** A finding as `findings.ndjson` holds it: where and what, never the passage unless asked for. */
import type { Finding } from '../types.js'

/** One line of `findings.ndjson`; see docs/audit-format.md. */
export interface FindingRecord {
  /** Number of the row, from 1, without the header; in a workbook, within its sheet. */
  readonly row: number
  /** Name of the sheet, in a workbook. */
  readonly sheet?: string
  /** Value of the `--id` column. */
  readonly id?: string
  readonly field: string
  /** UTF-16 code units of the field's text, end exclusive. */
  readonly start: number
  readonly end: number
  readonly category: string
  readonly subcategory: string
  readonly entry: string
  readonly severity: number
  readonly score: number
  readonly qualifiers: readonly string[]
  readonly kind: string
  /** Values of the `--group-by` columns. */
  readonly groups?: Readonly<Record<string, string>>
  /** The passage, with `--show` only. */
  readonly text?: string
}

/** What a worker tells of a finding; the rest of the record is known where the row was read. */
export type FoundPassage = Omit<FindingRecord, 'row' | 'sheet' | 'id' | 'groups'>

/** A finding of a field. */
export function foundPassage(field: string, { start, end, category, subcategory, entry, severity, score, qualifiers, why, text }: Finding, show: boolean): FoundPassage {
  return { field, start, end, category, subcategory, entry, severity, score, qualifiers, kind: why.kind, ...(show ? { text } : {}) }
}
