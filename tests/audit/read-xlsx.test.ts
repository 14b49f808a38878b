import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import excel from 'exceljs'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { openSource, type ReadOptions } from '../../src/audit/read/open.js'
import type { Row, Unreadable } from '../../src/audit/rows.js'
import { rowsOf } from './rows-of.js'

const folder = mkdtempSync(join(tmpdir(), 'discret-xlsx-'))
afterAll(() => rmSync(folder, { recursive: true }))

type Cells = readonly unknown[]

/** Writes a workbook: rows by sheet. */
async function write(name: string, sheets: Readonly<Record<string, readonly Cells[]>>, finish: (book: excel.Workbook) => void = () => undefined): Promise<string> {
  const book = new excel.Workbook()
  for (const [sheet, rows] of Object.entries(sheets)) book.addWorksheet(sheet).addRows(rows as unknown[][])
  finish(book)
  const path = join(folder, name)
  await book.xlsx.writeFile(path)
  return path
}

const read = async (path: string, options: ReadOptions = {}): Promise<(Row | Unreadable)[]> => rowsOf(await openSource(path, options))

describe('XLSX', () => {
  it('is read sheet by sheet; the row is that of its sheet, the number goes on', async () => {
    const path = await write('sheets.xlsx', { Lyon: [['id', 'note'], [1, 'rappeler'], [], [], [2, 'absent']], Lille: [[], ['id', 'avis'], [3, 'déjà vu']] })
    const source = await openSource(path, {})
    expect(source.columns).toEqual(['id', 'note', 'avis'])
    expect(await rowsOf(source)).toEqual([
      { number: 1, values: { id: '1', note: 'rappeler' }, place: { sheet: 'Lyon', row: 1 } },
      { number: 4, values: { id: '2', note: 'absent' }, place: { sheet: 'Lyon', row: 4 } },
      { number: 5, values: { id: '3', avis: 'déjà vu' }, place: { sheet: 'Lille', row: 1 } },
    ])
    expect(await rowsOf(source, 4)).toMatchObject([{ number: 5 }])
  })

  it('has dates as days, and times where there are any, also those that a formula gives', async () => {
    const path = await write(
      'dates.xlsx',
      {
        Lyon: [
          ['jour', 'appel', 'heure', 'calcul', 'somme'],
          [new Date('2024-03-14'), new Date('2024-03-14T10:30:00Z'), 0.5, null, 45365],
        ],
      },
      (book) => {
        const row = book.getWorksheet('Lyon')?.getRow(2)
        const formats = ['dd/mm/yyyy', 'dd/mm/yyyy hh:mm', 'hh:mm', '[$-40C]d mmmm yyyy;@', '#,##0.00 "jours"']
        for (const [at, format] of formats.entries()) (row as excel.Row).getCell(at + 1).numFmt = format
        ;(row as excel.Row).getCell(4).value = { formula: 'A2+1', result: 45366 }
      },
    )
    expect(await read(path)).toMatchObject([{ values: { jour: '2024-03-14', appel: '2024-03-14T10:30:00', heure: '12:00:00', calcul: '2024-03-15', somme: '45365' } }])
  })

  it('has the texts of formulas, links and formatted runs', async () => {
    const cells = [{ formula: 'A1', result: 'été' }, { richText: [{ text: 'voi' }, { text: 'sin' }] }, { text: 'ici', hyperlink: 'http://a.b' }, true]
    expect(await read(await write('kinds.xlsx', { Lyon: [['a', 'b', 'c', 'd'], cells] }))).toMatchObject([{ values: { a: 'été', b: 'voisin', c: 'ici', d: 'true' } }])
  })

  it('loses no letter between two pieces of what is unpacked', async () => {
    const note = 'é'.repeat(10_000)
    const rows = await read(await write('large.xlsx', { Lyon: [['note'], ...Array.from({ length: 40 }, (_, at) => [`${at}${note}`])] }))
    expect(rows.map((row) => 'values' in row && row.values.note?.replace(/^\d+/, ''))).toEqual(Array(40).fill(note))
  })

  it('is unpacked into no temporary file', async () => {
    const path = await write('clear.xlsx', { Lyon: [['note'], ['rappeler']] })
    const temporary = join(folder, 'temporary')
    mkdirSync(temporary)
    vi.stubEnv('TMPDIR', temporary)
    const left: string[] = []
    for await (const _ of (await openSource(path, {})).rows(0)) left.push(...readdirSync(temporary))
    vi.unstubAllEnvs()
    expect(left).toEqual([])
  })

  it('without a header has columns by their number', async () => {
    expect(await read(await write('bare.xlsx', { Lyon: [[1, 'rappeler']] }), { header: false })).toMatchObject([{ number: 1, values: { 'column 1': '1', 'column 2': 'rappeler' } }])
  })

  it('with a cell beyond the header has it, and says that the row is irregular; one that ends early is not', async () => {
    const path = await write('beyond.xlsx', { Lyon: [['id', 'note'], [1, 'rappeler', 'ici'], [2]] })
    expect(await read(path)).toMatchObject([{ values: { id: '1', note: 'rappeler', 'column 3': 'ici' }, irregular: true }, { number: 2 }])
    expect((await read(path)).map((row) => 'irregular' in row)).toEqual([true, false])
  })

  it('that is damaged is told, also where its bytes cannot be unpacked', async () => {
    const book = new excel.Workbook()
    book.addWorksheet('Lyon').addRows([['id', 'note'], ...Array.from({ length: 2000 }, (_, at) => [at, `rappeler ${Math.sin(at)}`])])
    const bytes = new Uint8Array(await book.xlsx.writeBuffer())
    for (const place of [2000, bytes.length / 2]) {
      const damaged = bytes.map((byte, at) => (at >= place && at < place + 200 ? byte ^ 0x55 : byte))
      writeFileSync(join(folder, 'damaged.xlsx'), damaged)
      await expect(read(join(folder, 'damaged.xlsx'))).rejects.toThrow('is no XLSX')
    }
  })

  it.each(['folder.xlsx', 'folder.parquet', 'folder.csv', 'folder.json'])('%s that is a folder is told', async (name) => {
    mkdirSync(join(folder, name))
    await expect(openSource(join(folder, name), {})).rejects.toThrow('cannot be read (EISDIR)')
  })
})
