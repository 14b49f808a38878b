/** Which columns are screened, and which are written freely. */
import { DiscretError } from '../errors.js'
import { isUnreadable, type Row, type Source } from './rows.js'

/** Rows that are looked at. */
const SAMPLE = 500

/** Texts of a free-text column have so many words, most of the time. */
const WORDS = 3

/** Columns to screen, each with whether it is free text. */
export type Columns = Readonly<Record<string, boolean>>

/** Columns of a source. */
export interface ChosenColumns {
  /** All that its first rows show. */
  readonly known: readonly string[]
  readonly screened: Columns
}

/**
 * The columns that were asked for, or all: insults have been found in fields for names and addresses.
 *
 * @param wanted names, `undefined` for all
 * @param others names that must exist too (`--id`, `--group-by`)
 * @throws DiscretError `invalid-options` that lists the columns there are
 */
export async function chooseColumns(source: Source, wanted: readonly string[] | undefined, others: readonly string[]): Promise<ChosenColumns> {
  const rows: Row[] = []
  for await (const row of source.rows(0)) {
    if (!isUnreadable(row)) rows.push(row)
    if (rows.length >= SAMPLE) break
  }
  const known = [...new Set([...(source.columns ?? []), ...rows.flatMap(({ values }) => Object.keys(values))])]
  const missing = [...(wanted ?? []), ...others].filter((name) => !known.includes(name))
  if (missing.length > 0 && known.length > 0) {
    throw new DiscretError('invalid-options', `${source.name} has no column ${missing.map((name) => `"${name}"`).join(', ')}; there are: ${known.join(', ')}.`)
  }
  return { known, screened: Object.fromEntries((wanted ?? known).map((name) => [name, isFreeText(rows.map(({ values }) => values[name] ?? ''))])) }
}

function isFreeText(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text.trim() !== '')
  const free = filled.filter((text) => (text.match(/\p{L}{2,}/gu) ?? []).length >= WORDS)
  return filled.length > 0 && free.length > filled.length / 2
}
