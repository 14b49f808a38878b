/** SECURITY.md names a test for each threat; here they are looked up. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const document = readFileSync(`${ROOT}SECURITY.md`, 'utf8')

/** Rows of the tables of threats: threat, answer, tests. */
const rows = document
  .slice(document.indexOf('## Threats'), document.indexOf('## What is not protected'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| threat '))
  .map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()))

/** A file and a title as the document writes them: `file` › “title”, “another”. */
const named = [...document.matchAll(/`(tests\/[\w./-]+\.test\.ts)` › ((?:“[^”]+”(?:, )?)+)/g)].flatMap(([, file, titles]) =>
  [...(titles as string).matchAll(/“([^”]+)”/g)].map(([, title]) => [file as string, title as string] as const),
)

test.each(named)('%s holds “%s”', (file, title) => {
  // A title is a text with a function behind it.
  const calls = [...readFileSync(ROOT + file, 'utf8').matchAll(/(["'`])((?:(?!\1).)+)\1, (?:async )?\(/g)].map(([, , name]) => name)
  expect(calls).toContain(title)
})

test('each threat has its test', () => {
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.filter(([, , , tests]) => !/^`tests\/[\w./-]+` › “/.test(tests ?? ''))).toEqual([])
})

test('each file of this folder is named', () => {
  const own = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.test.ts') && name !== 'document.test.ts')
  expect(own.filter((name) => !named.some(([file]) => file === `tests/security/${name}`))).toEqual([])
})
