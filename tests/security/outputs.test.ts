/** What we write is opened in spreadsheets, browsers and terminals: data of others must not become code there. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Discret } from '../audit/discret.js'
import { executablePath, launch } from '../element/browser.js'

const discret = new Discret()
afterAll(() => discret.clean())

const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/
const NUMBER = /^-?\d+(?:\.\d+)?$/
const SCRIPT = '<img src=x onerror="document.title=1">'
const CLOSING = '</script></style></title>\'"--><script>document.title=1</script>'

/** Formulas and markup wherever a file can hold them: its name, names of columns, ids, groups, comments. */
const COLUMNS = ['=1+1', SCRIPT, '__proto__', 'note']
const ROWS = [
  ['=cmd|1', CLOSING, 'constructor', '=2+2 voisin alcoolique'],
  ['+2', '@SUM(A1)', '__proto__', `${SCRIPT} voisin alcoolique`],
  ['@x', '-3+4', 'toString', 'voisin alcoolique'],
  ['\t=1', '\uFF1D1', 'prototype', 'voisin alcoolique'],
]
const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
const EXPORT = [COLUMNS, ...ROWS].map((row) => `${row.map(quoted).join(';')}\n`).join('')

describe('an audit of an export full of formulas and markup', () => {
  const copy = discret.path('copy.csv')
  let out = ''
  const read = (name: string): string => readFileSync(join(out, name), 'utf8')
  beforeAll(() => {
    const swept = discret.sweep(
      `a"'><img src=x onerror=document.title=1>.csv`,
      EXPORT,
      '--id',
      '=1+1',
      '--group-by',
      COLUMNS.slice(0, 3).join(','),
      '--column',
      'note',
      '--show',
      '--redact-to',
      copy,
    )
    expect([swept.code, swept.err]).toEqual([0, ''])
    out = swept.out
  })

  test('leaves no cell of findings.csv that a spreadsheet would run', () => {
    const cells = (parse(read('findings.csv'), { delimiter: ';', bom: true }) as string[][]).flat()
    expect(cells.filter((cell) => FORMULA.test(cell) && !NUMBER.test(cell))).toEqual([])
    expect(cells).toEqual(expect.arrayContaining(["'=1+1", "'=cmd|1", "'@SUM(A1)", "'-3+4", "'\t=1", "'\uFF1D1"]))
  })

  test('leaves the cells of the redacted copy as the export has them, but for the passages', () => {
    const expected = [COLUMNS, ...ROWS.map((row) => row.map((cell) => cell.replace('alcoolique', '[habitudes de vie]')))]
    expect(parse(readFileSync(copy, 'utf8'), { delimiter: ';', bom: true })).toEqual(expected)
  })

  test('leaves no markup of the data in report.html', () => {
    const report = read('report.html')
    expect(report).not.toMatch(/<img|<\/title>'|<script>document/)
    for (const escaped of ['&lt;img src=x onerror=&quot;', '&lt;/script&gt;', '&lt;img src=x onerror=document.title=1&gt;.csv']) expect(report).toContain(escaped)
    expect(report.match(/<script/g)).toHaveLength(1)
  })

  test.skipIf(!executablePath)('gives a report that runs its own script in Chromium, and none of the data; not even one that was smuggled in', async () => {
    const smuggled = discret.write(
      'smuggled.html',
      read('report.html').replace('<h1>', `<img src=x onerror="document.title='run'"><script>document.title='run'</script><img src="https://example.org/leak"><h1>`),
    )
    const browser = await launch()
    try {
      for (const path of [join(out, 'report.html'), smuggled]) {
        const page = await browser.newPage()
        const asked: string[] = []
        page.on('requestfinished', (request) => asked.push(`${new URL(request.url()).protocol} loaded`))
        page.on('requestfailed', (request) => asked.push(`${new URL(request.url()).protocol} ${request.failure()?.errorText}`))
        await page.goto(pathToFileURL(path).href)
        expect(await page.locator('#tools').isVisible()).toBe(true)
        expect(await page.title()).toContain('<img src=x')
        expect(asked.filter((line) => line !== 'file: loaded' && !line.endsWith(' csp'))).toEqual([])
      }
    } finally {
      await browser.close()
    }
  })

  test('gives counts by name that are counts, whatever the name', () => {
    const { byGroup, rows } = JSON.parse(read('summary.json')) as { byGroup: Record<string, Record<string, { rows: number }>>; rows: number }
    const groups = Object.getOwnPropertyDescriptor(byGroup, '__proto__')?.value as Record<string, { rows: number }>
    expect([rows, Object.keys(groups).sort()]).toEqual([4, ['__proto__', 'constructor', 'prototype', 'toString']])
    expect(JSON.parse(read('report.sarif'))).toMatchObject({ version: '2.1.0' })
  })
})

describe('a comment that holds controls of a terminal', () => {
  const comment = 'voisin \u001b]0;titre\u0007alcoolique \u001b[31m \u009b31m \u202Eà rappeler'
  const path = discret.write('controls.txt', `${comment}\n`)

  test.each([
    ['check', '--show', path],
    ['check', path],
    ['explain', path],
    ['check', '--show', comment],
  ])('%s %s does not pass them on', (...args) => {
    const { stdout, stderr } = discret.run(...args)
    expect(stdout).toMatch(/alcoolique|•/)
    expect(stdout.replace(/\n/g, '') + stderr).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  })
})
