import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, describe, expect, it } from 'vitest'
import { openSource } from '../../src/audit/read/open.js'
import { isUnreadable, type Place } from '../../src/audit/rows.js'
import { rowsOf } from './rows-of.js'

const folder = mkdtempSync(join(tmpdir(), 'discret-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A table with a key of two columns, and the number of the row as its note. */
function table(name: string, columns: string, keys: readonly (readonly [unknown, unknown])[]): string {
  const path = join(folder, name)
  const database = new Database(path)
  database.exec(`CREATE TABLE notes (${columns}, note TEXT)`)
  const insert = database.prepare('INSERT INTO notes VALUES (?, ?, ?)')
  database.transaction(() => keys.forEach(([a, b], at) => insert.run(a, b, `note ${at}`)))()
  database.close()
  return `sqlite:${path}`
}

const COLUMNS = 'a INTEGER, b INTEGER'
const runs = (length: number, rows: number): [number, number][] => Array.from({ length: rows }, (_, at) => [Math.floor(at / length), at % length])

async function notes(url: string, id: string): Promise<string[]> {
  return (await rowsOf(await openSource(url, { table: 'notes', id }))).map((row) => (isUnreadable(row) ? row.reason : (row.values.note as string)))
}

/** The places behind the batches of a table, and the notes that are read from each. */
async function placesIn(url: string, id: string): Promise<{ place: Place; before: string[] }[]> {
  const source = await openSource(url, { table: 'notes', id })
  const before: string[] = []
  const places: { place: Place; before: string[] }[] = []
  for await (const { read, end } of source.pages?.(undefined) ?? []) {
    before.push(...read.map((row) => (isUnreadable(row) ? row.reason : (row.values.note as string))))
    places.push({ place: JSON.parse(JSON.stringify(end)) as Place, before: [...before] })
  }
  await source.close()
  return places
}

async function notesBehind(url: string, id: string, place: Place): Promise<string[]> {
  const source = await openSource(url, { table: 'notes', id })
  const found: string[] = []
  for await (const { read } of source.pages?.(place) ?? []) found.push(...read.map((row) => (isUnreadable(row) ? row.reason : (row.values.note as string))))
  await source.close()
  return found
}

describe('a table whose key is not unique', () => {
  const all = Array.from({ length: 9000 }, (_, at) => `note ${at}`)

  it.each([2, 7, 1500, 2000])('loses no row where %i have each value', async (length) => {
    expect((await notes(table(`run-${length}.db`, COLUMNS, runs(length, 9000)), 'a')).sort()).toEqual([...all].sort())
  })

  it('is refused where more rows have one value than a page holds', async () => {
    const refused = notes(table('long.db', COLUMNS, runs(2001, 9000)), 'a')
    for (const part of ['not unique', '--id client,date']) await expect(refused).rejects.toThrow(part)
  })

  it('is refused where the database takes values for equal that are not', async () => {
    const keys = Array.from({ length: 6000 }, (_, at): [string, number] => [`${at % 2 ? 'k' : 'K'}${String(Math.floor(at / 300)).padStart(3, '0')}`, at])
    await expect(notes(table('case.db', 'a TEXT COLLATE NOCASE, b INTEGER', keys), 'a')).rejects.toThrow('not unique')
  })

  it('goes on behind every batch without losing or repeating a row', async () => {
    const url = table('on.db', COLUMNS, runs(700, 9000))
    const places = await placesIn(url, 'a')
    expect(places.length).toBeGreaterThan(10)
    for (const { place, before } of places.slice(0, 4)) expect([...before, ...(await notesBehind(url, 'a', place))].sort()).toEqual([...all].sort())
  })
})

describe('a table whose key is of several columns', () => {
  it('is read whole, in its order', async () => {
    const keys = runs(3000, 9000)
    expect(await notes(table('two.db', COLUMNS, [...keys].reverse()), 'a, b')).toEqual(Array.from({ length: 9000 }, (_, at) => `note ${8999 - at}`))
  })

  it.each<[string, string, (n: number) => unknown]>([
    ['numbers', 'INTEGER', (n) => n],
    ['large numbers', 'INTEGER', (n) => 9_007_199_254_740_993n + BigInt(n)],
    ['numbers without a type', '', (n) => n],
    ['fractions', 'REAL', (n) => n + 0.1],
    ['texts', 'TEXT', (n) => `é${String(n).padStart(5, '0')}`],
    ['bytes', 'BLOB', (n) => Buffer.from([n >> 8, n & 255])],
  ])('of %s goes on behind a row, though rows before it went and came', async (kind, type, value) => {
    const url = table(
      `${kind}.db`,
      `a ${type}, b ${type}`,
      Array.from({ length: 5000 }, (_, at) => [value(Math.floor(at / 10)), value(at)] as const),
    )
    const { place, before } = (await placesIn(url, 'a,b'))[2] as { place: Place; before: string[] }
    const database = new Database(url.slice('sqlite:'.length))
    database.exec(`DELETE FROM notes WHERE rowid <= 1000`)
    database.prepare('INSERT INTO notes VALUES (?, ?, ?)').run(value(0), value(0), 'come since')
    database.close()
    expect(await notesBehind(url, 'a,b', place)).toEqual(Array.from({ length: 5000 - before.length }, (_, at) => `note ${before.length + at}`))
  })

  it.each(['a', 'a,b'])('is refused where %s is empty in a row, wherever the database puts it', async (id) => {
    await expect(notes(table(`null-${id}.db`, COLUMNS, [...runs(1, 100), [null, 3]]), id)).rejects.toThrow('is empty in some rows')
  })

  it('is refused where one of them is no column', async () => {
    await expect(notes(table('none.db', COLUMNS, runs(1, 10)), 'a,c')).rejects.toThrow('Check --table and --id')
  })
})
