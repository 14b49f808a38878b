/** Queries of a database, over a connection that is made anew when it is lost. */
import { setTimeout as wait } from 'node:timers/promises'
import { DiscretError } from '../../errors.js'
import { type Connection, DRIVERS, type Driver } from './drivers.js'

/** Attempts after a lost connection, and milliseconds before the first; twice as long before each next. */
const [ATTEMPTS, PAUSE] = [4, 500] as const

/** A database that is asked. */
export class Queries {
  readonly #url: string
  readonly #shown: string
  readonly driver: Driver
  readonly scheme: string
  #connection: Connection | undefined

  /**
   * @param url   connection string
   * @param shown what errors call it: without its password
   */
  constructor(url: string, shown: string) {
    this.#url = url
    this.#shown = shown
    this.scheme = url.slice(0, url.indexOf(':'))
    this.driver = DRIVERS[this.scheme] as Driver
  }

  /** @throws DiscretError `unreadable-file` that says what to check, `missing-package` */
  async ask(sql: string, values: readonly unknown[]): Promise<Record<string, unknown>[]> {
    for (let attempt = 1; ; attempt++) {
      try {
        this.#connection ??= await this.driver.connect(this.#url)
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
