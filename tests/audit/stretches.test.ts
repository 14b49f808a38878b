import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { afterAll, describe, expect, it } from 'vitest'
import { oneOf, randomFrom } from '../../bench/random.js'
import { type CsvFormat, recordsOf, rowsOf } from '../../src/audit/read/format.js'
import { openSource } from '../../src/audit/read/open.js'
import { LONGEST_RECORD } from '../../src/audit/read/records.js'
import { stretchesOf } from '../../src/audit/read/stretches.js'
import { isUnreadable, type Place, type Stretch } from '../../src/audit/rows.js'

const folder = mkdtempSync(join(tmpdir(), 'discret-stretches-'))
afterAll(() => rmSync(folder, { recursive: true }))

const format: CsvFormat = { kind: 'csv', encoding: 'utf-8', delimiter: ';', returns: false, columns: ['a', 'b'] }

/** Stretches of bytes that come in chunks of a size. */
async function cut(bytes: Uint8Array, size: number, after: Place = { row: 0, byte: 0 }): Promise<Stretch[]> {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = after.byte; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
  }
  const stretches: Stretch[] = []
  for await (const stretch of stretchesOf(chunks(), recordsOf(format), after, (kept) => new Uint8Array(kept))) stretches.push(stretch)
  return stretches
}

const cellsIn = (stretches: readonly Stretch[]): (string | string[])[] =>
  stretches.flatMap((stretch) => [...rowsOf(stretch, format)]).map((row) => (isUnreadable(row) ? row.reason : Object.values(row.values)))

/** A record is so many lines as the parser takes for one, else one line, whose quotes are letters where they make no sense. */
function naive(text: string): string[][] {
  const lines = text.split(/(?<=\n)/)
  const records: string[][] = []
  while (lines.length > 0) {
    const tried = lines.map((_, last) => attempt(() => parse(lines.slice(0, last + 1).join(''), { delimiter: ';', relax_column_count: true, record_delimiter: ['\r\n', '\n'] })))
    const count = tried.findIndex((found) => found?.length === 1) + 1
    const line = (lines[0] as string).replace(/\r?\n$/, '')
    // An empty line is no record.
    if (line === '') lines.shift()
    else if (count > 0) records.push((tried[count - 1] as string[][])[0] as string[])
    else records.push((attempt(() => parse(line, { delimiter: ';', relax_quotes: true, relax_column_count: true, record_delimiter: '\n' })) ?? [line.split(';')])[0] as string[])
    if (line !== '') lines.splice(0, Math.max(1, count))
  }
  return records
}

function attempt(run: () => string[][]): string[][] | undefined {
  try {
    return run()
  } catch {
    return undefined
  }
}

const PIECES = ['a', 'é', ' ', ';', '"', '""', '\n', '\r\n', '"\n', ';"', '";', '\r'] as const

describe('stretches', () => {
  it('of whole records hold what a parser finds in the whole, however the bytes come', async () => {
    const random = randomFrom(11)
    const rows = Array.from({ length: 9000 }, (_, at) => [String(at), Array.from({ length: 12 }, () => oneOf(PIECES, random)).join('sœur')])
    const text = stringify(rows, { delimiter: ';' })
    const bytes = Buffer.from(text)
    for (const size of [9973, 128 * 1024, bytes.length]) {
      const stretches = await cut(bytes, size)
      expect(stretches.length).toBeGreaterThan(3)
      expect(cellsIn(stretches)).toEqual(rows)
      const middle = stretches[2] as Stretch
      expect(cellsIn(await cut(bytes, size, middle.end))).toEqual(rows.slice(middle.end.row))
    }
  })

  it('of broken records hold what a naive reader makes of them', async () => {
    const random = randomFrom(5)
    for (let round = 0; round < 400; round++) {
      const text = Array.from({ length: 1 + Math.floor(24 * random()) }, () => oneOf(PIECES, random)).join('')
      const expected = naive(text)
      // Nothing is kept of cells beyond the columns that are empty to the end.
      for (const cells of expected) while (cells.length > format.columns.length && cells.at(-1) === '') cells.pop()
      expect([JSON.stringify(text), cellsIn(await cut(Buffer.from(text), 1000))]).toEqual([JSON.stringify(text), expected])
    }
  })

  it.each([
    ['CSV', 'long.csv', 'a;b\n1;', '\n2;deux\n', 1],
    ['CSV with a quote that is never closed', 'quote.csv', 'a;b\n1;"', '\n2;deux\n', 1],
    ['NDJSON', 'long.ndjson', '{"b":"', '"}\n{"b":"deux"}\n', 1],
    ['text', 'long.txt', '', '\ndeux\n', 1],
  ])('of %s hold nothing of a record that is too long, and all that follows', async (_, name, before, behind, number) => {
    const path = join(folder, name)
    writeFileSync(path, before + 'a '.repeat(1.5 * LONGEST_RECORD) + behind)
    const rows = []
    for await (const row of (await openSource(path, { encoding: 'utf-8' })).rows(0)) rows.push(row)
    expect(rows).toMatchObject([
      { number, reason: 'a record of more than 16 MB' },
      { number: number + 1, values: expect.objectContaining({ [name.endsWith('.txt') ? 'text' : 'b']: 'deux' }) },
    ])
  })
})
