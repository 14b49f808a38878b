import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { delimiterOf } from '../../src/audit/read/delimiter.js'
import { openSource, type ReadOptions } from '../../src/audit/read/open.js'
import type { Row, Source, Unreadable } from '../../src/audit/rows.js'
import { rowsOf } from './rows-of.js'

const folder = mkdtempSync(join(tmpdir(), 'discret-csv-'))
afterAll(() => rmSync(folder, { recursive: true }))

const open = (name: string, content: string | Uint8Array, options: ReadOptions = {}): Promise<Source> => {
  writeFileSync(join(folder, name), content)
  return openSource(join(folder, name), options)
}
const read = async (name: string, content: string | Uint8Array, options: ReadOptions = {}): Promise<(Row | Unreadable)[]> => rowsOf(await open(name, content, options))
const note = (row: Row | Unreadable): string | undefined => ('values' in row ? row.values.note : undefined)

describe('the delimiter', () => {
  it.each([
    ['Nom, prénom, ville;Commentaire\nDupont, Jean, Lyon;rappeler\n', ';'],
    ['Nom, prénom\tCommentaire\nDupont, Jean\trappeler\n', '\t'],
    ['id, note\n1, rappeler\n', ','],
    ['"Nom, prénom",note\n"Dupont, Jean",rappeler\n', ','],
    ['note\nrappeler\n', ';'],
  ])('of %j is %j', (text, delimiter) => {
    expect(delimiterOf(text)).toBe(delimiter)
  })

  it.each<[string, string, ReadOptions?]>([
    ['sep=;\r\n', ';'],
    ['SEP=|\n', '|'],
    ['"sep=,"\n', ','],
    ['sep=\t\r\n', '\t'],
    ['sep=,\n', ';', { delimiter: ';' }],
  ])('is told by Excel in a line of its own, %j, which is no header', async (line, delimiter, options) => {
    for (const content of [Buffer.from(`\uFEFF${line}id${delimiter}note\n1${delimiter}été\n`), Buffer.from(`\uFEFF${line}id${delimiter}note\n1${delimiter}été\n`, 'utf16le')]) {
      const source = await open('sep.csv', content, options)
      expect(source.columns).toEqual(['id', 'note'])
      expect(await rowsOf(source)).toEqual([{ number: 1, values: { id: '1', note: 'été' } }])
    }
  })
})

describe('rows whose cells are not those of the header', () => {
  it.each<[string, string, Record<string, string>, boolean]>([
    ['more cells', '1;un;deux;trois', { id: '1', note: 'un', 'column 3': 'deux', 'column 4': 'trois' }, true],
    ['less cells', 'suite du texte', { id: 'suite du texte' }, true],
    ['empty cells at the end', '1;un;;', { id: '1', note: 'un' }, false],
    ['as many cells', '1;', { id: '1', note: '' }, false],
  ])('%s', async (name, line, values, irregular) => {
    expect(await read(`${name}.csv`, `id;note\n${line}\n`)).toEqual([{ number: 1, values, ...(irregular ? { irregular } : {}) }])
  })

  it('get names that no column has', async () => {
    expect(await read('names.csv', 'column 3;note\n1;un;deux\n')).toMatchObject([{ values: { 'column 3': '1', note: 'un', 'column 3 (2)': 'deux' } }])
  })

  it('are not cut where there is one column', async () => {
    const rows = await read('one.csv', 'note\nrappeler; voisin absent\n"dit ""oui""; puis non"\na,b|c\td\n')
    expect(rows.map(note)).toEqual(['rappeler; voisin absent', 'dit "oui"; puis non', 'a,b|c\td'])
    expect(rows.some((row) => 'irregular' in row)).toBe(false)
  })
})

describe('lines that end with a carriage return alone', () => {
  it('may have line ends of another kind in their cells', async () => {
    expect((await read('mac.csv', 'id;note\r1;"un\ndeux"\r2;trois\r')).map(note)).toEqual(['un\ndeux', 'trois'])
  })
})

describe('a file without a header', () => {
  it('has columns by their number, and its first record is a row', async () => {
    const source = await open('bare.csv', '\uFEFFsep=;\n1;un\n2;deux\n', { header: false })
    expect([source.columns, source.header]).toEqual([['column 1', 'column 2'], undefined])
    const rows = [
      { number: 1, values: { 'column 1': '1', 'column 2': 'un' } },
      { number: 2, values: { 'column 1': '2', 'column 2': 'deux' } },
    ]
    expect(await rowsOf(source)).toEqual(rows)
    expect(await rowsOf(source, 1)).toEqual(rows.slice(1))
  })
})
