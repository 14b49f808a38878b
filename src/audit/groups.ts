/** Values to group rows by: as they stand, dates by month. */

import { dayOf } from './days.js'
import type { Row } from './rows.js'

/** Stands for the groups, and for the id, of a row whose cells are not sure to stand in their columns: they may hold words of a comment. */
export const IRREGULAR = '(ligne irrégulière)'

/**
 * The values of the columns to group by.
 *
 * @returns by column; an empty value is `(vide)`, a date its month, `2025-03`
 */
export function groupsOf({ values, irregular }: Row, columns: readonly string[]): Record<string, string> {
  const groups: Record<string, string> = Object.create(null)
  for (const column of columns) groups[column] = irregular ? IRREGULAR : remembered(values[column] ?? '')
  return groups
}

/** Groups of values met before: agencies and days come again and again. */
const known = new Map<string, string>()
const MOST_KNOWN = 10_000

function remembered(value: string): string {
  let group = known.get(value)
  if (group === undefined) {
    group = groupOf(value.trim())
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(value, group)
  }
  return group
}

function groupOf(value: string): string {
  if (value === '') return '(vide)'
  const date = dayOf(value)
  return date ? date.slice(0, 7) : value
}
