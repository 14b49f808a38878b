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

/** What counts of columns between which a blank follows the delimiter: a comma in a name (« Nom, prénom ») is one, most likely. */
const SPACED = 0.1

/** Columns of the header, times the share of records that have as many. */
function evenness(text: string, delimiter: string): number {
  const options = { delimiter, to: RECORDS, relax_column_count: true, skip_empty_lines: true }
  let records: string[][]
  try {
    records = parse(text, { ...options, relax_quotes: true })
  } catch {
    // A quote that is cut off: without quotes the columns are counted well enough.
    records = parse(text, { ...options, quote: null })
  }
  const [header = []] = records
  if (header.length < 2) return 0
  const spaced = header.slice(1).some((name) => /^ \S/.test(name))
  return (spaced ? SPACED : 1) * header.length * (records.filter(({ length }) => length === header.length).length / records.length)
}
