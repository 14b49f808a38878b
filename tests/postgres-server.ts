/** A PostgreSQL server in a process of its own, where Debian's package is installed. */
import { execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

/** Debian keeps `initdb` off the path. */
const bin = ['/usr/local/bin', '/usr/bin', ...['17', '16', '15'].map((version) => `/usr/lib/postgresql/${version}/bin`)].find((path) => existsSync(join(path, 'initdb')))

/** Whether a server can be started; without one its tests are skipped. */
export const hasServer = bin !== undefined

if (!hasServer) console.log('SKIPPED, no PostgreSQL server: apt-get install postgresql')

/** A running server. */
export interface Server {
  readonly url: string
  /** A client that is connected. */
  readonly client: pg.Client
  stop(): Promise<void>
}

/** PostgreSQL does not run as root. */
const as = (program: string, args: readonly string[]): [string, string[]] =>
  process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', join(bin as string, program), ...args]] : [join(bin as string, program), [...args]]

/**
 * Starts a server with an empty database.
 *
 * @param folder of its own, opened to the user of PostgreSQL
 * @param settings more arguments of `postgres`
 */
export async function startServer(folder: string, settings: readonly string[] = []): Promise<Server> {
  chmodSync(folder, 0o777)
  const data = join(folder, 'pg')
  const port = 40_000 + (process.pid % 10_000)
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  execFileSync(...as('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']), { stdio: 'ignore' })
  const server = spawn(...as('postgres', ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', data, ...settings]), { stdio: 'ignore' })
  const client = await connected(url)
  return {
    url,
    client,
    async stop() {
      await client.end()
      const stopped = new Promise((resolve) => server.once('exit', resolve))
      // A fast shutdown, of the process that postgres itself names.
      process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n', 1)[0]), 'SIGINT')
      await stopped
    },
  }
}

/** Tries until the server listens, for ten seconds. */
async function connected(url: string): Promise<pg.Client> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (error) {
      if (tries === 100) throw error
      await wait(100)
    }
  }
}
