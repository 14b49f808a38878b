import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasServer, type Server, startServer } from '../postgres-server.js'
import { Discret, findingsOf, summaryOf } from './discret.js'

const ROWS = 6000

describe.skipIf(!hasServer)('a PostgreSQL server', () => {
  const discret = new Discret()
  let server: Server

  beforeAll(async () => {
    server = await startServer(discret.folder, ['-F'])
    await server.client.query('CREATE TABLE comments (id bigint PRIMARY KEY, texte text)')
    await server.client.query(`INSERT INTO comments SELECT i * 3, CASE WHEN i % 1000 = 0 THEN 'voisin alcoolique' ELSE 'rappeler mardi' END FROM generate_series(1, ${ROWS}) i`)
  })
  afterAll(async () => {
    await server.stop()
    discret.clean()
  })

  it('is swept from one snapshot, read-only, while rows are written', async () => {
    const out = discret.path('reports')
    const child = spawn(process.execPath, [discret.cli, 'audit', server.url, '--table', 'comments', '--id', 'id', '--column', 'texte', '--workers', '1', '--out', out], {
      stdio: 'ignore',
    })
    let ended: number | null | undefined
    child.once('exit', (code) => {
      ended = code
    })
    let written = 0
    while (ended === undefined) {
      written++
      await server.client.query('INSERT INTO comments VALUES ($1, $2)', [(ROWS + written) * 3, 'voisin alcoolique'])
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
