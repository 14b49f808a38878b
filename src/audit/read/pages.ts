/** Pages of a table along its key: every row is read once, or it is said that this key cannot do so. */
import { DiscretError } from '../../errors.js'
import { isSameKey, Key, type KeyValue } from './key.js'
import type { Queries } from './queries.js'

/** Rows a page. */
const PAGE = 2000

const MEND = 'Name with --id what is unique and never empty: a column, or several between commas (--id client,date).'

/** A record of a table, and its key. */
export interface Keyed {
  readonly record: Record<string, unknown>
  readonly key: KeyValue
}

/** The pages of a table. */
export class Pages {
  readonly #queries: Queries
  readonly #table: string
  readonly #names: readonly string[]
  readonly #from: string
  readonly #key: Key
  #dates: readonly boolean[] | undefined
  /** Of the table, once a row was read. */
  columns: readonly string[] | undefined

  constructor(queries: Queries, table: string, names: readonly string[]) {
    const { driver, scheme } = queries
    this.#queries = queries
    this.#table = table
    this.#names = names
    this.#from = table.split('.').map(driver.quote).join('.')
    this.#key = new Key(names, driver, scheme)
  }

  /** Records in the order of the key; a page holds all that have one key. */
  async *behind(last: KeyValue | undefined): AsyncGenerator<readonly Keyed[]> {
    this.#dates ??= await this.#whichAreDates()
    if (last) await this.#refuseEquals(last, this.#dates)
    for (let behind = last; ; ) {
      const page = await this.#next(behind, this.#dates)
      const [first, next] = [page[0], page[PAGE]]
      if (!first) return
      this.columns ??= this.#checked(Object.keys(first.record))
      // A database may compare otherwise than it tells: a key is never met twice.
      if (behind && isSameKey(behind, first.key)) throw this.#ambiguous()
      if (!next) {
        yield page
        return
      }
      const whole = page.filter(({ key }) => !isSameKey(key, next.key))
      const end = whole.at(-1)?.key
      if (!end) throw this.#ambiguous()
      await this.#refuseEquals(end, this.#dates)
      yield whole
      behind = end
    }
  }

  async #next(behind: KeyValue | undefined, dates: readonly boolean[]): Promise<Keyed[]> {
    const { sql, values } = behind ? this.#key.behind(behind) : { sql: undefined, values: [] }
    const found = await this.#queries.ask(
      `SELECT *, ${this.#key.selected(dates)} FROM ${this.#from}${sql ? ` WHERE ${sql}` : ''} ORDER BY ${this.#key.list} LIMIT ${PAGE + 1}`,
      values,
    )
    return found.map((record) => ({ key: this.#key.taken(record), record }))
  }

  /** Texts that differ may be equal to the database (« A » and « a »): what is behind one of them would leave out the other. */
  async #refuseEquals(end: KeyValue, dates: readonly boolean[]): Promise<void> {
    if (!end.some((part) => typeof part === 'string')) return
    const { sql, values } = this.#key.equals(end)
    const found = await this.#queries.ask(`SELECT ${this.#key.selected(dates)} FROM ${this.#from} WHERE ${sql} LIMIT ${PAGE + 1}`, values)
    if (!found.every((record) => isSameKey(this.#key.taken(record), end))) throw this.#ambiguous()
  }

  /** @throws DiscretError where a key is not whole: databases do not agree on the place of such a row */
  async #whichAreDates(): Promise<boolean[]> {
    const selected = this.#key.selected([])
    const [empty] = await this.#queries.ask(`SELECT ${selected} FROM ${this.#from} WHERE ${this.#key.empty} LIMIT 1`, [])
    if (empty) throw new DiscretError('invalid-options', `The key "${this.#names.join(',')}" of ${this.#table} is empty in some rows. ${MEND}`)
    const [first] = await this.#queries.ask(`SELECT ${selected} FROM ${this.#from} LIMIT 1`, [])
    return first ? this.#key.taken(first).map((part) => part instanceof Date) : []
  }

  /** SQLite and MySQL take names without regard to case; SQLite some that are no columns. */
  #checked(columns: readonly string[]): readonly string[] {
    const missing = this.#names.find((name) => !columns.some((column) => column.toLowerCase() === name.toLowerCase()))
    if (missing !== undefined)
      throw new DiscretError('invalid-options', `${this.#table} has no column "${missing}"; there are: ${columns.join(', ')}. Name its unique key with --id.`)
    return columns
  }

  #ambiguous(): DiscretError {
    return new DiscretError('invalid-options', `The key "${this.#names.join(',')}" of ${this.#table} is not unique enough to read all rows by it. ${MEND}`)
  }
}
