/** The delimiter of a CSV export. */
import { parse } from 'csv-parse/sync'
import { DiscretError } from '../../errors.js'

/** In order of preference where the counts are equal: French spreadsheets write semicolons. */
const DELIMITERS = [';', '\t', ',', '|'] as const

/** Records that are looked at. */
const RECORDS = 50

/**
 * The delimiter that cuts the first records most evenly into the most columns; `;` where there is one column alone.
 *
 * @param sample beginning of the file; its last line may be cut off
 */
export function delimiterOf(sample: string): string {
  const whole = firstLines(sample)
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(whole, delimiter) }))
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter
}

/**
 * The delimiter that a user named; a tab may be written `\\t`, for a shell takes none.
 *
 * @throws DiscretError `invalid-options`
 */
export function delimiterNamed(name: string): string {
  const delimiter = name === '\\t' ? '\t' : name
  if (delimiter === '' || /["\r\n]/.test(delimiter)) throw new DiscretError('invalid-options', '--delimiter takes what stands between cells: ";", ",", "|", or "\\t" for a tab.')
  return delimiter
}

/** Some more lines than records are looked at: cells hold line ends. The last may be cut off. */
function firstLines(sample: string): string {
  const whole = sample.slice(0, sample.lastIndexOf('\n') + 1) || sample
  return whole.split('\n', 4 * RECORDS).join('\n')
}

/** Columns of the header, times the share of records that have as many. */
function evenness(text: string, delimiter: string): number {
  let records: number[]
  try {
    records = parse(text, { delimiter, to: RECORDS, relax_quotes: true, relax_column_count: true, skip_empty_lines: true }).map((record) => record.length)
  } catch {
    // A quote that is cut off: without quotes the columns are counted well enough.
    records = parse(text, { delimiter, to: RECORDS, quote: null, relax_column_count: true, skip_empty_lines: true }).map((record) => record.length)
  }
  const columns = records[0] ?? 0
  if (columns < 2) return 0
  return columns * (records.filter((count) => count === columns).length / records.length)
}
