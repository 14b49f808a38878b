// @ts-nocheck
import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSource } from '../../src/audit/read/open.js'
import { isUnreadable } from '../../src/audit/rows.js'

const PORT = 54_311
const URL = `postgres://lecteur:secret@127.0.0.1:${PORT}/postgres?sslmode=disable`

describe('a table of PostgreSQL', () => {
  let database: PGlite
  let server: PGLiteSocketServer
  beforeAll(async () => {
    database = await PGlite.create()
    await database.exec(
      "CREATE TABLE notes (id bigint PRIMARY KEY, note text, le timestamptz); INSERT INTO notes SELECT n, 'note ' || n, '2025-03-14T10:00:00Z' FROM generate_series(1, 5000) n",
    )
    server = new PGLiteSocketServer({ db: database, port: PORT, host: '127.0.0.1' })
    await server.start()
  })
  afterAll(async () => {
    await server.stop()
    await database.close()
  })

  it('is read whole, in order, read-only, without its password in the name', async () => {
    const source = await openSource(URL, { table: 'notes' })
    const rows = []
    for await (const row of source.rows(0)) rows.push(row)
    await source.close()
    expect(rows).toHaveLength(5000)
    expect(rows.at(-1)).toEqual({ number: 5000, values: { id: '5000', note: 'note 5000', le: '2025-03-14T10:00:00.000Z' } })
    expect(source.name).toBe(`postgres://lecteur@127.0.0.1:${PORT}/postgres notes`)
  })

  it('goes on behind a row', async () => {
    const source = await openSource(URL, { table: 'notes', id: 'id' })
    const rows = []
    for await (const row of source.rows(4998)) rows.push(isUnreadable(row) ? row.reason : row.values.id)
    await source.close()
    expect(rows).toEqual(['4999', '5000'])
  })

  it('survives a connection that is lost between two pages', async () => {
    const source = await openSource(URL, { table: 'notes' })
    let count = 0
    for await (const _ of source.rows(0)) {
      count++
      if (count === 10) {
        await server.stop()
        server = new PGLiteSocketServer({ db: database, port: PORT, host: '127.0.0.1' })
        await server.start()
      }
    }
    await source.close()
    expect(count).toBe(5000)
  })

  it('that is not there is told, without the password', async () => {
    const source = await openSource(URL, { table: 'absente' })
    const refused = (async () => {
      for await (const _ of source.rows(0)) break
    })()
    for (const part of ['lecteur@127', '42P01', '--table']) await expect(refused).rejects.toThrow(part)
    await expect(refused).rejects.not.toThrow(/secret/)
  })
})
