/** Screens rows and writes what is found as it is to stand in the outputs: a worker's part of an audit. */
import { redactThroughout } from '../redact.js'
import type { Finding, Screener } from '../types.js'
import { type BatchCounts, countIrregular, countRow, countUndated, countUnreadable, noCounts } from './batch-counts.js'
import { dayOf } from './days.js'
import { fieldsToScreen } from './fields.js'
import { type FindingRecord, foundPassage } from './finding-record.js'
import { groupsOf, IRREGULAR } from './groups.js'
import { type CopyFormat, copyOf, type RedactedRow } from './redacted-copy.js'
import { findingsTable } from './report/findings-csv.js'
import { isUnreadable, type Row, type Unreadable } from './rows.js'

/** What is to be done with rows; plain data. */
export interface RowOptions {
  /** Names of the columns to screen, see `fieldsToScreen`; all of each row where none were named, those too that turn up late. */
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
  const fieldsOf = fieldsToScreen(columns)
  const records: FindingRecord[] = []
  const copied: RedactedRow[] = []
  for (const row of rows) {
    if (isUnreadable(row)) {
      countUnreadable(counts, row)
      continue
    }
    if (since) {
      const day = row.irregular ? undefined : dayOf((row.values[since.column] ?? '').trim())
      if (day !== undefined && day < since.day) continue
      // A row without a day is screened: better one too many.
      if (day === undefined) countUndated(counts)
    }
    if (row.irregular) countIrregular(counts, row.number)
    const groups = groupsOf(row, groupBy)
    const fields: string[] = []
    const found: FindingRecord[] = []
    const redacted: Record<string, string> | undefined = copy && Object.create(null)
    for (const field of fieldsOf(row)) {
      const text = row.values[field]
      if (typeof text !== 'string' || text === '') continue
      fields.push(field)
      const { findings } = screen(text)
      if (findings.length === 0) continue
      for (const finding of findings) found.push(recordOf(row, field, finding, options, groups))
      if (redacted) redacted[field] = redactThroughout(text, findings, (left) => screen(left).findings)
    }
    countRow(counts, fields, groups, found)
    for (const record of found) records.push(record)
    if (redacted) copied.push({ row, redacted })
  }
  return {
    findings: records.map((record) => `${JSON.stringify(record)}\n`).join(''),
    table: findingsTable(records, groupBy, show),
    redacted: copy ? copyOf(copied, copy) : '',
    counts,
  }
}

function recordOf(
  { number, place, values, irregular }: Row,
  field: string,
  finding: Finding,
  { id, groupBy, show }: RowOptions,
  groups: Readonly<Record<string, string>>,
): FindingRecord {
  const record: Writable<FindingRecord> = {
    row: place?.row ?? number,
    ...(place ? { sheet: place.sheet } : {}),
    ...(id === undefined ? {} : { id: irregular ? IRREGULAR : id.map((name) => values[name] ?? '').join(',') }),
    ...foundPassage(field, finding, show),
  }
  if (groupBy.length > 0) record.groups = groups
  return record
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** The result of a row on which workers die. */
export function deadRow(number: number): BatchResult {
  const counts = noCounts()
  countUnreadable(counts, { number, reason: 'the worker died on it' })
  return { findings: '', table: '', redacted: '', counts }
}
