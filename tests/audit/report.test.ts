import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import type { FindingRecord } from '../../src/audit/finding-record.js'
import { htmlReport } from '../../src/audit/report/html.js'
import { SarifFile } from '../../src/audit/report/sarif.js'
import { emptySummary, type Summary } from '../../src/audit/summary.js'
import { executablePath, launch } from '../element/browser.js'

const folder = mkdtempSync(join(tmpdir(), 'discret-report-'))
afterAll(() => rmSync(folder, { recursive: true }))

const finding = (row: number, more: Partial<FindingRecord> = {}): FindingRecord => ({
  row,
  field: 'note',
  start: 7,
  end: 17,
  category: 'habits',
  subcategory: 'alcohol',
  entry: 'habits/alcohol#alcoolique',
  severity: 2,
  score: 1,
  qualifiers: [],
  kind: 'exact',
  ...more,
})

const summary = (more: Partial<Summary> = {}, options: Record<string, unknown> = {}): Summary => ({
  ...emptySummary('notes.csv', ['encoding windows-1252', 'delimiter ";"'], { note: true }, [], { version: '1', fingerprint: 'f', options }),
  complete: true,
  ...more,
})

const groupOf = (names: readonly string[]): Summary['byGroup'] => ({ date: Object.fromEntries(names.map((name, at) => [name, { rows: 9, flagged: 1, findings: at + 1 }])) })
const captions = (report: string): string[] => [...report.matchAll(/<figcaption>([^<]*)<\/figcaption>/g)].map(([, caption]) => caption as string)

