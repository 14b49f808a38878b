import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { IRREGULAR } from '../../src/audit/groups.js'
import { Discret, findingsOf, OUTPUTS, summaryOf } from './discret.js'

const discret = new Discret()
afterAll(() => discret.clean())

/** Sweeps contents, and gives what the console says too. */
function sweep(name: string, content: string | Uint8Array, ...args: readonly string[]) {
  const out = discret.path(`${name}-out`)
  const { status, stdout, stderr } = discret.run('audit', discret.write(name, content), '--out', out, '--workers', '1', ...args)
  return { status, stdout, stderr, out }
}

describe('discret audit says of', () => {
  it('rows with other cells than the header: all are screened, no word of them stands in groups or ids', () => {
    const content = 'id;commentaire;agence\n1;rappeler demain; voisin alcoolique et diabétique;Lyon\n2;RAS;Lyon\nvoisin sourd;x\n'
    const copy = discret.path('ragged.copy.csv')
    const { stdout, out } = sweep('ragged.csv', content, '--column', 'commentaire', '--group-by', 'agence,id', '--id', 'id', '--redact-to', copy)
    const summary = summaryOf(out)
    expect(findingsOf(out).map(({ row, id, field }) => [row, id, field])).toEqual([
      [1, IRREGULAR, 'agence'],
      [1, IRREGULAR, 'agence'],
      [3, IRREGULAR, 'id'],
    ])
    expect([summary.irregular, summary.irregularRows]).toEqual([2, [1, 3]])
    expect(Object.entries(summary.byGroup.agence ?? {}).map(([value, { rows }]) => [value, rows])).toEqual([
      [IRREGULAR, 2],
      ['Lyon', 1],
    ])
    expect([stdout, summary.notes.join()]).toEqual([expect.stringContaining('2 ligne(s) irrégulière(s)'), expect.stringContaining('2 ligne(s) irrégulière(s)')])
    for (const name of OUTPUTS) expect(readFileSync(join(out, name), 'utf8')).not.toMatch(/voisin|rappeler/)
    expect(readFileSync(copy, 'utf8')).not.toMatch(/alcoolique|diabétique|sourd/)
  })

  it('rows without a day that can be read: they are kept', () => {
    const content = 'jour;note\n14 mars 2023;a\n14/03/24;b\nbientôt;c\n;d\n20240315;e\n'
    const { stdout, out } = sweep('undated.csv', content, '--since', '2024-01-01', '--date-column', 'JOUR')
    expect(summaryOf(out)).toMatchObject({ rows: 4, undated: 2, notes: expect.arrayContaining([expect.stringContaining('2 ligne(s) sans date lisible dans « jour »')]) })
    expect(stdout).toContain('2 ligne(s) sans date lisible')
  })

  it('columns that turn up late in JSON, or never', () => {
    const content = `${'{"a":"rien"}\n'.repeat(600)}{"suite":[{"texte":"voisin alcoolique","titre":"voisin sourd"}]}\n`
    const { stdout, out, status } = sweep('late.ndjson', content, '--column', 'suite.*.texte', '--column', 'jamais', '--id', 'id')
    expect(findingsOf(out)).toMatchObject([{ row: 601, field: 'suite.0.texte' }])
    expect([status, stdout.split('\n').slice(1)]).toEqual([
      0,
      ['Colonne « jamais » : aucune ligne n’en a, rien n’y a été cherché.', 'Colonne « id » : absente des premières lignes ; vérifiez son nom.', ''],
    ])
  })

  it('a file of which nothing can be read that it is an error', () => {
    const { stderr, status } = sweep('none.ndjson', 'voisin alcoolique\nvoisin sourd\n')
    expect([status, stderr]).toEqual([2, expect.stringContaining('None of the 2 row(s)')])
    expect(stderr).toContain('row 1: not JSON')
    expect(stderr).not.toMatch(/voisin|alcoolique|sourd/)
    expect(sweep('empty.ndjson', '').status).toBe(0)
  })

  it('a first row that is none of names to say --no-header, and screens it then', () => {
    const content = '1;voisin alcoolique et diabétique;Lyon\n2;rappeler demain matin;Lyon\n'
    const { stderr, status } = sweep('bare.csv', content, '--column', 'commentaire')
    expect([status, stderr]).toEqual([2, expect.stringContaining('--no-header')])
    expect(stderr).not.toMatch(/voisin|Lyon/)
    const { out } = sweep('bare.csv', content, '--no-header', '--column', 'column 2', '--group-by', 'column 3')
    expect(findingsOf(out)).toMatchObject(Array(2).fill({ row: 1, field: 'column 2', groups: { 'column 3': 'Lyon' } }))
    expect(summaryOf(sweep('bare.csv', content, '--header').out).rows).toBe(1)
  })
})
