// @ts-nocheck
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Discret, findingsOf, summaryOf } from './discret.js'

/** Debian keeps `initdb` off the path. */
const bin = ['/usr/local/bin', '/usr/bin', ...['17', '16', '15'].map((version) => `/usr/lib/postgresql/${version}/bin`)].find((path) => existsSync(join(path, 'initdb')))
const ROWS = 6000

if (!bin) console.log('SKIPPED, no PostgreSQL server: apt-get install postgresql')

describe.skipIf(bin === undefined)('a PostgreSQL server', () => {
  const discret = new Discret()
  const port = 40_000 + (process.pid % 10_000)
  const data = discret.path('pg')
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  let server: ChildProcess
  let writer: pg.Client

  /** PostgreSQL does not run as root. */
  const as = (program: string, args: readonly string[]): [string, string[]] =>
    process.getuid?.() === 0 ? ['runuser', ['-u', 'postgres', '--', join(bin as string, program), ...args]] : [join(bin as string, program), [...args]]

  beforeAll(async () => {
    chmodSync(discret.folder, 0o777)
    execFileSync(...as('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']), { stdio: 'ignore' })
    server = spawn(...as('postgres', ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-k', data, '-F']), { stdio: 'ignore' })
    for (let tries = 0; ; tries++) {
      writer = new pg.Client({ connectionString: url })
      writer.on('error', () => undefined)
      try {
        await writer.connect()
        break
      } catch (error) {
        if (tries === 100) throw error
        await wait(100)
      }
    }
    await writer.query('CREATE TABLE comments (id bigint PRIMARY KEY, texte text)')
    await writer.query(`INSERT INTO comments SELECT i * 3, CASE WHEN i % 1000 = 0 THEN 'voisin alcoolique' ELSE 'rappeler mardi' END FROM generate_series(1, ${ROWS}) i`)
  })
  afterAll(async () => {
    await writer.end()
    const stopped = new Promise((resolve) => server.once('exit', resolve))
    // A fast shutdown, of the process that postgres itself names.
    process.kill(Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n', 1)[0]), 'SIGINT')
    await stopped
    discret.clean()
  })

  it('is swept from one snapshot, read-only, while rows are written', async () => {
    const out = discret.path('reports')
    const child = spawn(process.execPath, [discret.cli, 'audit', url, '--table', 'comments', '--id', 'id', '--column', 'texte', '--workers', '1', '--out', out], {
      stdio: 'ignore',
    })
    let ended: number | null | undefined
    child.once('exit', (code) => {
      ended = code
    })
    let written = 0
    while (ended === undefined) {
      written++
      await writer.query('INSERT INTO comments VALUES ($1, $2)', [(ROWS + written) * 3, 'voisin alcoolique'])
      await wait(2)
    }
    expect(ended).toBe(0)
    expect(written).toBeGreaterThan(10)
    const { rows, findings } = summaryOf(out)
    // The snapshot holds all rows from before, and those written before it began.
    expect(rows).toBeGreaterThanOrEqual(ROWS)
    expect(rows).toBeLessThan(ROWS + written)
    expect(findings).toBe(ROWS / 1000 + rows - ROWS)
    expect(new Set(findingsOf(out).map(({ id }) => id)).size).toBe(findings)
  })
})
