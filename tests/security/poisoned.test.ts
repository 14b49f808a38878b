/** The core does its work where there is no network, no file system, no process, no eval, no clock and no chance. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { createScreener } from '../../src/index.js'
import { bundled, runPoisoned } from './poisoned.js'

const COMMENT = "n'est pas alcoolique, né à Oran, IBAN FR76 3000 6000 0112 3456 7890 189, sourd depuis 2010"

describe('in a poisoned process', () => {
  test.each([
    ["builtin.net.connect(80, '127.0.0.1')", 'poisoned: net.connect'],
    ["builtin.https.get('https://example.org')", 'poisoned: https.get'],
    ["builtin.dns.lookup('example.org', () => 0)", 'poisoned: dns.lookup'],
    ["builtin.fs.readFileSync('/etc/passwd')", 'poisoned: fs.readFileSync'],
    ["builtin['fs/promises'].readFile('/etc/passwd')", 'poisoned: fs/promises.readFile'],
    ["builtin.child_process.execSync('id')", 'poisoned: child_process.execSync'],
    ["new builtin.worker_threads.Worker('x')", 'poisoned: worker_threads.Worker'],
    ["builtin.vm.runInNewContext('1')", 'poisoned: vm.runInNewContext'],
    ["fetch('https://example.org')", 'poisoned: fetch'],
    ["new WebSocket('wss://example.org')", 'poisoned: WebSocket'],
    ["eval('1')", 'poisoned: eval'],
    ["Function('1')", 'poisoned: Function'],
    ["(() => 0).constructor('return 1')()", 'Code generation from strings disallowed'],
    ['setTimeout(() => 0)', 'poisoned: setTimeout'],
    ['Math.random()', 'poisoned: Math.random'],
    ['Date.now()', 'poisoned: Date.now'],
    ["process.getBuiltinModule('fs')", 'poisoned: process.getBuiltinModule'],
  ])('%s throws, so that what follows proves something', (action, message) => {
    expect(runPoisoned(`(() => { try { ${action}; return 'it ran' } catch (error) { return error.message } })()`)).toContain(message)
  })

  test('the core screens, redacts, traces and guards, and finds what it finds elsewhere', async () => {
    const { script } = await bundled(`
      import { createScreener } from './index.js'
      import { createGuard } from './guard/guard.js'
      const text = ${JSON.stringify(COMMENT)}
      const screener = createScreener()
      const rejected = () => { try { createGuard({ profile: 'letting' }).apply({ comment: text }) } catch (error) { return error.code } }
      globalThis.answerOfBundle = {
        findings: screener.screen(text).findings,
        redacted: screener.redact(text).text,
        traced: screener.trace(text),
        has: screener.has(text),
        guarded: createGuard({ policy: 'redact' }).apply({ comment: text }).record.comment,
        rejected: rejected(),
      }
    `)
    const screener = createScreener()
    expect(runPoisoned(script)).toEqual(
      JSON.parse(
        JSON.stringify({
          findings: screener.screen(COMMENT).findings,
          redacted: screener.redact(COMMENT).text,
          traced: screener.trace(COMMENT),
          has: true,
          guarded: screener.redact(COMMENT).text,
          rejected: 'sensitive-comment',
        }),
      ),
    )
    expect(screener.screen(COMMENT).findings.length).toBeGreaterThan(2)
  })
})

test.each(['index', 'core', 'guard/guard', 'element/index', 'lexicon/define', 'text/language'])('%s asks for no module of Node', async (entry) => {
  expect((await bundled(`export * from './${entry}.js'`)).asked).toEqual([])
})

test('no source runs text as code, starts a process or opens a connection of its own; drivers do that for audit', () => {
  const folder = fileURLToPath(new URL('../../src/', import.meta.url))
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts') && !name.startsWith('generated'))
  expect(sources.length).toBeGreaterThan(100)
  const forbidden = /\beval\(|\bnew Function\b|\bFunction\(|node:(?:child_process|vm|net|tls|https?|dns|dgram|inspector)|\bfetch\(|\bXMLHttpRequest\b|\bsendBeacon\b/
  expect(sources.filter((name) => forbidden.test(readFileSync(folder + name, 'utf8')))).toEqual([])
})
