/** SECURITY.md names a test for each threat; here they are looked up. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const document = readFileSync(`${ROOT}SECURITY.md`, 'utf8')

/** Rows of the tables of threats: threat, answer, tests. */
const rows = document
  .slice(document.indexOf('## Threats'), document.indexOf('## What is not protected'))
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---') && !line.startsWith('| threat '))
  .map((line) => line.replaceAll('\\|', '').split('|'))

/** Tests as the last cell writes them: `file` › “title”, “another”, `file` › “title”. */
function testsOf(cell: string): [string, string][] {
  let file = ''
  const quoted = cell.split(/[`“”]/).filter((_, at) => at % 2 === 1)
  return quoted.flatMap((text): [string, string][] => {
    if (!text.startsWith('tests/')) return [[file, text]]
    file = text
    return []
  })
}

const named = rows.flatMap((cells) => testsOf(cells[3] ?? ''))

/** Titles of a file: texts that stand before a function. */
function titlesOf(file: string): string[] {
  const titles: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const [title, body] = node.arguments
      if (title && body && ts.isStringLiteralLike(title) && ts.isFunctionLike(body)) titles.push(title.text)
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(ROOT + file, 'utf8'), ts.ScriptTarget.Latest))
  return titles
}

test.each(named)('%s holds “%s”', (file, title) => {
  expect(titlesOf(file)).toContain(title)
})

test('each threat has its test', () => {
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.filter((cells) => testsOf(cells[3] ?? '').length === 0)).toEqual([])
})

test('each file of this folder is named', () => {
  const own = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.test.ts') && name !== 'document.test.ts')
  expect(own.filter((name) => !named.some(([file]) => file === `tests/security/${name}`))).toEqual([])
})
