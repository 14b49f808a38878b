import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { parquetWriteFile } from 'hyparquet-writer'
import { afterAll, describe, expect, it } from 'vitest'
import { chooseColumns } from '../../src/audit/columns.js'
import { openSource, type ReadOptions } from '../../src/audit/read/open.js'
import { peer } from '../../src/audit/read/peer.js'
import { isUnreadable, type Row, type Unreadable } from '../../src/audit/rows.js'
import { rowsOf } from './rows-of.js'

const folder = mkdtempSync(join(tmpdir(), 'discret-read-'))
afterAll(() => rmSync(folder, { recursive: true }))

const write = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

const read = async (name: string, content: string | Uint8Array, options: ReadOptions = {}): Promise<(Row | Unreadable)[]> => rowsOf(await openSource(write(name, content), options))
const HEADER = 'id;commentaire\n'

describe('readers', () => {
  const text = 'id;commentaire\n1;prévenir sa sœur\n2;rappeler mardi\n'
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
  it.each<[string, string, string | Buffer, string, ReadOptions?]>([
    ['CSV in UTF-8', 'utf8.csv', text, 'utf-8'],
    ['CSV in UTF-8 with a byte order mark', 'bom.csv', `\uFEFF${text}`, 'utf-8'],
    ['CSV in UTF-16, little end first', 'utf16le.csv', utf16, 'utf-16le'],
    ['CSV in UTF-16, big end first', 'utf16be.csv', Buffer.from(utf16).swap16(), 'utf-16be'],
    ['CSV in Windows-1252', 'w1252.csv', Buffer.from(text.replace('œ', '\x9c'), 'latin1'), 'windows-1252'],
    ['CSV in ISO-8859-15', 'latin9.csv', Buffer.from(text.replace('œ', '\xbd'), 'latin1'), 'iso-8859-15'],
    ['CSV with commas', 'comma.csv', 'id,commentaire\n1,prévenir sa sœur\n2,"rappeler mardi"\n', 'utf-8'],
    ['CSV with a quoted header behind a byte order mark', 'quoted.csv', '\uFEFF"id";"commentaire"\r\n1;prévenir sa sœur\r\n2;"rappeler mardi"\r\n', 'utf-8'],
    ['TSV, a tab as it is typed', 'typed.tsv', text.replaceAll(';', '\t'), 'utf-8', { delimiter: '\\t' }],
    ['TSV', 'tab.tsv', text.replaceAll(';', '\t'), 'utf-8'],
  ])('%s', async (_, name, content, encoding, options = {}) => {
    const source = await openSource(write(name, content), options)
    expect(source.columns).toEqual(['id', 'commentaire'])
    expect(source.notes[0]).toBe(`encoding ${encoding}`)
    expect(await rowsOf(source)).toEqual([
      { number: 1, values: { id: '1', commentaire: 'prévenir sa sœur' } },
      { number: 2, values: { id: '2', commentaire: 'rappeler mardi' } },
    ])
    expect(await rowsOf(source, 1)).toMatchObject([{ number: 2 }])
  })

  it('NDJSON, its texts by path', async () => {
    expect(await read('lines.ndjson', '{"id":1,"locataire":{"note":"rappeler"}}\n\n{"id"\n[1]\n')).toEqual([
      { number: 1, values: { id: '1', 'locataire.note': 'rappeler' }, json: { id: 1, locataire: { note: 'rappeler' } } },
      { number: 3, reason: 'not JSON' },
      { number: 4, values: { 0: '1' }, json: [1] },
    ])
  })

  it.each<[string, string | Buffer]>([
    ['on one line', '[{"id":1,"locataire":{"note":"rappeler"}},[2],"trois",{"id":4}]'],
    ['pretty-printed, with a byte order mark', `\uFEFF${JSON.stringify([{ id: 1, locataire: { note: 'rappeler' } }, [2], 'trois', { id: 4 }], undefined, 2)}\n`],
    ['in UTF-16', Buffer.from('\uFEFF [{"id":1,"locataire":{"note":"rappeler"}},[2],"trois",{"id":4}]\r\n\r\n', 'utf16le')],
  ])('JSON, one array %s', async (_, content) => {
    const path = write('array.json', content)
    const rows = [
      { number: 1, values: { id: '1', 'locataire.note': 'rappeler' }, json: { id: 1, locataire: { note: 'rappeler' } } },
      { number: 2, values: { 0: '2' }, json: [2] },
      { number: 3, reason: 'not an object' },
      { number: 4, values: { id: '4' }, json: { id: 4 } },
    ]
    expect(await rowsOf(await openSource(path, {}))).toEqual(rows)
    expect(await rowsOf(await openSource(path, {}), 3)).toEqual(rows.slice(3))
  })

  it('JSON of many elements, as their last byte goes by', async () => {
    const values = Array.from({ length: 20_000 }, (_, at) => ({ id: String(at + 1), note: `sœur n° ${at} "{[\\`, ['__proto__']: 'x' }))
    const rows = await read('many.json', `${JSON.stringify(values, undefined, '\t')}${' '.repeat(200_000)}`)
    expect(rows).toEqual(JSON.parse(JSON.stringify(values)).map((value: Record<string, string>, at: number) => ({ number: at + 1, values: value, json: value })))
  })

  it.each(['ids.ndjson', 'ids.json'])('%s: integers beyond 2^53 keep their digits, and paths that are the same get a number', async (name) => {
    const object = '{"id":12345678901234567890,"carte":"4970100000000007","actif":true,"a.b":"un","a":{"b":"deux"},"fin":null}'
    const [row] = await read(name, name.endsWith('.json') ? `[${object}]` : object)
    expect(row).toMatchObject({ values: { id: '12345678901234567890', carte: '4970100000000007', actif: 'true', 'a.b': 'un', 'a.b (2)': 'deux' } })
  })

  it('plain text, a comment a line', async () => {
    expect(await read('plain.txt', Buffer.from('rappeler\r\nd\xe9j\xe0 vu\r\n', 'latin1'))).toEqual([
      { number: 1, values: { text: 'rappeler' } },
      { number: 2, values: { text: 'déjà vu' } },
    ])
  })

  it('Parquet', async () => {
    const path = join(folder, 'notes.parquet')
    parquetWriteFile({
      filename: path,
      columnData: [
        { name: 'id', data: [1, 2], type: 'INT32' },
        { name: 'note', data: ['rappeler', 'déjà vu'], type: 'STRING' },
      ],
    })
    const source = await openSource(path, {})
    expect([source.columns, source.size]).toEqual([['id', 'note'], 2])
    expect(await rowsOf(source, 1)).toEqual([{ number: 2, values: { id: '2', note: 'déjà vu' } }])
  })

  it('SQLite, page by page, and goes on behind a row', async () => {
    const path = join(folder, 'crm.db')
    const database = new Database(path)
    database.exec('CREATE TABLE "no""tes" (id INTEGER PRIMARY KEY, note TEXT)')
    const insert = database.prepare('INSERT INTO "no""tes" VALUES (?, ?)')
    database.transaction(() => {
      for (let id = 1; id <= 4500; id++) insert.run(3 * id, `note ${id}`)
    })()
    database.close()
    const rows = await rowsOf(await openSource(`sqlite:${path}`, { table: 'no"tes', id: 'id' }))
    expect(rows).toHaveLength(4500)
    expect(rows.at(-1)).toEqual({ number: 4500, values: { id: '13500', note: 'note 4500' } })
    expect(await rowsOf(await openSource(`sqlite:${path}`, { table: 'no"tes', id: 'id' }), 4499)).toEqual(rows.slice(-1))
  })
})

