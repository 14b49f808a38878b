/** `audit` is pointed at a database that others work with: it reads, whatever the names and keys are. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { DRIVERS, type Driver } from '../../src/audit/read/drivers.js'
import { openSource } from '../../src/audit/read/open.js'

const folder = mkdtempSync(join(tmpdir(), 'discret-database-'))
afterAll(() => rmSync(folder, { recursive: true }))

const HOSTILE = 'notes"; DROP TABLE notes; --'
const path = join(folder, 'crm.sqlite')
const database = new Database(path)
database.exec(`CREATE TABLE notes (id TEXT, note TEXT); CREATE TABLE "notes""; DROP TABLE notes; --" (id TEXT, note TEXT)`)
database.prepare('INSERT INTO notes VALUES (?, ?)').run("1'; DROP TABLE notes; --", 'rappeler')
database.prepare('INSERT INTO "notes""; DROP TABLE notes; --" VALUES (?, ?)').run('1', 'rappeler')
database.close()

async function texts(table: string, id: string): Promise<(string | undefined)[]> {
  const source = await openSource(`sqlite:${path}`, { table, id })
  const found: (string | undefined)[] = []
  try {
    for await (const row of source.rows(0)) if ('values' in row) found.push(row.values.note)
  } finally {
    await source.close()
  }
  return found
}

test('a table whose name is an attack is a table', async () => {
  expect(await texts(HOSTILE, 'id')).toEqual(['rappeler'])
})

test('a key that is an attack is a value, and a column that is one is not there', async () => {
  expect(await texts('notes', 'id')).toEqual(['rappeler'])
  await expect(texts('notes', 'id" FROM notes; DROP TABLE notes; --')).rejects.toThrow(/Check --table and --id/)
  expect(await texts('notes', 'id')).toEqual(['rappeler'])
})

test.each(Object.entries(DRIVERS))('%s quotes names so that none ends its quotes', (_, { quote }: Driver) => {
  const mark = quote('a')[0] as string
  expect(['"', '`']).toContain(mark)
  expect(quote(`a${mark}; DROP TABLE notes; --`)).toBe(`${mark}a${mark}${mark}; DROP TABLE notes; --${mark}`)
})

test.each(['DELETE FROM notes RETURNING *', "INSERT INTO notes VALUES ('2', 'x') RETURNING *", "UPDATE notes SET note = 'x' RETURNING *"])(
  'the connection refuses %s',
  async (statement) => {
    const connection = await (DRIVERS.sqlite as Driver).connect(`sqlite:${path}`)
    expect(() => connection.query(statement, [])).toThrow(/readonly/)
    await connection.close()
  },
)
