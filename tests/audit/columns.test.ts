import { describe, expect, it } from 'vitest'
import { chooseColumns, type NamedColumns, type SpeltColumns } from '../../src/audit/columns.js'
import { isNamed } from '../../src/audit/fields.js'
import { columnNames } from '../../src/audit/read/columns.js'
import type { Row, Source } from '../../src/audit/rows.js'

/** A source of rows that are in memory; columns that may grow where none are given. */
function sourceOf(rows: readonly Readonly<Record<string, string>>[], columns?: readonly string[], header?: readonly string[]): Source {
  return {
    name: 'x',
    identity: 'x',
    columns,
    header,
    size: undefined,
    notes: [],
    async *rows() {
      for (const [at, values] of rows.entries()) yield { number: at + 1, values } satisfies Row
    },
    progress: () => 0,
    close: () => Promise.resolve(),
  }
}

describe('names of columns', () => {
  it.each<[string[], string[]]>([
    [
      ['', 'note', 'note'],
      ['column 1', 'note', 'note (2)'],
    ],
    [
      ['note', 'note', 'note (2)'],
      ['note', 'note (3)', 'note (2)'],
    ],
    [
      ['note (2)', 'note', 'note', 'note'],
      ['note (2)', 'note', 'note (3)', 'note (4)'],
    ],
    [
      ['column 2', '', 'x'],
      ['column 2', 'column 2 (2)', 'x'],
    ],
    [
      ['id', 'note', '', ' '],
      ['id', 'note'],
    ],
    [['', ''], ['column 1']],
  ])('of %j are %j', (header, names) => {
    expect(columnNames(header)).toEqual(names)
  })

  it.each([
    ['note', 'note', true],
    ['messages.0.text', 'messages.*.text', true],
    ['messages.12.text', 'messages.*.text', true],
    ['messages.text', 'messages.*.text', false],
    ['messages.0.title', 'messages.*.text', false],
    ['messages.0.text', 'messages', true],
    ['messages.0.text (2)', 'messages.*.text', true],
    ['messagerie', 'messages', false],
    ['a.b', 'a.b.c', false],
  ])('%s is meant by %s: %s', (field, name, meant) => {
    expect(isNamed(field, name)).toBe(meant)
  })
})

describe('columns that are asked for', () => {
  const rows = [{ Commentaire: 'rappeler le client mardi', Prénom: 'Anne', 'Nom, prénom': 'x', agence: 'Lyon' }]
  const table = sourceOf(rows, Object.keys(rows[0] as object))

  it.each<[NamedColumns, SpeltColumns]>([
    [{ column: ['commentaire'] }, { column: ['Commentaire'] }],
    [{ column: ['Pre\u0301nom'] }, { column: ['Prénom'] }],
    [
      { id: 'AGENCE', dateColumn: 'PRÉNOM' },
      { id: ['agence'], dateColumn: 'Prénom' },
    ],
    [{ groupBy: ['agence, prénom'] }, { groupBy: ['agence', 'Prénom'] }],
    [{ groupBy: ['Nom, prénom'] }, { groupBy: ['Nom, prénom'] }],
    [{ groupBy: ['agence,Nom, prénom,Commentaire'] }, { groupBy: ['agence', 'Nom, prénom', 'Commentaire'] }],
  ])('%j are spelt as they are: %j', async (asked, named) => {
    expect((await chooseColumns(table, asked)).named).toEqual({ column: undefined, id: undefined, groupBy: undefined, dateColumn: undefined, ...named })
  })

  it('are not guessed where two are alike', async () => {
    await expect(chooseColumns(sourceOf([{ note: 'a', NOTE: 'b' }], ['note', 'NOTE']), { column: ['Note'] })).rejects.toThrow('no column "Note"; there are: note, NOTE.')
  })

  it('and are not there are told, with the first twenty that are', async () => {
    const names = Array.from({ length: 500 }, (_, at) => `c${at}`)
    await expect(chooseColumns(sourceOf([], names), { column: ['x'] })).rejects.toThrow(`there are: ${names.slice(0, 20).join(', ')}, and 480 more.`)
    await expect(chooseColumns(sourceOf([{ 'note.a': '1' }], ['note.a']), { column: ['note'] })).rejects.toThrow('no column "note"')
  })

  it('may turn up later in JSON', async () => {
    const source = sourceOf([{ 'messages.0.text': 'rappeler le client mardi', 'messages.0.de': 'Anne' }])
    expect(await chooseColumns(source, { column: ['messages.*.text', 'late'], id: 'id' })).toMatchObject({
      screened: { 'messages.0.text': true, late: false },
      missing: ['late', 'id'],
    })
  })
})

describe('a first record', () => {
  const below = (values: readonly string[]): Record<string, string>[] => [values, values].map((cells) => Object.fromEntries(cells.map((cell, at) => [`c${at}`, cell])))
  const choose = (header: string[], values: string[]) =>
    chooseColumns(
      sourceOf(
        below(values),
        values.map((_, at) => `c${at}`),
        header,
      ),
      {},
    )
  const comment = 'rappeler le client mardi'

  it.each<[string[], string[]]>([
    [['Observations sur la santé du locataire'], [comment]],
    [['Handicap'], [comment]],
    [['Handicap'], ['oui']],
    [['Situation de handicap'], [comment]],
    [['Souffrez-vous d’une maladie chronique ?'], [comment]],
    [
      ['id', 'Maladie chronique ou handicap'],
      ['1', comment],
    ],
    [
      ['ID_CLIENT', 'Maladie chronique ou handicap'],
      ['1', comment],
    ],
    [
      ['motDePasse', 'Maladie chronique ou handicap'],
      ['x', comment],
    ],
    [
      ['A un handicap', 'Bénéficiaire AAH'],
      ['oui', 'non'],
    ],
    [
      ['Lyon', '2023', '2024'],
      ['Lille', '12', '15'],
    ],
    [
      ['0', '1'],
      ['17', comment],
    ],
    [
      ['1', '2', '3'],
      ['17', comment, '3'],
    ],
  ])('%j names columns', async (header, values) => {
    await expect(choose(header, values)).resolves.toBeDefined()
  })

  it.each<[string[], string[]]>([
    [['voisin alcoolique et diabétique'], [comment]],
    [['femme diabétique'], [comment]],
    [
      ['1', 'rappeler demain', 'Lyon'],
      ['2', comment, 'Lyon'],
    ],
    [
      ['14/03/2024', 'rappeler'],
      ['15/03/2024', comment],
    ],
    [
      ['anne@exemple.fr', 'rappeler'],
      ['jean@exemple.fr', comment],
    ],
    [
      ['Lyon', 'voisin alcoolique et diabétique'],
      ['Lille', comment],
    ],
  ])('%j is a row, and is refused without a word of it', async (header, values) => {
    const refused = choose(header, values)
    await expect(refused).rejects.toThrow('--no-header')
    await expect(refused).rejects.not.toThrow(/alcoolique|diabétique|exemple|Lyon/)
  })
})
