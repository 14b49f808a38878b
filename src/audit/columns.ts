/** Which columns are screened, and which are written freely. */
import { DiscretError } from '../errors.js'
import { isNamed } from './fields.js'
import { refuseData } from './header.js'
import { isUnreadable, type Row, type Source } from './rows.js'

/** Rows that are looked at. */
const SAMPLE = 500

/** Texts of a free-text column have so many words, most of the time. */
const WORDS = 3

/** Columns that an error names: JSON has thousands. */
const LISTED = 20

/** Columns to screen, each with whether it is free text. */
export type Columns = Readonly<Record<string, boolean>>

/** Names of columns, as options give them or as the source has them. */
export interface NamedColumns {
  /** To screen; all where none are named. */
  readonly column?: readonly string[] | undefined
  /** A name, or several between commas. */
  readonly id?: string | undefined
  /** Each a name, or several between commas. */
  readonly groupBy?: readonly string[] | undefined
  readonly dateColumn?: string | undefined
}

/** The same as the source spells them. */
export interface SpeltColumns extends Omit<NamedColumns, 'id'> {
  readonly id?: readonly string[] | undefined
}

/** Columns of a source. */
export interface ChosenColumns {
  /** All that its first rows show. */
  readonly known: readonly string[]
  readonly screened: Columns
  /** The names of the options as the source spells them. */
  readonly named: SpeltColumns
  /** Names of the options that no row had so far, where further rows may. */
  readonly missing: readonly string[]
}

/**
 * The columns that were asked for, or all: insults have been found in fields for names and addresses.
 *
 * @throws DiscretError `invalid-options` that lists the columns there are, `unreadable-file` for a header that is none
 */
export async function chooseColumns(source: Source, options: NamedColumns): Promise<ChosenColumns> {
  const rows: Row[] = []
  for await (const row of source.rows(0)) {
    if (!isUnreadable(row)) rows.push(row)
    if (rows.length >= SAMPLE) break
  }
  const textsOf = (name: string): string[] => rows.map(({ values }) => values[name] ?? '')
  await refuseData(source, textsOf, isFreeText)
  const known = [...new Set([...(source.columns ?? []), ...rows.flatMap(({ values }) => Object.keys(values))])]
  const named = spelt(options, known)
  // A name means what stands under it in lists and objects; what is a column by itself is meant by its own name alone.
  const isMeant = (field: string, name: string): boolean => field === name || (!source.columns?.includes(field) && isNamed(field, name))
  const others = [...(named.id ?? []), ...(named.groupBy ?? []), named.dateColumn].filter((name) => name !== undefined)
  const missing = [...(named.column ?? []).filter((name) => !known.some((field) => isMeant(field, name))), ...others.filter((name) => !known.includes(name))]
  // Objects of JSON may have further members later.
  if (missing.length > 0 && source.columns) {
    throw new DiscretError('invalid-options', `${source.name} has no column ${missing.map((name) => `"${name}"`).join(', ')}; there are: ${listed(known)}.`)
  }
  // What no row had so far is counted too: the report then says that nothing was searched there.
  const absent = (named.column ?? []).filter((name) => missing.includes(name))
  const wanted = named.column ? [...known.filter((field) => named.column?.some((name) => isMeant(field, name))), ...absent] : known
  return { known, screened: Object.fromEntries(wanted.map((name) => [name, isFreeText(textsOf(name))])), named, missing }
}

function listed(names: readonly string[]): string {
  return names.length <= LISTED ? names.join(', ') : `${names.slice(0, LISTED).join(', ')}, and ${names.length - LISTED} more`
}

/** Options with the names of columns as the source spells them. */
function spelt({ column, id, groupBy, dateColumn }: NamedColumns, known: readonly string[]): SpeltColumns {
  const spell = (name: string): string => columnCalled(name, known) ?? name
  return {
    column: column?.map(spell),
    id: id === undefined ? undefined : namesIn(id, known),
    groupBy: groupBy?.flatMap((names) => namesIn(names, known)),
    dateColumn: dateColumn === undefined ? undefined : spell(dateColumn),
  }
}

/** The column of a name: as it is written, or else the only one that differs by case or by the form of its accents (NFC). */
function columnCalled(name: string, known: readonly string[]): string | undefined {
  if (known.includes(name)) return name
  for (const form of [(text: string) => text.normalize('NFC'), (text: string) => text.normalize('NFC').toLowerCase()]) {
    const alike = known.filter((other) => form(other) === form(name))
    if (alike.length === 1) return alike[0]
  }
  return undefined
}

/** Names between commas; a column whose name holds commas is taken whole. */
function namesIn(text: string, known: readonly string[]): string[] {
  const parts = text.split(',')
  const names: string[] = []
  for (let from = 0; from < parts.length; ) {
    let to = parts.length
    const name = (): string => parts.slice(from, to).join(',').trim()
    while (to > from + 1 && columnCalled(name(), known) === undefined) to--
    names.push(columnCalled(name(), known) ?? name())
    from = to
  }
  return names
}

function isFreeText(texts: readonly string[]): boolean {
  const filled = texts.filter((text) => text.trim() !== '')
  const free = filled.filter((text) => (text.match(/\p{L}{2,}/gu) ?? []).length >= WORDS)
  return filled.length > 0 && free.length > filled.length / 2
}