describe('the report', () => {
  it.each<[string, Summary, string | RegExp]>([
    ['that the audit was stopped', summary({ complete: false, rows: 2500 }), /<strong>Audit interrompu : 2\s500 lignes lues/],
    ['the sample', summary({}, { sample: 300 }), 'Échantillon : au plus 300 lignes'],
    ['the period', summary({}, { since: '2025-01-01', dateColumn: 'jour' }), 'Période : lignes du 2025-01-01 ou postérieures selon la colonne « jour »'],
    ['how it was read, in French', summary(), 'encodage windows-1252, séparateur &quot;;&quot;'],
    ['which table was read', summary({ notes: ['table notes, by id, read-only'] }), 'table notes, par id, en lecture seule'],
    ['why a row was not read', summary({ unreadable: 1, unreadableRows: [{ number: 3, reason: 'the worker died on it' }] }), 'le processus d’analyse s’est arrêté sur cette ligne'],
  ])('says %s', (_, counted, says) => {
    expect(htmlReport(counted, [])).toMatch(says)
  })

  it('says nothing of the kind of a whole audit', () => {
    for (const word of ['interrompu', 'Échantillon', 'Période']) expect(htmlReport(summary(), [])).not.toContain(word)
  })

  it('keeps months in their order beside values that are none', () => {
    const report = htmlReport(summary({ byGroup: groupOf(['2025-03', '(vide)', '2025-01', '31/13/25', '2025-02']) }), [])
    expect(captions(report)).toEqual(['Passages par « date »', 'Passages par « date », hors mois'])
    const cells = [...report.matchAll(/<tr><td>([^<]*)<\/td><td class="n">9/g)].map(([, name]) => name)
    expect(cells).toEqual(['2025-01', '2025-02', '2025-03', '31/13/25', '(vide)'])
  })

  it.each([
    ['months', Array.from({ length: 30 }, (_, at) => `20${10 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`), 'derniers mois : 24 / 30'],
    ['bars', Array.from({ length: 40 }, (_, at) => `agence ${at}`), 'les plus fréquents : 15 / 40'],
  ])('says that a chart does not show all %s', (_, names, says) => {
    expect(captions(htmlReport(summary({ byGroup: groupOf(names) }), []))).toEqual([`Passages par « date » (${says})`])
  })

  it.each(["a$'b", 'a$`b', 'a$&b'])('has a chart whose label is whole with a group named %s', (name) => {
    const report = htmlReport(summary({ byGroup: groupOf([name]) }), [])
    expect(report).toContain(`<svg role="img" aria-label="Passages par « date » : ${name.replace('&', ' ')} 1"`)
  })

  it('has tables that are reached by the keyboard, each with a name', () => {
    const report = htmlReport(summary(), [finding(1)])
    expect(report.match(/<div class="scroll"/g)?.length).toBeGreaterThan(3)
    expect(report.match(/<div class="scroll" tabindex="0" role="region" aria-label="[^"]{5,}"/g)?.length).toBe(report.match(/<div class="scroll"/g)?.length)
  })

  it.skipIf(!executablePath)('finds a row by its number, and prints what the filter keeps', async () => {
    const path = join(folder, 'report.html')
    const findings = Array.from({ length: 600 }, (_, at) => finding(12_000 + at, { id: at % 2 ? 'impair' : 'pair' }))
    writeFileSync(path, htmlReport(summary({ findings: 600 }), findings))
    const browser = await launch()
    try {
      const page = await browser.newPage()
      await page.goto(pathToFileURL(path).href)
      const visible = (): Promise<number> => page.locator('#findings tbody tr:visible').count()
      for (const word of ['12345', '12 345', '12\u202f345']) {
        await page.fill('#word', word)
        expect([word, await visible()]).toEqual([word, 1])
      }
      await page.fill('#word', 'impair')
      await page.evaluate('dispatchEvent(new Event("beforeprint"))')
      expect(await visible()).toBe(200)
      expect(await page.locator('#cut').textContent()).toBe('Imprimé : 200 passages sur 600 ; filtre : impair (300 retenus). Tous sont dans findings.csv.')
      await page.evaluate('dispatchEvent(new Event("afterprint"))')
      expect([await visible(), await page.locator('#cut').isVisible()]).toEqual([50, false])
    } finally {
      await browser.close()
    }
  })
})

describe('report.sarif', () => {
  /** Results as written for findings of a source. */
  const results = (
    source: string,
    ...findings: readonly FindingRecord[]
  ): { readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } } }[] }[] => {
    const path = join(folder, 'report.sarif')
    const file = new SarifFile(path, summary({ source }))
    for (const one of findings) file.add(one)
    file.close()
    return (JSON.parse(readFileSync(path, 'utf8')) as { runs: [{ results: ReturnType<typeof results> }] }).runs[0].results
  }

  it('tells places in a cell as properties: a region would be one in the file', () => {
    expect(results('notes.csv', finding(3))).toEqual([
      {
        ruleId: 'habits/alcohol#alcoolique',
        ruleIndex: 0,
        level: 'warning',
        message: { text: 'habits/alcohol' },
        locations: [{ physicalLocation: { artifactLocation: { uri: 'notes.csv' } }, logicalLocations: [{ fullyQualifiedName: 'row 3, note' }] }],
        properties: { row: 3, field: 'note', start: 7, end: 17 },
      },
    ])
  })

  it.each(['exports/mars 2025.csv', 'a#b?c%20.csv', 'été/é.csv', 'C:x.csv', '/tmp/a#b/c?.csv'])('names the file %s so that a reader finds it', (source) => {
    const [result] = results(source, finding(1))
    const uri = result?.locations[0]?.physicalLocation.artifactLocation.uri as string
    expect(fileURLToPath(new URL(uri, 'file:///work/'))).toBe(source.startsWith('/') ? source : `/work/${source}`)
    expect(uri.startsWith('file:///')).toBe(source.startsWith('/'))
  })

  it.each([
    ['postgres://lecteur@127.0.0.1:5432/crm notes', 'postgres://lecteur@127.0.0.1:5432/crm#notes'],
    ['sqlite:data/crm #1.db notes', 'sqlite:data/crm%20%231.db%20notes'],
  ])('names %s', (source, uri) => {
    expect(results(source, finding(1))[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri)
  })
})
