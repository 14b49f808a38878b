import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Discret, summaryOf } from './discret.js'

const discret = new Discret()
afterAll(() => discret.clean())

const ROW = `voisin alcoolique${', rappeler mardi le gardien'.repeat(15)}\n`
const source = discret.write('notes.csv', `note\n${ROW.repeat(3)}`)
const args = (from: string, out: string): string[] => ['audit', from, '--workers', '1', '--out', discret.path(out)]

describe('an audit that fails midway', () => {
  it('leaves no report of an earlier one beside its own findings', () => {
    const out = discret.path('failed')
    expect(discret.run(...args(source, 'failed')).status).toBe(0)
    // Two columns are seen, then the array is broken.
    const broken = discret.write('broken.json', `[${'{"note":"rien"},'.repeat(2000)}{"note" "x"}]`)
    const { status, stderr } = discret.run(...args(broken, 'failed'))
    expect([status, stderr]).toEqual([2, expect.not.stringContaining('unexpected')])
    expect(readdirSync(out).filter((name) => !name.startsWith('.'))).toEqual(['findings.csv', 'findings.ndjson'])
  })
})

describe('an audit that is stopped', () => {
  it('says so in its summary and report, and no longer when it has come to its end', async () => {
    const large = discret.write('large.csv', `note\n${ROW.repeat(20_000)}`)
    const child = spawn(process.execPath, [discret.cli, ...args(large, 'stopped')], { stdio: 'ignore' })
    const ended = once(child, 'exit')
    while (child.exitCode === null && !existsSync(join(discret.path('stopped'), '.checkpoint.json'))) await wait(5)
    child.kill('SIGINT')
    expect(await ended).toEqual([3, null])
    const report = (): string => readFileSync(join(discret.path('stopped'), 'report.html'), 'utf8')
    expect(summaryOf(discret.path('stopped')).complete).toBe(false)
    expect(report()).toContain('Audit interrompu')
    expect(discret.run(...args(large, 'stopped'), '--resume').status).toBe(0)
    expect(summaryOf(discret.path('stopped'))).toMatchObject({ complete: true, rows: 20_000 })
    expect(report()).not.toContain('Audit interrompu')
  })

  it('stops while a sample is drawn', async () => {
    const large = discret.write('drawn.csv', `note\n${'rappeler mardi le gardien\n'.repeat(3_000_000)}`)
    const child = spawn(process.execPath, [discret.cli, ...args(large, 'drawn'), '--sample', '10'], { stdio: 'ignore' })
    const ended = once(child, 'exit')
    // The folder is made before the sample is drawn.
    while (child.exitCode === null && !existsSync(discret.path('drawn'))) await wait(5)
    child.kill('SIGINT')
    expect(await ended).toEqual([3, null])
    expect(summaryOf(discret.path('drawn'))).toMatchObject({ complete: false, rows: 0 })
  })
})

describe('a folder in the place of an output is told, with what to do', () => {
  it.each(['report.html', 'summary.json', 'report.sarif', 'findings.csv', 'findings.ndjson'])('%s', (name) => {
    mkdirSync(discret.path(`taken/${name}/in`), { recursive: true })
    const { status, stderr } = discret.run(...args(source, 'taken'))
    expect([status, stderr]).toEqual([2, expect.stringMatching(/"[^"]*" cannot be written/)])
  })

  it('.checkpoint.json', () => {
    mkdirSync(discret.path('kept/.checkpoint.json'), { recursive: true })
    const { status, stderr } = discret.run(...args(source, 'kept'))
    expect([status, stderr]).toEqual([2, expect.stringContaining('.checkpoint.json" cannot be written')])
  })
})

describe('discret report', () => {
  const whole = discret.path('whole')
  const parts = [discret.path('p1.ndjson'), discret.path('p2.ndjson')] as const
  const report = (out: string, ...files: readonly string[]): ReturnType<Discret['run']> =>
    discret.run('report', ...files, '--summary', join(whole, 'summary.json'), '--out', discret.path(out))
  beforeAll(() => {
    expect(discret.run(...args(source, 'whole')).status).toBe(0)
    const lines = readFileSync(join(whole, 'findings.ndjson'), 'utf8').split('\n')
    discret.write('p1.ndjson', `${lines[0]}\n`)
    discret.write('p2.ndjson', lines.slice(1).join('\n'))
    expect(report('merged', ...parts).status).toBe(0)
  })

  it.each<[string, readonly string[], string]>([
    ['a part that is missing', [parts[0]], 'hold 1 findings, and the summary counts 3'],
    ['a part that is given twice', [parts[0], parts[0], parts[1]], 'hold 4 findings, and the summary counts 3'],
    ['a line that is none', [parts[0], discret.write('p3.ndjson', '{}\n')], 'line 1 is no finding'],
  ])('refuses %s, and leaves what was there', (_, files, message) => {
    const before = readdirSync(discret.path('merged')).map((name) => readFileSync(join(discret.path('merged'), name), 'utf8'))
    const { status, stderr } = report('merged', ...files)
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)])
    expect(readdirSync(discret.path('merged')).map((name) => readFileSync(join(discret.path('merged'), name), 'utf8'))).toEqual(before)
  })
})
