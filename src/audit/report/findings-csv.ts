/** `findings.csv`: a row a finding, for spreadsheets. Semicolons and a byte order mark, as French spreadsheets expect; formulas are disarmed. */
import { stringify } from 'csv-stringify/sync'
import type { FindingRecord } from '../finding-record.js'

const COLUMNS = ['row', 'id', 'field', 'start', 'end', 'category', 'subcategory', 'entry', 'severity', 'score', 'qualifiers', 'kind', 'sheet'] as const

/**
 * The first line.
 *
 * @param groupBy columns of the groups, one a column
 * @param show    whether the records hold passages
 */
export function findingsTableHead(groupBy: readonly string[], show: boolean): string {
  return `\uFEFF${lines([[...COLUMNS, ...groupBy, ...(show ? ['text'] : [])]])}`
}

/** Findings as lines. */
export function findingsTable(records: readonly FindingRecord[], groupBy: readonly string[], show: boolean): string {
  return lines(
    records.map((record) => {
      const { groups = {}, qualifiers, text = '' } = record
      const cells = COLUMNS.map((column) => (column === 'qualifiers' ? qualifiers.join(' ') : (record[column] ?? '')))
      return [...cells, ...groupBy.map((column) => groups[column] ?? ''), ...(show ? [text] : [])]
    }),
  )
}

function lines(rows: readonly (readonly (string | number)[])[]): string {
  return stringify(rows as (string | number)[][], { delimiter: ';', escape_formulas: true })
}
