/** Days as French exports write them. */

/** What may stand behind a day: its time, or a time zone. */
const END = '(?:[T\\s,+Z].*)?$'
const WEEKDAY = '(?:(?:lun|mar|mer|jeu|ven|sam|dim)[a-z]*\\.?,?\\s+)?'

/** `2025-03-14…`, `2025/03/14`, `20250314`. */
const YEAR_FIRST = [
  new RegExp(`^(?<year>\\d{4})([-/.])(?<month>\\d{1,2})\\2(?<day>\\d{1,2})${END}`, 's'),
  new RegExp(`^(?<year>(?:19|20)\\d{2})(?<month>\\d{2})(?<day>\\d{2})${END}`, 's'),
]

/** `14/03/2025`, `14-03-2025`, `14.03.2025`, `14/03/25`. */
const DAY_FIRST = [
  new RegExp(`^(?<day>\\d{1,2})([-/.])(?<month>\\d{1,2})\\2(?<year>\\d{4})${END}`, 's'),
  new RegExp(`^(?<day>\\d{1,2})/(?<month>\\d{1,2})/(?<year>\\d{2})${END}`, 's'),
]

/** « 14 mars 2025 », « vendredi 1er août 2025 », « 14-mars-25 ». */
const NAMED = new RegExp(`^${WEEKDAY}(?<day>\\d{1,2})(?:er)?[-\\s]+(?<name>[a-z]{3,9})\\.?[-\\s]+(?<year>\\d{4}|\\d{2})${END}`, 's')

/** Names of months, by the letters that tell them apart; without accents. */
const MONTHS = [
  /^janv?(ier)?$/,
  /^fevr?(ier)?$/,
  /^mars?$/,
  /^avr(il)?$/,
  /^mai$/,
  /^juin$/,
  /^juil(let)?$/,
  /^aout?$/,
  /^sept?(embre)?$/,
  /^oct(obre)?$/,
  /^nov(embre)?$/,
  /^dec(embre)?$/,
]

/** Two figures of a year from here on are of the last century (POSIX, `strptime`). */
const LAST_CENTURY = 69

/** A day as `2025-03-14`; `undefined` where there is none, or none that the calendar has. */
export function dayOf(value: string): string | undefined {
  for (const form of [...YEAR_FIRST, ...DAY_FIRST]) {
    const { year, month, day } = form.exec(value)?.groups ?? {}
    if (year && month && day) return inCalendar(year, Number(month), Number(day))
  }
  const { day, name, year } = NAMED.exec(value.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''))?.groups ?? {}
  if (!day || !name || !year) return undefined
  return inCalendar(year, MONTHS.findIndex((month) => month.test(name)) + 1, Number(day))
}

function inCalendar(written: string, month: number, day: number): string | undefined {
  const year = written.length === 2 ? Number(written) + (Number(written) < LAST_CENTURY ? 2000 : 1900) : Number(written)
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined
}
