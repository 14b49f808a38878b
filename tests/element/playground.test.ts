/** The playground: its examples say what their titles promise, and the built page works alone. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EXAMPLES } from '../../playground/examples.js'
import { createScreener } from '../../src/index.js'
import { type Served, serve } from './browser.js'
import { inChromium, underlined } from './chromium.js'

describe('examples of the playground', () => {
  const screener = createScreener()
  it.each(EXAMPLES)('$title', ({ text, categories }) => {
    expect([...new Set(screener.screen(text).findings.map(({ category }) => category))]).toEqual(categories)
  })
})

inChromium('the playground', (site) => {
  const folder = mkdtempSync(join(tmpdir(), 'discret-playground-'))
  let served: Served

  beforeAll(async () => {
    await build({ configFile: 'playground/vite.config.ts', root: 'playground', logLevel: 'silent', build: { outDir: folder, emptyOutDir: true } })
    served = await serve(folder)
  })
  afterAll(() => {
    served?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('shows findings, trace and time, and obeys its options, without network', async () => {
    const page = await site.visit(`${served.origin}/`)
    await page.waitForLoadState('networkidle')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Mal écrit ou déguisé' }).click()
    expect(await underlined(page, 2)).toEqual(['alkolik', 'c a n c e r'])
    expect(await page.locator('#findings li strong:first-child').allTextContents()).toContain('alkolik')
    expect(await page.locator('#timing').textContent()).toMatch(/^\d+ caractères en [\d,]+ ms$/)
    await page.locator('#trace summary').click()
    expect(await page.locator('#trace tbody tr').count()).toBeGreaterThanOrEqual(2)
    await page.getByLabel('Mots déguisés').uncheck()
    expect(await underlined(page, 1)).toEqual(['alkolik'])
    await page.getByLabel('Un passage trouvé').selectOption('reject')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    expect(await page.locator('#sent').textContent()).toBe('')
    await page.getByRole('button', { name: 'Piège : la rue' }).click()
    await underlined(page, 0)
    expect(await page.locator('#findings').textContent()).toBe('Rien à signaler.')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    expect(await page.locator('#sent').textContent()).toBe('Le formulaire serait envoyé.')
    // Chromium fetches the icon of a page when it likes, since version 156 after the page is quiet.
    const icon = `Failed to load resource: net::ERR_INTERNET_DISCONNECTED ${await page.locator('link[rel=icon]').evaluate((link: HTMLLinkElement) => link.href)}`
    expect(site.complaints.filter((complaint) => complaint !== icon)).toEqual([])
  })

  it.each([{}, { dark: true }, { mobile: true }])('has no violation that axe finds: %o', async (look) => {
    const page = await site.visit(`${served.origin}/`, look)
    await page.getByRole('button', { name: 'Santé' }).click()
    await page.locator('#trace summary').click()
    await page.evaluate(axe.source)
    const violations = await page.evaluate(async () =>
      (await (globalThis as unknown as { axe: typeof axe }).axe.run()).violations.map(({ id, nodes }) => `${id} ${nodes.map(({ html }) => html)}`),
    )
    expect(violations).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  })
})
