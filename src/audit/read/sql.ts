/** A table of a database, page by page along its key, in read-only transactions: nothing is locked, nothing is written. */
import { setTimeout as wait } from 'node:timers/promises'
import { DiscretError } from '../../errors.js'
import type { Source } from '../rows.js'
import { rowOfRecord } from './cells.js'
import { type Connection, DRIVERS, type Driver } from './drivers.js'

/** Rows a page. */
const PAGE = 2000

/** Attempts after a lost connection, and milliseconds before the first; twice as long before each next. */
const [ATTEMPTS, PAUSE] = [4, 500] as const

/** The key where none is named. */
const KEY = 'id'

/**
 * Opens a table.
 *
 * @param url     connection string: `postgres://…`, `mysql://…`, `sqlite:file`
 * @param options `table`, and `id`: a unique column that orders the rows
 * @throws DiscretError `missing-package`, `invalid-options`, `unreadable-file`
 */
export async function openTable(url: string, { table, id = KEY }: { readonly table?: string | undefined; readonly id?: string | undefined }): Promise<Source> {
  if (!table) throw new DiscretError('invalid-options', 'Name the table with --table, and its unique key with --id.')
  const shown = shownAs(url)
  const pages = new Pages(url, shown, table, id)
  let columns: string[] | undefined
  let read = 0
  return {
    name: `${shown} ${table}`,
    identity: `${shown} ${table} by ${id}`,
    // Also those that are empty in every row that is looked at.
    get columns() {
      return columns
    },
    size: undefined,
    notes: [`table ${table}, by ${id}, read-only`],
    async *rows(after) {
      read = after
      let last = after > 0 ? await pages.keyAt(after) : undefined
      for (;;) {
        const page = await pages.after(last)
        const [first] = page
        if (!first) return
        columns ??= Object.keys(first)
        const key = columnOf(columns, id, table)
        for (const record of page) yield rowOfRecord(++read, record)
        if (page.length < PAGE) return
        last = page.at(-1)?.[key]
        if (last === null) throw new DiscretError('invalid-options', `The key "${id}" of ${table} is empty in row ${read}: name a column with --id that is unique and never empty.`)
      }
    },
    progress: () => read,
    close: () => pages.close(),
  }
}

/** The key as the table spells it: SQLite and MySQL take its name without regard to case, and rows have it as it was created. */
function columnOf(names: readonly string[], key: string, table: string): string {
  const name = names.find((name) => name === key) ?? names.find((name) => name.toLowerCase() === key.toLowerCase())
  if (name === undefined) throw new DiscretError('invalid-options', `${table} has no column "${key}"; there are: ${names.join(', ')}. Name its unique key with --id.`)
  return name
}

class Pages {
  readonly #url: string
  readonly #shown: string
  readonly #driver: Driver
  readonly #from: string
  readonly #key: string
  #connection: Connection | undefined

  constructor(url: string, shown: string, table: string, key: string) {
    this.#url = url
    this.#shown = shown
    this.#driver = DRIVERS[url.slice(0, url.indexOf(':'))] as Driver
    this.#key = this.#driver.quote(key)
    this.#from = table.split('.').map(this.#driver.quote).join('.')
  }

  after(last: unknown): Promise<Record<string, unknown>[]> {
    const where = last === undefined ? '' : ` WHERE ${this.#key} > ${this.#driver.placeholder(1)}`
    return this.#query(`SELECT * FROM ${this.#from}${where} ORDER BY ${this.#key} LIMIT ${PAGE}`, last === undefined ? [] : [last])
  }

  /** The key of the row with a number: where a resumed run goes on. */
  async keyAt(number: number): Promise<unknown> {
    const [row] = await this.#query(`SELECT ${this.#key} AS found FROM ${this.#from} ORDER BY ${this.#key} LIMIT 1 OFFSET ${number - 1}`, [])
    return row?.found
  }

  async #query(sql: string, values: readonly unknown[]): Promise<Record<string, unknown>[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        this.#connection ??= await this.#driver.connect(this.#url)
        return await this.#connection.query(sql, values)
      } catch (cause) {
        if (cause instanceof DiscretError) throw cause
        await this.close().catch(() => undefined)
        if (attempt >= ATTEMPTS || !isLost(cause))
          throw new DiscretError('unreadable-file', `${this.#shown} does not answer, or refuses (${codeOf(cause)}). Check --table and --id; go on later with --resume.`, [], {
            cause,
          })
        await wait(PAUSE * 2 ** (attempt - 1))
      }
    }
  }

  async close(): Promise<void> {
    const connection = this.#connection
    this.#connection = undefined
    await connection?.close()
  }
}

/** A connection that broke or was ended, or a server that restarts (SQLSTATE 08…, 57P…): worth another attempt. */
function isLost(cause: unknown): boolean {
  const { code } = cause as { code?: unknown }
  return code === undefined || /^(E[A-Z]+$|08|57P|PROTOCOL_|ER_CONNECTION_KILLED$|ER_SERVER_SHUTDOWN$)/.test(String(code))
}

function codeOf(cause: unknown): string {
  return String((cause as { code?: unknown }).code ?? (cause as Error).name)
}

/**
 * A connection string without its password and options; that of a file as it is.
 *
 * @throws DiscretError `invalid-options` where a sign of the password ends the part that holds it: what comes behind would be shown
 */
function shownAs(url: string): string {
  if (url.startsWith('sqlite:')) return url
  const shown = URL.canParse(url) ? new URL(url) : undefined
  if (!shown || url.includes('#') || (shown.username === '' && url.includes('@'))) {
    throw new DiscretError('invalid-options', 'The connection string cannot be read. Write the signs # / ? @ : of a password as %23 %2F %3F %40 %3A.')
  }
  shown.password = ''
  shown.search = ''
  return shown.href
}
