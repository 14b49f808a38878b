import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { Discret, findingsOf, summaryOf } from './discret.js'

const discret = new Discret()
afterAll(() => discret.clean())

const ROWS = 20_000

/** Enough for the audit to last some seconds: it is stopped after its first checkpoint. */
const NOTE = `voisin alcoolique${', rappeler mardi le gardien'.repeat(15)}`

/** Every row has a finding: none can be left out or counted twice unseen. */
function table(name: string): Database.Database {
  const database = new Database(discret.path(name))
  database.exec(
    `CREATE TABLE notes (id INTEGER PRIMARY KEY, note TEXT);
     WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${ROWS}) INSERT INTO notes SELECT i, '${NOTE}' FROM n`,
  )
  return database
}

const args = (name: string, ...more: string[]): string[] => [
  'audit',
  `sqlite:${discret.path(name)}`,
  '--table',
  'notes',
  '--id',
  'id',
  '--column',
  'note',
  '--workers',
  '1',
  '--out',
  discret.path(`${name}-out`),
  ...more,
]

/** Runs an audit until its first checkpoint, then interrupts it. */
async function interrupted(name: string, ...more: string[]): Promise<number | null> {
  const child = spawn(process.execPath, [discret.cli, ...args(name, ...more)], { stdio: 'ignore' })
  const ended = once(child, 'exit')
  while (child.exitCode === null && !existsSync(join(discret.path(`${name}-out`), '.checkpoint.json'))) await wait(5)
  child.kill('SIGINT')
  return (await ended)[0] as number | null
}

describe('an audit of a table that goes on', () => {
  it.each<[string, string]>([
    ['rows before the place are deleted', 'DELETE FROM notes WHERE id <= 500'],
    ['the row at the place and all behind it are deleted', 'DELETE FROM notes WHERE id > 1000'],
    ['rows before the place have come', `INSERT INTO notes SELECT -id, note FROM notes WHERE id <= 300`],
  ])('reads the rest, once, though %s', async (what, change) => {
    const name = `${what}.db`
    const database = table(name)
    expect(await interrupted(name)).toBe(3)
    const done = findingsOf(discret.path(`${name}-out`)).map(({ id }) => Number(id))
    database.exec(change)
    const left = database.prepare('SELECT id FROM notes WHERE id > ? ORDER BY id').pluck().all(done.at(-1)) as number[]
    database.close()
    expect(done.length).toBeLessThan(ROWS)
    expect(discret.run(...args(name, '--resume'))).toMatchObject({ status: 0, stderr: '' })
    expect(findingsOf(discret.path(`${name}-out`)).map(({ id }) => Number(id))).toEqual([...done, ...left])
    expect(summaryOf(discret.path(`${name}-out`)).rows).toBe(done.length + left.length)
  })

  it('is refused for a sample: another would be drawn', async () => {
    table('sample.db').close()
    expect(await interrupted('sample.db', '--sample', '15000')).toBe(3)
    expect(discret.run(...args('sample.db', '--sample', '15000', '--resume'))).toMatchObject({ status: 2, stderr: expect.stringContaining('sample of a table') as string })
  })
})

describe('findings of a table whose key is of several columns', () => {
  it('name the row by all of them', () => {
    const database = new Database(discret.path('two.db'))
    database.exec("CREATE TABLE notes (client TEXT, n INTEGER, note TEXT); INSERT INTO notes VALUES ('a', 1, 'rappeler'), ('a', 2, 'voisin alcoolique')")
    database.close()
    expect(
      discret.run('audit', `sqlite:${discret.path('two.db')}`, '--table', 'notes', '--id', 'client,n', '--column', 'note', '--workers', '1', '--out', discret.path('two')).status,
    ).toBe(0)
    expect(findingsOf(discret.path('two'))).toMatchObject([{ row: 2, id: 'a,2' }])
  })
})
