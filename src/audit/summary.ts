/** The figures of an audit, kept while rows go by: counts, never texts. `summary.json`; see docs/audit-format.md. */
import type { BatchCounts, GroupCount, TextCount } from './batch-counts.js'
import type { Unreadable } from './rows.js'

/** Unreadable rows that are listed; all are counted. */
const LISTED = 1000

/** Values of a group that are told apart; what comes later counts as `OTHERS`. */
const GROUPS = 500

/** Stands for the values of a group beyond the first five hundred. */
export const OTHERS = '(autres)'

/** What `summary.json` holds. */
export interface Summary {
  readonly format: 1
  readonly source: string
  /** How the rows were read: encoding, delimiter. */
  readonly notes: readonly string[]
  /** False where the audit was stopped before the end of the source. Whole where it is missing. */
  complete?: boolean
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

/** Counts of one column: texts that were screened, and what was found in them. */
export interface FieldCount extends TextCount {
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

/** Adds batches up, in their order. */
export class Tally {
  readonly summary: Mutable<Summary>

  /** @param summary an empty one, or that of a checkpoint to go on from */
  constructor(summary: Summary) {
    this.summary = summary
  }

  add({ unreadable, byField, byGroup, ...counts }: BatchCounts): void {
    const { summary } = this
    summary.rows += counts.rows
    summary.unreadable += unreadable.length
    summary.flagged += counts.flagged
    summary.findings += counts.findings
    ;(summary.unreadableRows as Unreadable[]).push(...unreadable.slice(0, LISTED - summary.unreadableRows.length))
    for (const name of ['byCategory', 'bySubcategory', 'bySeverity', 'byQualifier', 'byEntry'] as const) addAll(summary[name], counts[name])
    for (const [name, { texts, flagged, findings }] of byField) {
      const count = this.#field(name)
      count.texts += texts
      count.flagged += flagged
      count.findings += findings
    }
    for (const [column, values] of byGroup) {
      for (const [value, { rows, flagged, findings }] of values) {
        const count = this.#group(column, value)
        count.rows += rows
        count.flagged += flagged
        count.findings += findings
      }
    }
  }

  /** A column that turns up late is counted too. */
  #field(name: string): FieldCount {
    const fields = this.summary.fields as Record<string, FieldCount>
    fields[name] ??= { texts: 0, flagged: 0, findings: 0, freeText: false }
    return fields[name]
  }

  #group(column: string, value: string): GroupCount {
    const values = this.summary.byGroup[column] as Record<string, GroupCount>
    const key = Object.hasOwn(values, value) || Object.keys(values).length < GROUPS ? value : OTHERS
    values[key] ??= { rows: 0, flagged: 0, findings: 0 }
    return values[key]
  }
}

function addAll(counts: Readonly<Counts>, more: ReadonlyMap<string, number>): void {
  for (const [key, count] of more) (counts as Counts)[key] = (Object.hasOwn(counts, key) ? (counts[key] as number) : 0) + count
}

/** A summary of nothing yet. */
export function emptySummary(source: string, notes: readonly string[], fields: Readonly<Record<string, boolean>>, groupBy: readonly string[], made: Made): Summary {
  const none = (): Counts => Object.create(null) as Counts
  return {
    format: 1,
    source,
    notes,
    complete: false,
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
