import { PGlite } from '@electric-sql/pglite'
import { PGLiteSocketServer } from '@electric-sql/pglite-socket'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSource } from '../../src/audit/read/open.js'
import { isUnreadable, type Place } from '../../src/audit/rows.js'

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

  it('is read by a key of several columns, whose times end at microseconds, and goes on behind each batch', async () => {
    await database.exec(
      "CREATE TABLE moments (client bigint, le timestamptz, n int, PRIMARY KEY (client, le)); INSERT INTO moments SELECT n / 3000, '2025-03-14T10:00:00Z'::timestamptz + n * interval '1 microsecond', n FROM generate_series(0, 8999) n",
    )
    const numbers = async (after?: Place): Promise<[string[], Place[]]> => {
      const source = await openSource(URL, { table: 'moments', id: 'client,le' })
      const [found, places]: [string[], Place[]] = [[], []]
      for await (const { read, end } of source.pages?.(after) ?? []) {
        found.push(...read.map((row) => (isUnreadable(row) ? row.reason : Object.values(row.values).join(' '))))
        places.push(JSON.parse(JSON.stringify(end)) as Place)
      }
      await source.close()
      return [found, places]
    }
    const [all, places] = await numbers()
    expect(all).toEqual(Array.from({ length: 9000 }, (_, n) => `${Math.floor(n / 3000)} 2025-03-14T10:00:00.00${Math.floor(n / 1000)}Z ${n}`))
    const middle = places[6] as Place
    expect((await numbers(middle))[0]).toEqual(all.slice(middle.row))
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
