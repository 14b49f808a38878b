/** `findings.csv`: a row a finding, for spreadsheets. Semicolons and a byte order mark, as French spreadsheets expect; formulas are disarmed. */
// @ts-nocheck

import { stringify } from 'csv-stringify'
import type { FindingRecord } from '../finding-record.js'

const COLUMNS = ['row', 'id', 'field', 'start', 'end', 'category', 'subcategory', 'entry', 'severity', 'score', 'qualifiers', 'kind'] as const

/**
 * A stream that takes rows and gives CSV.
 *
 * @param groupBy columns of the groups, one a column
 * @param show    whether the records hold passages
 */
export function findingsCsv(groupBy: readonly string[], show: boolean): ReturnType<typeof stringify> {
  return stringify({ header: true, delimiter: ';', bom: true, escape_formulas: true, columns: [...COLUMNS, ...groupBy, ...(show ? ['text'] : [])] })
}

/** A finding as cells. */
export function csvRow(record: FindingRecord, groupBy: readonly string[]): (string | number)[] {
  const { groups = {}, qualifiers, text } = record
  const cells = COLUMNS.map((column) => (column === 'qualifiers' ? qualifiers.join(' ') : (record[column] ?? '')))
  return [...cells, ...groupBy.map((column) => groups[column] ?? ''), ...(text === undefined ? [] : [text])]
}
