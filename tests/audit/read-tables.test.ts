import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { openSource } from '../../src/audit/read/open.js'
import { isUnreadable } from '../../src/audit/rows.js'
import { rowsOf } from './rows-of.js'

const folder = mkdtempSync(join(tmpdir(), 'discret-tables-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('SQLite, whose names of columns are without case', () => {
  const table = (name: string, key: string, values: readonly unknown[]): string => {
    const path = join(folder, name)
    const database = new Database(path)
    database.exec(`CREATE TABLE notes (${key}, note TEXT)`)
    const insert = database.prepare('INSERT INTO notes VALUES (?, ?)')
    database.transaction(() => values.forEach((value) => insert.run(value, 'rappeler')))()
    database.close()
    return `sqlite:${path}`
  }
  const numbers = Array.from({ length: 4500 }, (_, at) => at + 1)

  it.each([undefined, 'iD'])('a key that is spelt otherwise than %s orders the pages all the same', async (id) => {
    const rows = await rowsOf(await openSource(table(`key-${id}.db`, 'ID INTEGER PRIMARY KEY', numbers), { table: 'notes', id }))
    expect(rows.map((row) => !isUnreadable(row) && row.values.ID)).toEqual(numbers.map(String))
  })

  it.each<[string, string, readonly unknown[], string, string]>([
    ['that is no column', 'n INTEGER PRIMARY KEY', numbers, 'rowid', 'no column "rowid"; there are: n, note'],
    ['that is empty at the end of a page', 'n', Array(2000).fill(null), 'n', 'empty'],
  ])('a key %s is told', async (what, key, values, id, message) => {
    const source = await openSource(table(`${what}.db`, key, values), { table: 'notes', id })
    await expect(rowsOf(source)).rejects.toThrow(message)
  })

  it('keys beyond 2^53 keep their digits', async () => {
    const keys = numbers.map((number) => 9_007_199_254_740_992n + BigInt(number))
    const rows = await rowsOf(await openSource(table('large.db', 'id INTEGER PRIMARY KEY', keys), { table: 'notes' }))
    expect(rows.map((row) => !isUnreadable(row) && row.values.id)).toEqual(keys.map(String))
  })
})

describe('a connection string whose password is not escaped', () => {
  it.each(['postgres://u:12#w@h/db', 'postgres://u:12/3w@h/db', 'postgres://u:12?w@h/db', 'mysql://u:ab/cw@h/db', 'mariadb://u:ab#w@h/db'])(
    '%s is refused, and no part of it shown',
    async (url) => {
      const refused = openSource(url, { table: 'notes' })
      await expect(refused).rejects.toThrow('%23')
      await expect(refused).rejects.not.toThrow(/12|ab|w@/)
    },
  )

  it('is shown without what is secret, and a file as it is named', async () => {
    expect((await openSource('postgres://u:s%23cret@h/db?sslmode=disable', { table: 'notes' })).name).toBe('postgres://u@h/db notes')
    expect((await openSource('sqlite:my#file.db', { table: 'notes' })).name).toBe('sqlite:my#file.db notes')
  })
})
