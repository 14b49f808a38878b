import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Discret, digests, findingsOf, OUTPUTS, summaryOf } from './discret.js'

const discret = new Discret()
afterAll(() => discret.clean())

const FIXTURE = 'fixtures/audit/comments.csv'
const HEADER = 'id;commentaire\n'

describe('discret audit writes', () => {
  const args = ['audit', FIXTURE, '--column', 'commentaire', '--id', 'id', '--group-by', 'agence,auteur,date'] as const
  const one = discret.path('one')
  beforeAll(() => {
    expect(discret.run(...args, '--out', one, '--workers', '1').stderr).toBe('')
  })

  it('counts that are those of its findings', () => {
    const [summary, findings] = [summaryOf(one), findingsOf(one)]
    const count = (key: (finding: (typeof findings)[number]) => string): Record<string, number> => {
      const keys = findings.map(key)
      return Object.fromEntries([...new Set(keys)].map((name) => [name, keys.filter((other) => other === name).length]))
    }
    expect(summary).toMatchObject({ format: 1, rows: 2000, unreadable: 0, findings: findings.length, flagged: new Set(findings.map(({ row }) => row)).size })
    expect(summary.byCategory).toEqual(count(({ category }) => category))
    expect(summary.byEntry).toEqual(count(({ entry }) => entry))
    expect(summary.bySeverity).toEqual(count(({ severity }) => String(severity)))
    for (const column of ['agence', 'auteur', 'date']) {
      expect(Object.fromEntries(Object.entries(summary.byGroup[column] ?? {}).map(([value, { findings: n }]) => [value, n]))).toEqual(
        count(({ groups }) => groups?.[column] as string),
      )
    }
    expect(Object.keys(summary.byGroup.date ?? {}).every((month) => /^\d{4}-\d{2}$/.test(month))).toBe(true)
  })

  it('the same with any number of workers', () => {
    discret.run(...args, '--out', discret.path('two'), '--workers', '2')
    expect(digests(discret.path('two'))).toEqual(digests(one))
  })

  it('with discret report, the same from its findings in parts', () => {
    const lines = readFileSync(join(one, 'findings.ndjson'), 'utf8').trimEnd().split('\n')
    const parts = [discret.write('part-0.ndjson', `${lines.slice(0, 100).join('\n')}\n`), discret.write('part-1.ndjson', `${lines.slice(100).join('\n')}\n`)]
    const merged = discret.path('merged')
    expect(discret.run('report', ...parts, '--summary', join(one, 'summary.json'), '--out', merged).status).toBe(0)
    for (const name of OUTPUTS.filter((output) => output !== 'findings.ndjson')) expect(readFileSync(join(merged, name))).toEqual(readFileSync(join(one, name)))
  })

  it('no passage unless asked', () => {
    const content = `${HEADER}1;voisin alcolique\n`
    const masked = discret.sweep('masked.csv', content).out
    for (const name of OUTPUTS) expect(readFileSync(join(masked, name), 'utf8')).not.toContain('alcolique')
    expect(readFileSync(join(discret.sweep('shown.csv', content, '--show').out, 'report.html'), 'utf8')).toContain('alcolique')
  })

  it('cells that no spreadsheet runs and no browser renders', () => {
    const { out } = discret.sweep('evil.csv', 'id;commentaire\n=cmd|1;voisin alcoolique\n<script>x</script>;voisin alcoolique\n', '--id', 'id', '--column', 'commentaire')
    expect(readFileSync(join(out, 'findings.csv'), 'utf8')).toContain("'=cmd|1")
    expect(readFileSync(join(out, 'report.html'), 'utf8')).not.toContain('<script>x')
  })

  it('a redacted copy of the export', () => {
    const copy = discret.path('copy.csv')
    discret.sweep('redact.csv', `${HEADER}1;"voisin alcoolique,\nà rappeler"\n2;rien\n`, '--redact-to', copy)
    expect(readFileSync(copy, 'utf8')).toBe('\uFEFFid;commentaire\n1;"voisin [habitudes de vie],\nà rappeler"\n2;rien\n')
  })

  describe('a redacted copy', () => {
    const copied = (name: string, content: string, copy: string, ...args: string[]): string => {
      discret.sweep(name, content, '--column', 'note', '--redact-to', discret.path(copy), ...args)
      return readFileSync(discret.path(copy), 'utf8')
    }
    const object = '{"id":12345678901234567890,"vu":[true,null,1.5],"tél":{"note":"rien"},"note":"voisin alcoolique"}'
    const redacted = object.replace('alcoolique', '[habitudes de vie]')

    it.each(['typed.ndjson', 'typed.json'])('of %s keeps types and nesting', (name) => {
      const content = name.endsWith('.json') ? `[${object},{"id":2}]` : `${object}\n{"id":2}\n`
      expect(copied(name, content, `${name}.copy.jsonl`)).toBe(`${redacted}\n{"id":2}\n`)
    })

    it('of NDJSON as CSV has all columns', () => {
      expect(copied('all.ndjson', `${object}\n`, 'all.csv')).toBe('\uFEFFid;vu.0;vu.2;tél.note;note\n12345678901234567890;true;1.5;rien;voisin [habitudes de vie]\n')
    })

    it('of a table has all columns, also those that are empty at first', () => {
      const path = discret.path('copied.db')
      const database = new Database(path)
      database.exec("CREATE TABLE notes (ID INTEGER, vide TEXT, note TEXT); INSERT INTO notes VALUES (1, NULL, 'voisin alcoolique')")
      database.close()
      const copy = discret.path('table.csv')
      expect(discret.run('audit', `sqlite:${path}`, '--table', 'notes', '--column', 'note', '--out', discret.path('table'), '--workers', '1', '--redact-to', copy).stderr).toBe('')
      expect(readFileSync(copy, 'utf8')).toBe('\uFEFFID;vide;note\n1;;voisin [habitudes de vie]\n')
    })

    it('of a row with too many cells has them all', () => {
      expect(copied('ragged.csv', 'id;note\n1;voisin alcoolique;trop\n', 'ragged.copy.csv')).toBe('\uFEFFid;note\n1;voisin [habitudes de vie];trop\n')
    })

    it('lacks what could not be read, and the command says so', () => {
      const { stdout } = discret.run(
        'audit',
        discret.write('holes.ndjson', '{"note":"un"}\n{\n'),
        '--out',
        discret.path('holes'),
        '--workers',
        '1',
        '--redact-to',
        discret.path('h.ndjson'),
      )
      expect(stdout).toContain('h.ndjson : sans 1 ligne(s) illisible(s).')
      expect(readFileSync(discret.path('h.ndjson'), 'utf8')).toBe('{"note":"un"}\n')
    })

    it('is CSV or NDJSON by its name', () => {
      const { code, err } = discret.sweep('kind.csv', HEADER, '--redact-to', discret.path('copy.xlsx'))
      expect([code, err]).toEqual([2, expect.stringContaining('.csv, .ndjson or .jsonl')])
      expect(existsSync(discret.path('copy.xlsx'))).toBe(false)
    })
  })

  it('ids beyond 2^53 as they are written', () => {
    const { out } = discret.sweep('ids.ndjson', '{"id":12345678901234567890,"note":"voisin alcoolique"}\n', '--id', 'id')
    expect(findingsOf(out)).toMatchObject([{ id: '12345678901234567890' }])
  })

  it('what is wanted only: a sample, rows since a day', () => {
    const sample = discret.path('sample')
    discret.run(...args, '--out', sample, '--workers', '1', '--sample', '300')
    expect(summaryOf(sample).rows).toBe(300)
    const content = 'jour;note\n01/02/2024;voisin alcoolique\n01/02/2025;voisin alcoolique\n;voisin alcoolique\n'
    expect(summaryOf(discret.sweep('since.csv', content, '--since', '2025-01-01', '--date-column', 'jour').out).rows).toBe(2)
  })

  it('columns that turn up late, where none is named', () => {
    const { out } = discret.sweep('late.ndjson', `${'{"a":"rien"}\n'.repeat(600)}{"__proto__":"voisin alcoolique","b":"rien"}\n`)
    expect(findingsOf(out)).toMatchObject([{ row: 601, field: '__proto__' }])
    expect(Object.entries(summaryOf(out).fields).map(([name, { texts }]) => [name, texts])).toEqual([
      ['a', 600],
      ['__proto__', 1],
      ['b', 1],
    ])
  })

  it('an exit code for continuous integration', () => {
    expect(discret.sweep('fail.csv', `${HEADER}1;voisin alcoolique\n`, '--fail-on', '3').code).toBe(0)
    expect(discret.sweep('fail.csv', `${HEADER}1;voisin bipolaire\n`, '--fail-on', '3').code).toBe(1)
  })
})

