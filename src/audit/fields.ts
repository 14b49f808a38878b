/** Fields of rows by the names that a user gave. */
import type { Row } from './rows.js'

/** Names that are remembered: keys of JSON may be data, without end. */
const MOST_KNOWN = 10_000

/**
 * Which fields of a row are to be screened.
 *
 * @param columns names, see `isNamed`; all where there are none
 * @returns all of an irregular row too, whatever was asked for: what its cells hold is not sure
 */
export function fieldsToScreen(columns: readonly string[] | undefined): (row: Row) => readonly string[] {
  if (!columns) return ({ values }) => Object.keys(values)
  const known = new Map<string, boolean>()
  const isWanted = (field: string): boolean => {
    let wanted = known.get(field)
    if (wanted === undefined) {
      wanted = columns.some((column) => isNamed(field, column))
      if (known.size >= MOST_KNOWN) known.clear()
      known.set(field, wanted)
    }
    return wanted
  }
  return ({ values, json, irregular }) => (irregular ? Object.keys(values) : json ? Object.keys(values).filter(isWanted) : columns)
}

/**
 * Whether a field of JSON is meant by a name: its path, a path to what it stands in, or one with `*` for the indices of a list (`messages.*.text`).
 *
 * @param field path, with its number where another has the same
 */
export function isNamed(field: string, name: string): boolean {
  if (field === name) return true
  const keys = field.replace(/ \(\d+\)$/, '').split('.')
  const wanted = name.split('.')
  return wanted.length <= keys.length && wanted.every((key, at) => key === keys[at] || (key === '*' && /^\d+$/.test(keys[at] as string)))
}
