/** A tool that looks for sensitive passages must not become where they leak: errors, logs, checkpoints and outputs hold none of a comment. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { inspect } from 'node:util'
import { afterAll, afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest'
import { createGuard } from '../../src/guard/guard.js'
import { problemOf } from '../../src/guard/problem.js'
import type { SensitiveCommentError } from '../../src/guard/sensitive-comment-error.js'
import { createScreener } from '../../src/index.js'
import { Discret } from '../audit/discret.js'

/** Words that stand in no lexicon as they are written here, so that where they turn up they come out of the comment. */
const COMMENT = 'M. Zorglubon alcolique, sourrd, krunifode'
const WORDS = /Zorglubon|alcolique|sourrd|krunifode/

function thrownBy(action: () => unknown): Error {
  try {
    action()
  } catch (error) {
    return error as Error
  }
  throw new Error('nothing was thrown')
}

describe('what is thrown at a comment holds no word of it', () => {
  const screener = createScreener()
  test.each<[string, () => unknown]>([
    ['screen of no string', () => screener.screen([COMMENT] as never)],
    ['redact of no string', () => screener.redact({ text: COMMENT } as never)],
    ['a wrong option', () => createScreener({ minSeverity: COMMENT } as never)],
    ['a rejected record', () => createGuard({ policy: 'reject' }).apply({ comment: COMMENT })],
    ['a screener that fails', () => createGuard({ screener: { ...screener, screen: (text) => (text === '' ? screener.screen('') : failing()) } }).apply({ comment: COMMENT })],
    ['an allow-list that is wrong', () => createScreener({ allow: { entries: ['x/y#z'] } }).screen(COMMENT)],
  ])('%s', (_, action) => {
    const error = thrownBy(action)
    expect(error.name).toMatch(/DiscretError|SensitiveCommentError/)
    expect(`${inspect(error, { depth: 9, showHidden: true })}${JSON.stringify(error)}${error.stack}`).not.toMatch(WORDS)
  })

  test('the answer to a rejected request, and the audit trail of the guard', () => {
    const trail: unknown[] = []
    const error = thrownBy(() => createGuard({ policy: 'reject', onDecision: (decision) => trail.push(decision) }).apply({ comment: COMMENT }))
    expect(trail).toHaveLength(1)
    expect(JSON.stringify([problemOf(error as SensitiveCommentError), trail])).not.toMatch(WORDS)
  })
})

describe('the library prints nothing', () => {
  let printed: MockInstance[] = []
  beforeEach(() => {
    printed = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write'), ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => vi.spyOn(console, name))]
    for (const spy of printed) spy.mockReturnValue(true as never)
  })
  afterEach(() => vi.restoreAllMocks())

  test('while it screens, traces, redacts and guards', () => {
    const screener = createScreener()
    for (const verb of ['screen', 'has', 'trace', 'redact'] as const) screener[verb](COMMENT)
    createGuard({ policy: 'report', screener }).apply({ comment: COMMENT })
    expect(printed.flatMap(({ mock }) => mock.calls)).toEqual([])
  })
})

describe('the command line', () => {
  const discret = new Discret()
  afterAll(() => discret.clean())

  test.each([
    ['a bad row of a CSV', 'bad.csv', `id;note\n1;"${COMMENT}\n`],
    ['a bad line of NDJSON', 'bad.ndjson', `{"note":"rien"}\n{"note":"${COMMENT}\n`],
    ['bytes that are no text', 'bad.txt', Buffer.concat([Buffer.from(`${COMMENT}\n`), Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x0a])])],
  ])('tells of %s without quoting it', (_, name, content) => {
    const { err, out } = discret.sweep(name, content)
    const written = ['summary.json', 'findings.ndjson', 'report.html'].filter((file) => existsSync(join(out, file))).map((file) => readFileSync(join(out, file), 'utf8'))
    expect(err + written.join('')).not.toMatch(WORDS)
  })

  test('keeps no word of a comment in a checkpoint, nor in what an audit that was killed leaves behind', async () => {
    const source = discret.write('long.csv', `id;note\n${`1;"${COMMENT}"\n`.repeat(60_000)}`)
    const out = discret.path('killed')
    const child = spawn(process.execPath, [discret.cli, 'audit', source, '--column', 'note', '--workers', '1', '--out', out], { stdio: 'ignore' })
    const ended = once(child, 'exit')
    const checkpoint = join(out, '.checkpoint.json')
    while (child.exitCode === null && !existsSync(checkpoint)) await wait(5)
    child.kill('SIGKILL')
    expect(await ended).toEqual([null, 'SIGKILL'])
    const left = [readFileSync(checkpoint, 'utf8'), readFileSync(join(out, 'findings.ndjson'), 'utf8')]
    expect(left.every((text) => text.length > 100)).toBe(true)
    expect(left.join('')).not.toMatch(WORDS)
  })

  test('writes no password of a connection string', () => {
    const { stdout, stderr, status } = discret.run(
      'audit',
      'postgres://reader:zorglubon-secret@127.0.0.1:1/crm?password=zorglubon-secret',
      '--table',
      'notes',
      '--out',
      discret.path('refused'),
    )
    expect(status).toBe(2)
    expect(stderr).toContain('127.0.0.1')
    expect(stdout + stderr).not.toContain('zorglubon-secret')
  })
})

function failing(): never {
  throw new TypeError('out of order')
}
