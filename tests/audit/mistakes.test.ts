import { linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Discret, digests } from './discret.js'

const discret = new Discret()
afterAll(() => discret.clean())

const HEADER = 'id;commentaire\n'

describe('discret audit refuses to write over', () => {
  const content = `${HEADER}1;voisin alcoolique\n`
  const out = discret.path('over')
  const at = (name: string): string => join(out, name)
  const link = (name: string, to: string, make: typeof symlinkSync | typeof linkSync): string => {
    make(to, discret.path(name))
    return discret.path(name)
  }
  const source = discret.write('over.csv', content)
  beforeAll(() => mkdirSync(out))

  it.each<[string, string, string[]]>([
    ['its source with the copy', source, ['--redact-to', source]],
    ['its source by another name', source, ['--redact-to', join(discret.folder, 'over', '..', 'over.csv')]],
    ['its source behind a symbolic link', source, ['--redact-to', link('symbolic.csv', source, symlinkSync)]],
    ['its source behind a hard link', link('hard.csv', source, linkSync), ['--redact-to', source]],
    ['its source with a report', at('findings.csv'), []],
    ['a report with the copy', source, ['--redact-to', at('findings.ndjson')]],
    ['a database', `sqlite:${source}`, ['--table', 'notes', '--redact-to', source]],
  ])('%s', (_, from, args) => {
    writeFileSync(at('findings.csv'), content)
    const { status, stderr } = discret.run('audit', from, '--out', out, '--workers', '1', ...args)
    expect([status, stderr]).toEqual([2, expect.stringContaining('same file')])
    expect([readFileSync(source, 'utf8'), readFileSync(at('findings.csv'), 'utf8'), readdirSync(out)]).toEqual([content, content, ['findings.csv']])
  })

  it('findings that are merged, with discret report', () => {
    const findings = discret.write('findings.csv', 'row;id\n')
    expect(discret.run('report', findings, '--summary', 'x', '--out', discret.folder).stderr).toContain('same file')
    expect(readFileSync(findings, 'utf8')).toBe('row;id\n')
  })
})

describe('mistakes are told, with what to do', () => {
  const source = discret.write('good.csv', `${HEADER}1;voisin alcoolique\n`)
  const folder = discret.path('good')
  const findings = join(folder, 'findings.ndjson')
  const summary = join(folder, 'summary.json')
  beforeAll(() => {
    expect(discret.run('audit', source, '--out', folder, '--workers', '1').status).toBe(0)
  })

  it.each<[string, string[], string]>([
    ['a copy into a folder that is not there', ['audit', source, '--out', discret.path('m1'), '--redact-to', discret.path('nodir/x.csv')], 'cannot be written'],
    ['reports into a file', ['audit', source, '--out', source], 'is no folder'],
    ['no delimiter', ['audit', source, '--out', discret.path('m2'), '--delimiter', ''], '--delimiter'],
    ['a quote as a delimiter', ['audit', source, '--out', discret.path('m3'), '--delimiter', '"'], '--delimiter'],
    ['a day that is none', ['audit', source, '--out', discret.path('m4'), '--since', '2025-99-99', '--date-column', 'id'], '--since takes a day'],
    ['a French day that is none', ['audit', source, '--out', discret.path('m5'), '--since', '30/02/2025', '--date-column', 'id'], '--since takes a day'],
    [
      'a lexicon, by its file and line',
      ['audit', source, '--out', discret.path('m6'), '--lexicon', discret.write('own.yml', 'category: house\n\nseverity: 7\n')],
      'own.yml:3: severity: Invalid option: expected one of 1|2|3',
    ],
    ['findings that are not there', ['report', discret.path('absent.ndjson'), '--summary', summary, '--out', folder], 'cannot be read'],
    ['findings that are a folder', ['report', folder, '--summary', summary, '--out', folder], 'cannot be read'],
    ['a report into a file', ['report', findings, '--summary', summary, '--out', source], 'is no folder'],
  ])('%s', (_, args, message) => {
    const { status, stderr } = discret.run(...args)
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)])
  })

  it('before what an earlier audit wrote is emptied', () => {
    const before = digests(folder)
    expect(discret.run('audit', source, '--out', folder, '--redact-to', discret.path('nodir/x.csv')).status).toBe(2)
    expect(digests(folder)).toEqual(before)
  })

  it.each<[string, (finding: Record<string, unknown>) => unknown]>([
    ['null', () => null],
    ['a list', () => []],
    ['an unknown qualifier', (finding) => ({ ...finding, qualifiers: ['denied'] })],
    ['no row', ({ row: _, ...finding }) => finding],
    ['a severity that is a word', (finding) => ({ ...finding, severity: 'alcoolique' })],
  ])('%s for a finding', (name, spoil) => {
    const line = readFileSync(findings, 'utf8').trimEnd()
    const path = discret.write('spoilt.ndjson', `${line}\n${JSON.stringify(spoil(JSON.parse(line) as Record<string, unknown>))}\n`)
    const { status, stderr } = discret.run('report', path, '--summary', summary, '--out', discret.path(`report-${name}`))
    expect([status, stderr]).toEqual([2, expect.stringContaining('line 2 is no finding')])
    expect(stderr).not.toContain('alcoolique')
  })

  it.each<[string, (summary: Record<string, unknown>) => unknown]>([
    ['null', () => null],
    ['no groups', ({ byGroup: _, ...rest }) => rest],
    ['counts that are words', (rest) => ({ ...rest, byEntry: { 'habits/alcohol#alcoolique': 'deux' } })],
    ['another format', (rest) => ({ ...rest, format: 2 })],
  ])('%s for a summary', (_, spoil) => {
    const path = discret.write('spoilt.json', JSON.stringify(spoil(JSON.parse(readFileSync(summary, 'utf8')) as Record<string, unknown>)))
    const { status, stderr } = discret.run('report', findings, '--summary', path, '--out', discret.path('spoilt'))
    expect([status, stderr]).toEqual([2, expect.stringContaining('is no summary of an audit')])
  })
})