/** Enough for the audit to last some seconds: it is stopped after its first checkpoint. */
const COPIES = 40

describe('discret audit interrupted', () => {
  const body = readFileSync(FIXTURE).subarray(readFileSync(FIXTURE).indexOf('\n') + 1)
  const source = discret.write('big.csv', Buffer.concat([Buffer.from('id;agence;auteur;date;objet;commentaire\n'), ...Array<Buffer>(COPIES).fill(body)]))
  const args = (out: string): string[] => ['audit', source, '--column', 'commentaire', '--group-by', 'agence,date', '--workers', '1', '--out', discret.path(out)]

  /** Whether a checkpoint holds some rows, and not all. */
  const checkpointed = (out: string): boolean => {
    const path = join(discret.path(out), '.checkpoint.json')
    const { row } = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { after: { row: number } }).after : { row: 0 }
    return row > 0 && row < 2000 * COPIES
  }

  beforeAll(() => {
    expect(discret.run(...args('whole')).status).toBe(0)
  })

  it.each(['SIGKILL', 'SIGINT'] as const)('by %s goes on with --resume and gives the same bytes', async (signal) => {
    const child = spawn(process.execPath, [discret.cli, ...args(signal)], { stdio: 'ignore' })
    const ended = once(child, 'exit')
    while (child.exitCode === null && !checkpointed(signal)) await wait(5)
    child.kill(signal)
    expect(await ended).toEqual(signal === 'SIGINT' ? [3, null] : [null, 'SIGKILL'])
    expect(statSync(join(discret.path(signal), 'findings.ndjson')).size).toBeLessThan(statSync(join(discret.path('whole'), 'findings.ndjson')).size)
    expect(discret.run(...args(signal), '--resume').status).toBe(0)
    expect(digests(discret.path(signal))).toEqual(digests(discret.path('whole')))
    expect(checkpointed(signal)).toBe(false)
  })

  it('by a full disk says so, and goes on with --resume when there is room', () => {
    const limited = ['-c', 'trap "" XFSZ; ulimit -f 100; exec "$0" "$@"', process.execPath, discret.cli, ...args('full')]
    const { status, stderr } = spawnSync('bash', limited, { encoding: 'utf8' })
    expect([status, stderr]).toEqual([2, expect.stringContaining('Make room, then go on with --resume')])
    expect(discret.run(...args('full'), '--resume').status).toBe(0)
    expect(digests(discret.path('full'))).toEqual(digests(discret.path('whole')))
  })

  it('by kill before its first checkpoint does not go on from that of an earlier run', async () => {
    const folder = discret.path('stale')
    const child = spawn(process.execPath, [discret.cli, ...args('stale')], { stdio: 'ignore' })
    while (child.exitCode === null && !checkpointed('stale')) await wait(5)
    child.kill('SIGINT')
    await once(child, 'exit')
    const again = spawn(process.execPath, [discret.cli, ...args('stale')], { stdio: 'ignore' })
    while (again.exitCode === null && statSync(join(folder, 'findings.ndjson')).size > 0) await wait(1)
    again.kill('SIGKILL')
    await once(again, 'exit')
    expect(checkpointed('stale')).toBe(false)
    expect(discret.run(...args('stale'), '--resume').status).toBe(0)
    expect(digests(folder)).toEqual(digests(discret.path('whole')))
  })

  it.each<[string, (path: string) => void]>([
    ['shorter', (path) => truncateSync(path, 10)],
    ['gone', (path) => rmSync(path)],
  ])('does not go on with an output that is %s since', async (change, spoil) => {
    const child = spawn(process.execPath, [discret.cli, ...args(change)], { stdio: 'ignore' })
    while (child.exitCode === null && !checkpointed(change)) await wait(5)
    child.kill('SIGKILL')
    await once(child, 'exit')
    spoil(join(discret.path(change), 'findings.ndjson'))
    const { status, stderr } = discret.run(...args(change), '--resume')
    expect([status, stderr]).toEqual([2, expect.stringContaining('without --resume')])
    expect(stderr).toContain('findings.ndjson')
  })

  it('does not go on with other options', async () => {
    const child = spawn(process.execPath, [discret.cli, ...args('other')], { stdio: 'ignore' })
    while (child.exitCode === null && !checkpointed('other')) await wait(5)
    child.kill('SIGKILL')
    const { status, stderr } = discret.run(...args('other'), '--resume', '--min-severity', '3')
    expect([status, stderr]).toEqual([2, expect.stringContaining('without --resume')])
  })
})
