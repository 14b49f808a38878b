import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Connection, createConnection } from 'mysql2/promise'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DRIVERS } from '../../src/audit/read/drivers.js'
import { openSource } from '../../src/audit/read/open.js'
import { isUnreadable, type Place } from '../../src/audit/rows.js'
import { Discret, digests, findingsOf, summaryOf } from './discret.js'
import { rowsOf } from './rows-of.js'

/** Debian keeps servers off the path of users. */
const program = (name: string): string | undefined => ['/usr/sbin', '/usr/bin', '/usr/local/bin'].map((folder) => join(folder, name)).find((path) => existsSync(path))
const [server, install] = [program('mariadbd'), program('mariadb-install-db')]

const ROWS = 240_000
/** Keys that no double holds: a page must begin where the last one ended all the same. */
const FIRST_KEY = 2n ** 60n

if (!server || !install) console.log('SKIPPED, no MariaDB server: apt-get install mariadb-server')

describe.skipIf(!server || !install)('a MariaDB server', () => {
  const discret = new Discret()
  const port = 50_000 + (process.pid % 10_000)
  const data = discret.path('mariadb')
  const url = `mysql://lecteur:secret@127.0.0.1:${port}/crm`
  let running: ChildProcess
  let writer: Connection

  beforeAll(async () => {
    const own = ['--no-defaults', `--datadir=${data}`, `--user=${process.getuid?.() === 0 ? 'root' : (process.env.USER ?? '')}`]
    execFileSync(install as string, [...own, '--auth-root-authentication-method=normal', '--skip-test-db'], { stdio: 'ignore' })
    running = spawn(server as string, [...own, `--port=${port}`, '--bind-address=127.0.0.1', `--socket=${join(data, 'socket')}`], { stdio: 'ignore' })
    for (let tries = 0; ; tries++) {
      try {
        writer = await createConnection({ socketPath: join(data, 'socket'), user: 'root', multipleStatements: true })
        break
      } catch (error) {
        if (tries === 300) throw error
        await wait(100)
      }
    }
    await writer.query(
      `CREATE DATABASE crm CHARACTER SET utf8mb4; USE crm;
       CREATE USER lecteur IDENTIFIED BY 'secret'; GRANT SELECT, INSERT ON crm.* TO lecteur;
       CREATE TABLE comments (id bigint PRIMARY KEY, le date, texte text);
       INSERT INTO comments SELECT ${FIRST_KEY} + seq * 3, '2025-03-14', IF(seq % 1000 = 0, 'voisin alcoolique', 'rappeler mardi, sœur n° 2') FROM seq_1_to_${ROWS}`,
    )
  }, 120_000)
  afterAll(async () => {
    const stopped = once(running, 'exit')
    await writer.query('SHUTDOWN')
    writer.destroy()
    await stopped
    discret.clean()
  })

  const args = (out: string): string[] => ['audit', url, '--table', 'comments', '--id', 'id', '--column', 'texte', '--workers', '1', '--out', discret.path(out)]

  it('is read page by page along its key, goes on behind a row, and does not show its password', async () => {
    const source = await openSource(url, { table: 'comments' })
    const rows = []
    for await (const row of source.rows(ROWS - 3000)) rows.push(isUnreadable(row) ? row.reason : row.values.id)
    await source.close()
    expect(rows).toEqual(Array.from({ length: 3000 }, (_, at) => String(FIRST_KEY + 3n * BigInt(ROWS - 3000 + at + 1))))
    expect(source.name).toBe(`mysql://lecteur@127.0.0.1:${port}/crm comments`)
  })

  it('is read by a key of several columns, whose times end at microseconds, and goes on behind each batch', async () => {
    await writer.query(
      `CREATE TABLE moments (client bigint, le datetime(6), n int, PRIMARY KEY (client, le));
       INSERT INTO moments SELECT ${FIRST_KEY} + seq DIV 3000, '2025-03-14 10:00:00' + INTERVAL seq MICROSECOND, seq FROM seq_0_to_8999`,
    )
    const numbers = async (after?: Place): Promise<[string[], Place[]]> => {
      const source = await openSource(url, { table: 'moments', id: 'client,le' })
      const [found, places]: [string[], Place[]] = [[], []]
      for await (const { read, end } of source.pages?.(after) ?? []) {
        found.push(...read.map((row) => (isUnreadable(row) ? row.reason : (row.values.n as string))))
        places.push(JSON.parse(JSON.stringify(end)) as Place)
      }
      await source.close()
      return [found, places]
    }
    const [all, places] = await numbers()
    expect(all).toEqual(Array.from({ length: 9000 }, (_, n) => String(n)))
    const middle = places[6] as Place
    expect((await numbers(middle))[0]).toEqual(all.slice(middle.row))
  })

  it('is refused where its key takes « k » and « K » for one', async () => {
    await writer.query("CREATE TABLE cases (k varchar(20), KEY (k)); INSERT INTO cases SELECT CONCAT(IF(seq % 2, 'k', 'K'), seq DIV 300) FROM seq_0_to_8999")
    const source = await openSource(url, { table: 'cases', id: 'k' })
    await expect(rowsOf(source)).rejects.toThrow('not unique')
  })

  it('is not written to, even where the reader may', async () => {
    const { query, close } = await (DRIVERS.mysql?.connect(url) ?? Promise.reject(new Error('no driver')))
    await expect(query("INSERT INTO comments VALUES (1, NULL, 'x')", [])).rejects.toMatchObject({ code: 'ER_CANT_EXECUTE_IN_READ_ONLY_TRANSACTION' })
    await close()
  })

  it('may end a connection between two pages', async () => {
    const source = await openSource(url, { table: 'comments' })
    let count = 0
    for await (const _ of source.rows(0)) {
      count++
      if (count !== 10) continue
      const [sessions] = await writer.query("SELECT id FROM information_schema.processlist WHERE user = 'lecteur'")
      for (const { id } of sessions as { id: number }[]) await writer.query(`KILL ${id}`)
    }
    await source.close()
    expect(count).toBe(ROWS)
  })

  it('gives the same bytes to an audit that is killed and goes on', async () => {
    expect(discret.run(...args('whole')).status).toBe(0)
    const child = spawn(process.execPath, [discret.cli, ...args('killed')], { stdio: 'ignore' })
    const ended = once(child, 'exit')
    const checkpoint = join(discret.path('killed'), '.checkpoint.json')
    while (child.exitCode === null && !existsSync(checkpoint)) await wait(2)
    child.kill('SIGKILL')
    expect(await ended).toEqual([null, 'SIGKILL'])
    const { after } = JSON.parse(readFileSync(checkpoint, 'utf8')) as { after: { row: number } }
    expect(after.row).toBeLessThan(ROWS)
    expect(discret.run(...args('killed'), '--resume').status).toBe(0)
    expect(digests(discret.path('killed'))).toEqual(digests(discret.path('whole')))
  })

  it('is swept from one snapshot while rows are written', async () => {
    const child = spawn(process.execPath, [discret.cli, ...args('written')], { stdio: 'ignore' })
    let code: number | null | undefined
    child.once('exit', (status) => {
      code = status
    })
    let written = 0
    while (code === undefined) {
      written++
      await writer.query('INSERT INTO comments VALUES (?, NULL, ?)', [String(FIRST_KEY + 3n * BigInt(ROWS + written)), 'voisin alcoolique'])
      await wait(2)
    }
    expect(code).toBe(0)
    expect(written).toBeGreaterThan(10)
    const { rows, findings } = summaryOf(discret.path('written'))
    // The snapshot holds all rows from before, and those written before it began.
    expect(rows).toBeGreaterThanOrEqual(ROWS)
    expect(rows).toBeLessThan(ROWS + written)
    expect(findings).toBe(ROWS / 1000 + rows - ROWS)
    expect(new Set(findingsOf(discret.path('written')).map(({ id }) => id)).size).toBe(findings)
  })
})
