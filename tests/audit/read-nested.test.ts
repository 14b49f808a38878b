import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parquetWriteFile } from 'hyparquet-writer'
import { afterAll, describe, expect, it } from 'vitest'
import { rowOfRecord } from '../../src/audit/read/cells.js'
import { textsIn, withTexts } from '../../src/audit/read/json-texts.js'
import { openSource, type ReadOptions } from '../../src/audit/read/open.js'
import { copyOf } from '../../src/audit/redacted-copy.js'
import type { Row, Unreadable } from '../../src/audit/rows.js'
import { rowsOf } from './rows-of.js'

const folder = mkdtempSync(join(tmpdir(), 'discret-nested-'))
afterAll(() => rmSync(folder, { recursive: true }))

const read = async (name: string, content: string | Uint8Array, options: ReadOptions = {}): Promise<(Row | Unreadable)[]> => {
  writeFileSync(join(folder, name), content)
  return rowsOf(await openSource(join(folder, name), options))
}

describe('texts that are nested are found by their path:', () => {
  it('lists of Parquet, whose large integers keep their digits', async () => {
    const path = join(folder, 'lists.parquet')
    parquetWriteFile({
      filename: path,
      columnData: [
        { name: 'id', data: [1] },
        { name: 'dossiers', data: [[1n, 9_007_199_254_740_993n]] },
      ],
      schema: [
        { name: 'root', num_children: 2 },
        { name: 'id', type: 'INT32', repetition_type: 'REQUIRED' },
        { name: 'dossiers', repetition_type: 'OPTIONAL', num_children: 1, converted_type: 'LIST' },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', type: 'INT64', repetition_type: 'OPTIONAL' },
      ],
    })
    const source = await openSource(path, {})
    expect(source.columns).toEqual(['id', 'dossiers'])
    expect(await rowsOf(source)).toEqual([
      { number: 1, values: { id: '1', 'dossiers.0': '1', 'dossiers.1': '9007199254740993' }, json: { id: '1', dossiers: [1n, 9_007_199_254_740_993n] } },
    ])
  })

  it('those of a record of a table, dates and large integers among them; no bytes, no day that is none', () => {
    const suivi = [{ texte: 'un\ndeux', le: new Date(0) }, 12345678901234567890n, null, new Uint8Array(2), new Date(Number.NaN)]
    expect(rowOfRecord(1, { id: 2n, le: new Date(0), suivi, vide: null, octets: new Uint8Array(2), rien: new Date(Number.NaN) })).toMatchObject({
      values: { id: '2', le: '1970-01-01T00:00:00.000Z', 'suivi.0.texte': 'un\ndeux', 'suivi.0.le': '1970-01-01T00:00:00.000Z', 'suivi.1': '12345678901234567890' },
      json: { id: '2', suivi },
    })
    expect(rowOfRecord(1, { id: 1, note: 'rappeler' })).toEqual({ number: 1, values: { id: '1', note: 'rappeler' } })
  })

  it('names that are taken get the next that is free, and the text that is replaced is the one that was found', () => {
    const value = { 'a.b (2)': 'un', 'a.b': 'deux', a: { b: 'trois' } }
    expect(textsIn(value)).toEqual({ 'a.b (2)': 'un', 'a.b': 'deux', 'a.b (3)': 'trois' })
    expect(withTexts(value, { 'a.b (3)': 'x' })).toEqual({ ...value, a: { b: 'x' } })
  })
})

describe('a copy of a record that holds lists', () => {
  const row = rowOfRecord(1, { id: 1, suivi: [{ texte: 'voisin "alcoolique"\nabsent' }], fin: 'rien' }) as Row
  const redacted = { 'suivi.0.texte': 'voisin "[x]"\nabsent' }

  it('is JSON within CSV', () => {
    expect(copyOf([{ row, redacted }], { csv: ['id', 'suivi', 'fin'] })).toBe('1;"[{""texte"":""voisin \\""[x]\\""\\nabsent""}]";rien\n')
  })

  it('is nested in NDJSON', () => {
    expect(JSON.parse(copyOf([{ row, redacted }], { csv: undefined }))).toEqual({ id: '1', suivi: [{ texte: redacted['suivi.0.texte'] }], fin: 'rien' })
  })
})

describe('JSON that is nested without end', () => {
  const deep = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`
  it.each(['deep.ndjson', 'deep.json'])('is counted, and the rows behind it are read: %s', async (name) => {
    expect(await read(name, name.endsWith('.json') ? `[${deep},{"note":"un"}]` : `${deep}\n{"note":"un"}\n`)).toMatchObject([
      { number: 1, reason: 'nested deeper than 500 levels' },
      { number: 2, values: { note: 'un' } },
    ])
  })
})

describe('JSON in other encodings', () => {
  const ndjson = '{"note":"été"}\n{"note":"déjà"}\n'
  const array = '[{"note":"été"},{"note":"déjà"}]'
  it.each<[string, string, Buffer, ReadOptions?]>([
    ['NDJSON in UTF-16', 'a.ndjson', Buffer.from(`\uFEFF${ndjson}`, 'utf16le')],
    ['NDJSON in UTF-16, big end first', 'b.ndjson', Buffer.from(`\uFEFF${ndjson}`, 'utf16le').swap16()],
    ['NDJSON with a byte order mark', 'c.ndjson', Buffer.from(`\uFEFF${ndjson}`)],
    ['NDJSON in Windows-1252', 'd.ndjson', Buffer.from(ndjson, 'latin1')],
    ['NDJSON in an encoding that is named', 'e.ndjson', Buffer.from(ndjson, 'utf16le'), { encoding: 'utf-16le' }],
    ['NDJSON with a line of Windows-1252', 'f.ndjson', Buffer.concat([Buffer.from(ndjson.slice(0, 15)), Buffer.from('{"note":"déj\\u00e0"}\n', 'latin1')])],
    ['an array in UTF-16 without a byte order mark', 'g.json', Buffer.from(array, 'utf16le')],
    ['an array in an encoding that is named', 'h.json', Buffer.from(array, 'latin1'), { encoding: 'latin1' }],
  ])('%s', async (_, name, content, options) => {
    expect(await read(name, content, options)).toMatchObject([{ values: { note: 'été' } }, { values: { note: 'déjà' } }])
  })
})