describe('optional packages', () => {
  const failure = (code: string, message: string) => () => Promise.reject(Object.assign(new Error(message), { code }))

  it('that are not there are named, with how to install them', async () => {
    await expect(peer(failure('ERR_MODULE_NOT_FOUND', "Cannot find package 'pg' imported from /x.js"), 'pg', 'PostgreSQL')).rejects.toThrow('npm install pg')
  })

  it.each([
    ['ERR_DLOPEN_FAILED', 'compiled against a different Node.js version'],
    ['ERR_MODULE_NOT_FOUND', "Cannot find package 'pg-protocol' imported from /node_modules/pg/index.js"],
  ])('that cannot be loaded (%s) are there already', async (code, message) => {
    const refused = peer(failure(code, message), 'pg', 'PostgreSQL')
    await expect(refused).rejects.toThrow(`cannot be loaded (${code})`)
    await expect(refused).rejects.not.toThrow(/npm install/)
  })
})

describe('readers and bad input', () => {
  it.each<[string, string, string | Buffer, (string | undefined)[]]>([
    ['a short row has what it has', 'short.csv', `${HEADER}1\n2;deux\n`, [undefined, 'deux']],
    ['a row with too many cells', 'long.csv', `${HEADER}1;un;trop\n`, ['un']],
    ['line ends and quotes in cells', 'cells.csv', `${HEADER}1;"un,\r\ndeux"\r\n2;"dit ""trois"""\r\n`, ['un,\r\ndeux', 'dit "trois"']],
    ['a quote that is never closed spoils no other row', 'open.csv', `${HEADER}1;un\n2;"deux\n3;trois\n`, ['un', '"deux', 'trois']],
    ['a quote in the middle is a letter', 'middle.csv', `${HEADER}1;dit "un"\n2;"deux" fois\n3;trois\n`, ['dit "un"', '"deux" fois', 'trois']],
    ['NUL bytes stay in their cell', 'nul.csv', `${HEADER}1;a\0b\n`, ['a\0b']],
    ['no line end at the end', 'end.csv', `${HEADER}1;un`, ['un']],
  ])('%s', async (_, name, content, expected) => {
    const rows = await read(name, content)
    expect(rows.map((row) => (isUnreadable(row) ? row.reason : row.values.commentaire))).toEqual(expected)
  })

  it('a cell in another encoding than the file is read', async () => {
    const rows = await read('mixed.csv', Buffer.concat([Buffer.from(`${HEADER}${'1;été\n'.repeat(50_000)}`), Buffer.from('2;déjà\n', 'latin1')]))
    expect(rows.at(-1)).toEqual({ number: 50_001, values: { id: '2', commentaire: 'déjà' } })
  })

  it('a cell without end is counted, and the rows after it are read', async () => {
    expect(await read('endless.csv', `${HEADER}1;${'a '.repeat(9 << 20)}\n2;deux\n`)).toEqual([
      { number: 1, reason: expect.stringContaining('16 MB') },
      { number: 2, values: { id: '2', commentaire: 'deux' } },
    ])
  })

  it('columns that have no name or the same get one', async () => {
    expect((await openSource(write('names.csv', ';note;note\n1;a;b\n'), {})).columns).toEqual(['column 1', 'note', 'note (2)'])
  })

  it('columns written freely are told from others', async () => {
    const source = await openSource(write('kinds.csv', 'ville;note\nLyon;rappeler le client mardi\nLa Roche;passer demain avant midi\n'), {})
    expect(await chooseColumns(source, {})).toMatchObject({ screened: { ville: false, note: true } })
    await expect(chooseColumns(source, { column: ['nom'], id: 'pays' })).rejects.toThrow('no column "nom", "pays"; there are: ville, note.')
  })

  it.each([
    ['an unknown kind of file', 'notes.docx', {}, '.csv'],
    ['a file that is not there', 'absent.csv', {}, 'does not exist'],
    ['a table without a name', 'sqlite:absent.db', {}, '--table'],
    ['a database that is not there', 'sqlite:/nowhere/absent.db', { table: 'notes' }, 'does not answer'],
    ['an unknown encoding', 'fixtures/audit/comments.csv', { encoding: 'ebcdic' }, 'windows-1252'],
    ['an empty file', write('empty.csv', ''), {}, 'is empty'],
    ['JSON that is an object', write('object.json', '{"rows":[{"note":"rappeler"}]}'), {}, 'no array of objects'],
    ['JSON that is empty', write('empty.json', ''), {}, 'no array of objects'],
    ['JSON that is not UTF-8', write('latin.json', Buffer.from('[{"note":"déjà vu l\'été"}]', 'latin1')), {}, 'iconv'],
    ['JSON with a fault', write('fault.json', '[{"note":"rappeler"},{"note":rappeler}]'), {}, 'no JSON behind row 1'],
    ['JSON with something behind it', write('behind.json', '[{"note":"rappeler"}] {}'), {}, 'no JSON behind row 1'],
    ['JSON that was cut off', write('cut.json', '[{"note":"rappeler"},{"note":"pas'), {}, 'middle of row 2'],
    ['a workbook that is none', write('bytes.xlsx', 'id;note\n1;rappeler\n'), {}, 'is no XLSX'],
    ['a workbook that was cut off', write('cut.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0])), {}, 'is no XLSX'],
    ['a workbook without sheets', write('zip.xlsx', Buffer.from(`PK\u0005\u0006${'\0'.repeat(18)}`, 'latin1')), {}, 'is no XLSX'],
    ['Parquet that is none', write('bytes.parquet', 'id;note\n1;rappeler\n'), {}, 'is no Parquet'],
    ['Parquet that is empty', write('empty.parquet', ''), {}, 'is no Parquet'],
  ])('%s is told', async (_, name, options, message) => {
    const refused = openSource(name, options).then((source) => rowsOf(source))
    await expect(refused).rejects.toThrow(message)
  })
})
