/** Databases behind one small interface: a read-only connection that gives rows. The drivers are packages of their own. */
import { fileURLToPath } from 'node:url'
import { peer } from './peer.js'

/** A connection in a read-only transaction. */
export interface Connection {
  readonly query: (sql: string, values: readonly unknown[]) => Promise<Record<string, unknown>[]>
  readonly close: () => Promise<void>
}

/** What differs between databases. */
export interface Driver {
  /** The n-th value of a statement, from 1. */
  readonly placeholder: (n: number) => string
  readonly quote: (name: string) => string
  readonly connect: (url: string) => Promise<Connection>
}

const doubled = (mark: string) => (name: string) => mark + name.replaceAll(mark, mark + mark) + mark

const postgres: Driver = {
  placeholder: (n) => `$${n}`,
  quote: doubled('"'),
  async connect(url) {
    const { default: pg } = await peer(() => import('pg'), 'pg', 'PostgreSQL')
    const client = new pg.Client({ connectionString: url })
    // A connection that is lost between two queries is told by the next one.
    client.on('error', () => undefined)
    await client.connect()
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return { query: async (sql, values) => (await client.query(sql, [...values])).rows as Record<string, unknown>[], close: () => client.end() }
  },
}

const mysql: Driver = {
  placeholder: () => '?',
  quote: doubled('`'),
  async connect(url) {
    const { createConnection } = await peer(() => import('mysql2/promise'), 'mysql2', 'MySQL or MariaDB')
    // Keys beyond 2^53 come as text: as numbers they would be others.
    const connection = await createConnection({ uri: url.replace(/^mariadb:/, 'mysql:'), supportBigNumbers: true })
    connection.on('error', () => undefined)
    await connection.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ')
    await connection.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY')
    return { query: async (sql, values) => (await connection.query(sql, [...values]))[0] as Record<string, unknown>[], close: () => connection.end() }
  },
}

const sqlite: Driver = {
  placeholder: () => '?',
  quote: doubled('"'),
  async connect(url) {
    const { default: Database } = await peer(() => import('better-sqlite3'), 'better-sqlite3', 'SQLite')
    const database = new Database(sqliteFile(url), { readonly: true, fileMustExist: true })
    // Keys beyond 2^53 would be others as numbers.
    database.defaultSafeIntegers()
    return {
      query: (sql, values) => Promise.resolve(database.prepare(sql).all(...values) as Record<string, unknown>[]),
      close: () => Promise.resolve(void database.close()),
    }
  },
}

/** The file that `sqlite:file` means, or `sqlite:///file`. */
export function sqliteFile(url: string): string {
  return url.startsWith('sqlite:///') ? fileURLToPath(url.replace(/^sqlite:/, 'file:')) : url.replace(/^sqlite:(\/\/)?/, '')
}

/** Drivers by the scheme of the connection string. */
export const DRIVERS: Readonly<Record<string, Driver>> = { postgres, postgresql: postgres, mysql, mariadb: mysql, sqlite }
