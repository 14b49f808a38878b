/** The figures of an audit, kept while rows go by: counts, never texts. `summary.json`; see docs/audit-format.md. */
// @ts-nocheck

import type { FindingRecord } from './finding-record.js'
import type { Unreadable } from './rows.js'

/** Unreadable rows that are listed; all are counted. */
const LISTED = 1000

/** Values of a group that are told apart; what comes later counts as `OTHERS`. */
const GROUPS = 500

/** Stands for the values of a group beyond the first five hundred. */
export const OTHERS = '(autres)'

/** Counts of one value of a group. */
export interface GroupCount {
  rows: number
  flagged: number
  findings: number
}

/** What `summary.json` holds. */
export interface Summary {
  readonly format: 1
  readonly source: string
  /** How the rows were read: encoding, delimiter. */
  readonly notes: readonly string[]
  readonly fields: Readonly<Record<string, FieldCount>>
  /** All rows, those included that could not be read. */
  rows: number
  unreadable: number
  /** Rows with findings. */
  flagged: number
  findings: number
  readonly byCategory: Readonly<Record<string, number>>
  readonly bySubcategory: Readonly<Record<string, number>>
  readonly bySeverity: Readonly<Record<string, number>>
  readonly byQualifier: Readonly<Record<string, number>>
  readonly byEntry: Readonly<Record<string, number>>
  readonly byGroup: Readonly<Record<string, Readonly<Record<string, GroupCount>>>>
  readonly unreadableRows: readonly Unreadable[]
  readonly made: Made
}

/** Counts of one column. */
export interface FieldCount {
  /** Texts that were screened. */
  texts: number
  flagged: number
  findings: number
  /** Whether its texts are written freely, by their length and words. */
  readonly freeText: boolean
}

/** How the audit was made. */
export interface Made {
  readonly version: string
  /** Identifies lexicons and options: equal fingerprints give equal verdicts. */
  readonly fingerprint: string
  readonly options: Readonly<Record<string, unknown>>
}

type Counts = Record<string, number>
type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Adds rows up. */
export class Tally {
  readonly summary: Mutable<Summary>

  /** @param summary an empty one, or that of a checkpoint to go on from */
  constructor(summary: Summary) {
    this.summary = summary
  }

  unreadable(row: Unreadable): void {
    this.summary.rows++
    this.summary.unreadable++
    if (this.summary.unreadableRows.length < LISTED) (this.summary.unreadableRows as Unreadable[]).push(row)
  }

  /**
   * @param texts    columns of the row that were screened
   * @param groups   values of the columns to group by
   * @param findings of the row
   */
  row(texts: readonly string[], groups: Readonly<Record<string, string>>, findings: readonly FindingRecord[]): void {
    const { summary } = this
    const flagged = findings.length > 0
    summary.rows++
    if (flagged) summary.flagged++
    summary.findings += findings.length
    const hit = new Set(findings.map(({ field }) => field))
    for (const field of texts) {
      const count = this.#field(field)
      count.texts++
      if (hit.has(field)) count.flagged++
    }
    for (const finding of findings) this.#finding(finding)
    for (const [column, value] of Object.entries(groups)) {
      const count = this.#group(column, value)
      count.rows++
      if (flagged) count.flagged++
      count.findings += findings.length
    }
  }

  /** A column that turns up late is counted too. */
  #field(name: string): FieldCount {
    const fields = this.summary.fields as Record<string, FieldCount>
    fields[name] ??= { texts: 0, flagged: 0, findings: 0, freeText: false }
    return fields[name]
  }

  #finding({ field, category, subcategory, severity, qualifiers, entry }: FindingRecord): void {
    const { byCategory, bySubcategory, bySeverity, byQualifier, byEntry } = this.summary
    this.#field(field).findings++
    add(byCategory, category)
    add(bySubcategory, `${category}/${subcategory}`)
    add(bySeverity, String(severity))
    for (const qualifier of qualifiers) add(byQualifier, qualifier)
    add(byEntry, entry)
  }

  #group(column: string, value: string): GroupCount {
    const values = this.summary.byGroup[column] as Record<string, GroupCount>
    const key = Object.hasOwn(values, value) || Object.keys(values).length < GROUPS ? value : OTHERS
    values[key] ??= { rows: 0, flagged: 0, findings: 0 }
    return values[key]
  }
}

function add(counts: Readonly<Counts>, key: string): void {
  ;(counts as Counts)[key] = (Object.hasOwn(counts, key) ? (counts[key] as number) : 0) + 1
}

/** A summary of nothing yet. */
export function emptySummary(source: string, notes: readonly string[], fields: Readonly<Record<string, boolean>>, groupBy: readonly string[], made: Made): Summary {
  const none = (): Counts => Object.create(null) as Counts
  return {
    format: 1,
    source,
    notes,
    fields: Object.assign(Object.create(null), Object.fromEntries(Object.entries(fields).map(([name, freeText]) => [name, { texts: 0, flagged: 0, findings: 0, freeText }]))),
    rows: 0,
    unreadable: 0,
    flagged: 0,
    findings: 0,
    byCategory: none(),
    bySubcategory: none(),
    bySeverity: none(),
    byQualifier: none(),
    byEntry: none(),
    byGroup: Object.fromEntries(groupBy.map((column) => [column, Object.create(null) as Record<string, GroupCount>])),
    unreadableRows: [],
    made,
  }
}
