/** Counts of one batch, made where it is screened. Maps keep the order in which names turn up. */
import type { FindingRecord } from './finding-record.js'
import type { Unreadable } from './rows.js'

/** Counts of one value of a group. */
export interface GroupCount {
  rows: number
  flagged: number
  findings: number
}

/** Counts of the texts of one column. */
export interface TextCount {
  texts: number
  flagged: number
  findings: number
}

/** What a batch adds to the summary; plain data. */
export interface BatchCounts {
  rows: number
  flagged: number
  findings: number
  readonly byCategory: Map<string, number>
  readonly bySubcategory: Map<string, number>
  readonly bySeverity: Map<string, number>
  readonly byQualifier: Map<string, number>
  readonly byEntry: Map<string, number>
  readonly byField: Map<string, TextCount>
  readonly byGroup: Map<string, Map<string, GroupCount>>
  readonly unreadable: Unreadable[]
  /** Numbers of the rows whose cells are not those of the header. */
  readonly irregular: number[]
  /** Rows without a day that can be read, where rows since a day are wanted. */
  undated: number
}

/** Counts of nothing yet. */
export function noCounts(): BatchCounts {
  return {
    rows: 0,
    flagged: 0,
    findings: 0,
    byCategory: new Map(),
    bySubcategory: new Map(),
    bySeverity: new Map(),
    byQualifier: new Map(),
    byEntry: new Map(),
    byField: new Map(),
    byGroup: new Map(),
    unreadable: [],
    irregular: [],
    undated: 0,
  }
}

/** Counts a row that could not be read. */
export function countUnreadable(counts: BatchCounts, row: Unreadable): void {
  counts.rows++
  counts.unreadable.push(row)
}

/** Counts a row whose cells are not those of the header, beside what `countRow` counts. */
export function countIrregular(counts: BatchCounts, number: number): void {
  counts.irregular.push(number)
}

/** Counts a row without a day that can be read, beside what `countRow` counts. */
export function countUndated(counts: BatchCounts): void {
  counts.undated++
}

/**
 * Counts a row.
 *
 * @param texts    columns of the row that were screened
 * @param groups   values of the columns to group by
 * @param findings of the row
 */
export function countRow(counts: BatchCounts, texts: readonly string[], groups: Readonly<Record<string, string>>, findings: readonly FindingRecord[]): void {
  counts.rows++
  counts.findings += findings.length
  if (findings.length > 0) counts.flagged++
  for (const field of texts) at(counts.byField, field, noTexts).texts++
  if (findings.length > 0) for (const field of new Set(findings.map(({ field }) => field))) at(counts.byField, field, noTexts).flagged++
  for (const finding of findings) countFinding(counts, finding)
  for (const column of Object.keys(groups)) {
    const count = at(at(counts.byGroup, column, noGroups), groups[column] as string, noRows)
    count.rows++
    if (findings.length > 0) count.flagged++
    count.findings += findings.length
  }
}

function countFinding(counts: BatchCounts, { field, category, subcategory, severity, qualifiers, entry }: FindingRecord): void {
  at(counts.byField, field, noTexts).findings++
  add(counts.byCategory, category)
  add(counts.bySubcategory, `${category}/${subcategory}`)
  add(counts.bySeverity, String(severity))
  for (const qualifier of qualifiers) add(counts.byQualifier, qualifier)
  add(counts.byEntry, entry)
}

const noTexts = (): TextCount => ({ texts: 0, flagged: 0, findings: 0 })
const noGroups = (): Map<string, GroupCount> => new Map()
const noRows = (): GroupCount => ({ rows: 0, flagged: 0, findings: 0 })

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function at<T>(map: Map<string, T>, key: string, make: () => T): T {
  let value = map.get(key)
  if (value === undefined) map.set(key, (value = make()))
  return value
}
