/**
 * Texts made to be slow. Each is long enough that time with the square of its length would outlast the limit many times over; the limit is no
 * measure (bench/scaling.ts measures), it ends a process that would not.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createScreener } from '../../src/index.js'
import { bundled } from './poisoned.js'

/** UTF-16 units of each text. */
const LENGTH = 300_000
const LIMIT = 60_000

const folder = mkdtempSync(join(tmpdir(), 'discret-denial-'))
const script = join(folder, 'screen.cjs')
afterAll(() => rmSync(folder, { recursive: true }))
beforeAll(async () => {
  const { script: bundle } = await bundled(`
    import { createScreener } from './index.js'
    globalThis.verdict = (piece, length) => { const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length); const screener = createScreener(); return [screener.screen(text).complete, screener.redact(text).text.length > 0] }
  `)
  writeFileSync(script, `${bundle}\nconsole.log(JSON.stringify(verdict(process.argv[2], ${LENGTH})))`)
})

test.each([
  ['one word', 'a'],
  ['one misspelt word without end', 'alcolik'],
  ['figures', '1'],
  ['figures in pairs', '06 '],
  ['what begins an address', 'a@'],
  ['what begins a domain', 'a.'],
  ['what begins an IBAN', 'FR76 '],
  ['brackets', '('],
  ['inclusive writing', 'é·e'],
  ['apostrophes', "l'"],
  ['combining accents', '\u0301'],
  ['zero-width characters', '\u200B'],
  ['lone surrogates', '\uD800'],
  ['single letters', 'a l c '],
  ['the head of phrases', 'porter sur la '],
  ['negations', "n'est pas "],
  ['words that are found', 'alcoolique '],
  ['words that are said of things too', 'sourd '],
  ['a sentence without end', 'il n est pas malade mais sourd '],
  ['words that are misspelt', 'alcolikue '],
  ['line ends', '\n'],
])('a text of %s ends', (_, piece) => {
  const { status, signal, stdout } = spawnSync(process.execPath, [script, piece], { encoding: 'utf8', timeout: LIMIT })
  expect([status, signal, stdout]).toEqual([0, null, '[true,true]\n'])
})

test('a text longer than maxLength is not screened to its end, and the verdict says so', () => {
  const { complete, findings } = createScreener({ maxLength: 100 }).screen(`${'rappeler '.repeat(100)}voisin alcoolique`)
  expect([complete, findings]).toEqual([false, []])
})
