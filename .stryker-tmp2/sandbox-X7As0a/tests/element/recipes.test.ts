/** The recipes of `examples/`, built with Vite and used in Chromium. */
// @ts-nocheck

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Served, serve } from './browser.js'
import { inChromium, underlined } from './chromium.js'

inChromium('recipes', (site) => {
  const folder = mkdtempSync(join(tmpdir(), 'discret-recipes-'))
  let served: Served

  beforeAll(async () => {
    await build({ configFile: 'examples/vite.config.ts', logLevel: 'silent', build: { outDir: folder, emptyOutDir: true } })
    served = await serve(folder)
  })
  afterAll(() => {
    served?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(['html', 'react', 'vue'])('%s: warns, blocks what the policy rejects, replaces, under a strict policy', async (name) => {
    const page = await site.visit(`${served.origin}/${name}/index.html`)
    const note = page.locator('#note')
    await note.pressSequentially('voisin alcolique')
    expect(await underlined(page, 1)).toEqual(['alcolique'])
    await note.press('Alt+ArrowDown')
    await page.keyboard.press('Enter')
    expect(await note.inputValue()).toBe('voisin [habitudes de vie]')
    await note.fill('ce locataire est un connard')
    await underlined(page, 1)
    expect(await note.evaluate((field: HTMLTextAreaElement) => field.validationMessage)).toContain('connard')
    expect(site.complaints).toEqual([])
  })

  it.each(['react', 'vue'])('%s: the application knows the text and the findings, and empties the field after sending', async (name) => {
    const page = await site.visit(`${served.origin}/${name}/index.html`)
    const note = page.locator('#note')
    const output = page.locator('output')
    await note.pressSequentially('voisin alcolique')
    await underlined(page, 1)
    await expect.poll(() => output.textContent()).toContain('16 caractères, 1 à revoir')
    await note.press('Alt+ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(() => output.textContent()).toContain('25 caractères, 0 à revoir')
    await note.fill('voisin alcoolique')
    await underlined(page, 1)
    await page.locator('form > button').click()
    expect(await underlined(page, 0)).toEqual([])
    await expect.poll(() => output.textContent()).toContain('0 caractères, 0 à revoir')
  })
})
