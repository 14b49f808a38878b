/** Screens rows and writes what is found as it is to stand in the outputs: a worker's part of an audit. */
import { redact } from '../redact.js'
import type { Finding, Screener } from '../types.js'
import { type BatchCounts, countRow, countUnreadable, noCounts } from './batch-counts.js'
import { type FindingRecord, foundPassage } from './finding-record.js'
import { dayOf, groupsOf } from './groups.js'
import { type CopyFormat, copyOf, type RedactedRow } from './redacted-copy.js'
import { findingsTable } from './report/findings-csv.js'
import { isUnreadable, type Row, type Unreadable } from './rows.js'

/** What is to be done with rows; plain data. */
export interface RowOptions {
  /** Columns to screen; all of each row where none were named, those too that turn up late. */
  readonly columns: readonly string[] | undefined
  /** Columns whose values tell a row. */
  readonly id: readonly string[] | undefined
  readonly groupBy: readonly string[]
  /** Rows before this day of the column are left out. */
  readonly since: { readonly day: string; readonly column: string } | undefined
  /** Whether passages are written. */
  readonly show: boolean
  /** How the redacted copy is written, where one is wanted. */
  readonly copy: CopyFormat | undefined
}

/** What a batch adds to each output, and to the summary. */
export interface BatchResult {
  /** Lines of `findings.ndjson`. */
  readonly findings: string
  /** Lines of `findings.csv`. */
  readonly table: string
  /** Lines of the redacted copy. */
  readonly redacted: string
  readonly counts: BatchCounts
}

/** Screens a batch, row by row. */
export function screenRows(rows: Iterable<Row | Unreadable>, options: RowOptions, screen: Screener['screen']): BatchResult {
  const { columns, groupBy, since, show, copy } = options
  const counts = noCounts()
  const records: FindingRecord[] = []
  const copied: RedactedRow[] = []
  for (const row of rows) {
    if (isUnreadable(row)) {
      countUnreadable(counts, row)
      continue
    }
    if (since && !isSince(row, since)) continue
    const groups = groupsOf(row.values, groupBy)
    const fields: string[] = []
    const found: FindingRecord[] = []
    const redacted: Record<string, string> = Object.create(null)
    for (const field of columns ?? Object.keys(row.values)) {
      const text = row.values[field]
      if (typeof text !== 'string' || text === '') continue
      fields.push(field)
      const { findings } = screen(text)
      if (findings.length === 0) continue
      for (const finding of findings) found.push(recordOf(row, field, finding, options, groups))
      if (copy) redacted[field] = redact(text, findings)
    }
    countRow(counts, fields, groups, found)
    for (const record of found) records.push(record)
    if (copy) copied.push({ row, redacted })
  }
  return {
    findings: records.map((record) => `${JSON.stringify(record)}\n`).join(''),
    table: findingsTable(records, groupBy, show),
    redacted: copy ? copyOf(copied, copy) : '',
    counts,
  }
}

function recordOf({ number, values }: Row, field: string, finding: Finding, { id, groupBy, show }: RowOptions, groups: Readonly<Record<string, string>>): FindingRecord {
  const record: Writable<FindingRecord> =
    id === undefined
      ? { row: number, ...foundPassage(field, finding, show) }
      : { row: number, id: id.map((name) => values[name] ?? '').join(','), ...foundPassage(field, finding, show) }
  if (groupBy.length > 0) record.groups = groups
  return record
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** A row without a date is screened: better one too many. */
function isSince({ values }: Row, { day: since, column }: NonNullable<RowOptions['since']>): boolean {
  const day = dayOf((values[column] ?? '').trim())
  return day === undefined || day >= since
}

/** The result of a row on which workers die. */
export function deadRow(number: number): BatchResult {
  const counts = noCounts()
  countUnreadable(counts, { number, reason: 'the worker died on it' })
  return { findings: '', table: '', redacted: '', counts }
}
