/** Values to group rows by: as they stand, dates by month. */

/** `2025-03-14…` and `14/03/2025`. */
const ISO = /^(\d{4})-(\d{2})-\d{2}/
const FRENCH = /^\d{1,2}[/.](\d{1,2})[/.](\d{4})/

/**
 * The values of the columns to group by.
 *
 * @returns by column; an empty value is `(vide)`, a date its month, `2025-03`
 */
export function groupsOf(values: Readonly<Record<string, string>>, columns: readonly string[]): Record<string, string> {
  const groups: Record<string, string> = Object.create(null)
  for (const column of columns) groups[column] = remembered(values[column] ?? '')
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

/** A date as `2025-03-14`, `undefined` where there is none. */
export function dayOf(value: string): string | undefined {
  if (ISO.test(value)) return value.slice(0, 10)
  const french = FRENCH.exec(value)
  if (!french) return undefined
  const [day, month, year] = [value.split(/[/.]/)[0] as string, french[1] as string, french[2] as string]
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
