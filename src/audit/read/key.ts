/** The key of a table: the columns that order its rows, and the statements that go along it. */
import type { KeyPart } from '../rows.js'
import type { Driver } from './drivers.js'

/** Values of the columns of a key, as the driver gives and takes them. */
export type KeyValue = readonly unknown[]

/** A part of a statement, and the values of its placeholders. */
export interface Clause {
  readonly sql: string
  readonly values: readonly unknown[]
}

/** The names of a key: `client,date`. */
export function keyNames(id: string): string[] {
  return id.split(',').map((name) => name.trim())
}

/** Statements of a key. */
export class Key {
  readonly #columns: readonly string[]
  readonly #driver: Driver
  readonly #scheme: string

  /**
   * @param names  of its columns
   * @param scheme of the connection string
   */
  constructor(names: readonly string[], driver: Driver, scheme: string) {
    this.#columns = names.map(driver.quote)
    this.#driver = driver
    this.#scheme = scheme
  }

  /** `"a", "b"`, as names and for the order. */
  get list(): string {
    return this.#columns.join(', ')
  }

  /** Holds for a row whose key is not whole. */
  get empty(): string {
    return this.#columns.map((column) => `${column} IS NULL`).join(' OR ')
  }

  /**
   * The columns once more, under names of their own.
   *
   * @param dates which of them are dates: a date of JavaScript ends at milliseconds, its text does not
   */
  selected(dates: readonly boolean[]): string {
    const text = this.#scheme.startsWith('postgres') ? 'text' : 'CHAR'
    return this.#columns.map((column, at) => `${dates[at] ? `CAST(${column} AS ${text})` : column} AS ${this.#driver.quote(alias(at))}`).join(', ')
  }

  /** Takes the values of `selected` out of a record. */
  taken(record: Record<string, unknown>): KeyValue {
    return this.#columns.map((_, at) => {
      const value = record[alias(at)]
      delete record[alias(at)]
      return value
    })
  }

  /** Holds for the rows with a value. */
  equals(value: KeyValue): Clause {
    return { sql: this.#columns.map((column, at) => `${column} = ${this.#driver.placeholder(at + 1)}`).join(' AND '), values: value }
  }

  /** Holds for the rows behind a value. */
  behind(value: KeyValue): Clause {
    // MySQL takes no index for a comparison of rows; the others take none for what is written out.
    if (!/^(mysql|mariadb)$/.test(this.#scheme)) return { sql: `(${this.list}) > (${value.map((_, at) => this.#driver.placeholder(at + 1)).join(', ')})`, values: value }
    const steps = this.#columns.map((column, at) => [...this.#columns.slice(0, at).map((before) => `${before} = ?`), `${column} > ?`].join(' AND '))
    return { sql: steps.map((step) => `(${step})`).join(' OR '), values: this.#columns.flatMap((_, at) => value.slice(0, at + 1)) }
  }
}

const alias = (at: number): string => `discret key ${at + 1}`

/** Whether two rows have one key, as far as their values tell. */
export function isSameKey(one: KeyValue, other: KeyValue): boolean {
  return JSON.stringify(toJson(one)) === JSON.stringify(toJson(other))
}

/** A key for a checkpoint. */
export function toJson(value: KeyValue): KeyPart[] {
  return value.map((part) => {
    if (typeof part === 'bigint') return { integer: String(part) }
    if (part instanceof Uint8Array) return { hex: Buffer.from(part).toString('hex') }
    return typeof part === 'number' || typeof part === 'boolean' ? part : String(part)
  })
}

/** A key out of a checkpoint. */
export function fromJson(key: readonly KeyPart[]): KeyValue {
  return key.map((part) => {
    if (typeof part !== 'object') return part
    return 'hex' in part ? Buffer.from(part.hex, 'hex') : BigInt(part.integer)
  })
}
