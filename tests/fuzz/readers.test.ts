import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { afterAll, describe, expect } from 'vitest'
import { ENCODINGS } from '../../src/audit/read/encoding.js'
import { withTexts } from '../../src/audit/read/json-texts.js'
import { openSource, type ReadOptions } from '../../src/audit/read/open.js'
import { isUnreadable, type Row, type Unreadable } from '../../src/audit/rows.js'
import { answers } from '../../src/cli/pipe.js'
import { createScreener } from '../../src/index.js'
import { writeJson } from '../../src/io/json.js'
import { lines } from '../../src/io/lines.js'
import { anyBytes, bytesOf, cuts, streamOf } from './bytes.js'
import { holds } from './property.js'
import { comment, gibberish } from './texts.js'

const folder = mkdtempSync(join(tmpdir(), 'discret-fuzz-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function read(name: string, content: Uint8Array, options: ReadOptions = {}): Promise<(Row | Unreadable)[]> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const source = await openSource(path, options)
  const rows: (Row | Unreadable)[] = []
  for await (const row of source.rows(0)) rows.push(row)
  await source.close()
  return rows
}

const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

describe('lines', () => {
  holds('lines', 'are those of the whole, however the stream is cut', fc.tuple(anyBytes, cuts), async ([text, places]) => {
    const whole = text.split('\n')
    if (whole.at(-1) === '') whole.pop()
    const utf8 = new TextDecoder('utf-8', { fatal: true })
    const expected = whole.map((line, at) => {
      try {
        return { number: at + 1, text: utf8.decode(bytesOf(line)).replace(/\r$/, '') }
      } catch {
        return { number: at + 1, invalid: true }
      }
    })
    expect(await all(lines(streamOf(bytesOf(text), places)))).toEqual(expected)
  })
})

describe('discret pipe', () => {
  const screener = createScreener()
  const good = fc.tuple(fc.constant('good' as const), fc.oneof(comment, gibberish))
  const bad = fc.tuple(fc.constant('bad' as const), fc.constantFrom('', '{', '[1]', 'null', '"x"', '{"id":1}', '{"text":3}', '{"id":2,"text":null}', '\xff', '{"text":"\xe9"}'))

  holds('pipe', 'answers one for one, in order, whatever the lines hold', fc.tuple(fc.array(fc.oneof(good, bad), { maxLength: 12 }), cuts), async ([list, places]) => {
    const input = list.map(([kind, text], id) => (kind === 'good' ? Buffer.from(`${JSON.stringify({ id, text })}\n`) : bytesOf(`${text}\n`)))
    const output = await all(answers(streamOf(Buffer.concat(input), places), screener, true))
    expect(output).toHaveLength(list.length)
    list.forEach(([kind, text], id) => {
      const answer = output[id] as { id?: unknown; line?: unknown; error?: unknown; findings?: { start: number; end: number; text: string }[] }
      if (kind === 'bad') {
        expect(answer).toMatchObject({ line: id + 1, error: expect.any(String) })
        return
      }
      expect(answer.id).toBe(id)
      // JSON makes no lone surrogates of what UTF-8 cannot carry: it escapes them.
      expect(answer.findings?.map(({ start, end }) => [start, end])).toEqual(screener.screen(text).findings.map(({ start, end }) => [start, end]))
      for (const { start, end, text: passage } of answer.findings ?? []) expect(passage).toBe(text.slice(start, end))
    })
  })

  holds('pipe-bytes', 'never stops at any bytes', fc.tuple(anyBytes, cuts), async ([text, places]) => {
    const count = text.split('\n').length - (text.endsWith('\n') || text === '' ? 1 : 0)
    expect(await all(answers(streamOf(bytesOf(text), places), screener))).toHaveLength(count)
  })
})

describe('NDJSON', () => {
  const value: fc.Arbitrary<unknown> = fc.jsonValue({ maxDepth: 3 })
  const named = fc.dictionary(fc.stringMatching(/^[a-z_]{1,9}$/), value, { maxKeys: 4 })
  /** Strings, numbers and booleans, by path. */
  const flat = (inner: unknown, path: string[]): [string, string][] =>
    inner !== null && typeof inner === 'object'
      ? Object.entries(inner).flatMap(([key, next]) => flat(next, [...path, key]))
      : inner === null
        ? []
        : [[path.join('.'), String(inner)]]
  const numbered = (texts: [string, string][]): Record<string, string> =>
    Object.fromEntries(
      texts.map(([path, text], at) => {
        const before = texts.slice(0, at).filter(([other]) => other === path).length
        return [before === 0 ? path : `${path} (${before + 1})`, text]
      }),
    )

  holds('ndjson', 'gives the texts of each object by path', fc.array(named, { minLength: 1, maxLength: 5 }), async (records) => {
    const rows = await read('records.ndjson', Buffer.from(records.map((record) => JSON.stringify(record)).join('\n')))
    expect(rows.map(({ number, ...row }) => ({ number, values: 'values' in row && row.values }))).toEqual(
      records.map((record, at) => ({ number: at + 1, values: numbered(flat(record, [])) })),
    )
    expect(rows.map((row) => 'json' in row && writeJson(row.json))).toEqual(records.map((record) => JSON.stringify(record)))
    expect(rows.map((row) => 'json' in row && writeJson(withTexts(row.json, row.values)))).toEqual(
      records.map((record) => JSON.stringify(record, (_key, inner: unknown) => (['number', 'boolean'].includes(typeof inner) ? `${inner}` : inner))),
    )
  })

  holds('ndjson-bytes', 'never stops at any bytes, and counts its lines', anyBytes, async (text) => {
    const rows = await read('bytes.ndjson', bytesOf(text))
    expect(rows.map(({ number }) => number)).toEqual([...new Set(rows.map(({ number }) => number))].sort((a, b) => a - b))
    expect(rows.length).toBeLessThanOrEqual(text.split('\n').length)
  })
})

describe('CSV', () => {
  /** Characters that every encoding has, and those that mean something in CSV. */
  const cell = fc.string({ unit: fc.constantFrom(...'aé œÉ€ç1";,|\t\n\r\'=+-'), maxLength: 12 })
  const quoted = (text: string, delimiter: string, always: boolean): string => {
    const needs = always || text === '' || /["\r\n]/.test(text) || text.includes(delimiter)
    return needs ? `"${text.replaceAll('"', '""')}"` : text
  }
  const table = fc.integer({ min: 1, max: 4 }).chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }))
  const form = fc.record({
    encoding: fc.constantFrom(...ENCODINGS),
    delimiter: fc.constantFrom(';', ',', '\t', '|'),
    end: fc.constantFrom('\n', '\r\n'),
    always: fc.boolean(),
    mark: fc.boolean(),
  })

  holds(
    'csv',
    'is read as it was written, in any encoding, with any delimiter',
    fc.tuple(table, form),
    async ([records, { encoding, delimiter, end, always, mark }]) => {
      const header = (records[0] as string[]).map((_, at) => `c${at}`)
      const text = [header, ...records].map((cells) => cells.map((one) => quoted(one, delimiter, always)).join(delimiter) + end).join('')
      const content = iconv.encode(text, encoding, { addBOM: mark && encoding.startsWith('utf') })
      const rows = await read('table.csv', content, { encoding, delimiter })
      expect(rows).toEqual(records.map((cells, at) => ({ number: at + 1, values: Object.fromEntries(cells.map((one, column) => [`c${column}`, one])) })))
    },
    200,
  )

  const plain = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/)
  const row = fc.tuple(plain, plain, plain)
  holds('csv-delimiter', 'tells its delimiter', fc.tuple(fc.array(row, { minLength: 2, maxLength: 8 }), fc.constantFrom(';', ',', '\t', '|')), async ([records, delimiter]) => {
    const rows = await read('plain.csv', Buffer.from(['a;b;c'.replaceAll(';', delimiter), ...records.map((cells) => cells.join(delimiter))].join('\n')))
    expect(rows).toEqual(records.map(([a, b, c], at) => ({ number: at + 1, values: { a, b, c } })))
  })

  const broken = fc.constantFrom('x;"y;z', '"x;y;z', 'x;y;"z', 'x;"y"z;z', 'x;y;z"', '"', '"x"y"', 'x;""";z')
  holds('csv-quote', 'a stray quote spoils no other row', fc.tuple(fc.array(row, { minLength: 1, maxLength: 8 }), fc.nat(8), broken), async ([records, place, line]) => {
    const at = place % (records.length + 1)
    const written = records.map((cells) => cells.join(';'))
    const rows = await read('broken.csv', Buffer.from(['a;b;c', ...written.toSpliced(at, 0, line), ''].join('\n')), { delimiter: ';', encoding: 'utf-8' })
    expect(rows).toHaveLength(records.length + 1)
    expect(rows.toSpliced(at, 1).map((one) => (isUnreadable(one) ? one.reason : Object.values(one.values)))).toEqual(records)
  })

  holds('csv-bytes', 'any bytes are read to their end, or refused as empty', fc.tuple(anyBytes, fc.constantFrom(...ENCODINGS, undefined)), async ([text, encoding]) => {
    try {
      const rows = await read('bytes.csv', bytesOf(text), encoding ? { encoding } : {})
      expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => at + 1))
    } catch (error) {
      expect(error).toMatchObject({ code: 'unreadable-file', message: expect.stringContaining('is empty') })
    }
  })
})
