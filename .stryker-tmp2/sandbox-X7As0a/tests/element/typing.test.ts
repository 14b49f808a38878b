/** A field while one types in it, in a real browser. */
// @ts-nocheck

import { expect, it } from 'vitest'
import { inChromium, underlined } from './chromium.js'

const FIELD = '<discret-field><label for="note">Note</label><textarea id="note" name="note"></textarea></discret-field>'

inChromium('typing in a field', (site) => {
  it('underlines a passage as it is typed, and says so to the page', async () => {
    const page = await site.open(FIELD)
    await page.evaluate(() => document.addEventListener('discret-findings', (event) => Object.assign(window, { told: (event as CustomEvent).detail })))
    await page.locator('#note').pressSequentially('M. D. alcolique, rappeler')
    expect(await underlined(page, 1)).toEqual(['alcolique'])
    const told = await page.evaluate(() => (globalThis as unknown as { told: { findings: { category: string }[]; blocked: boolean } }).told)
    expect(told).toMatchObject({ blocked: false, findings: [{ category: 'habits', start: 6, end: 15 }] })
    expect(site.complaints).toEqual([])
  })

  it('loads the lexicons only when the field is used', async () => {
    const page = await site.open(FIELD)
    const bytes = () => page.evaluate(() => performance.getEntriesByType('resource').reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).decodedBodySize, 0))
    expect(await bytes()).toBeLessThan(100_000)
    await page.locator('#note').focus()
    await page.waitForSelector('discret-layer', { state: 'attached' })
    expect(await bytes()).toBeGreaterThan(1_000_000)
  })

  it('waits for the end of a composition', async () => {
    const page = await site.open(FIELD)
    await page.locator('#note').fill('voisin ')
    await page.waitForSelector('discret-layer', { state: 'attached' })
    const ime = await page.context().newCDPSession(page)
    await ime.send('Input.imeSetComposition', { text: 'alcoolique', selectionStart: 10, selectionEnd: 10 })
    expect(await page.locator('#note').inputValue()).toBe('voisin alcoolique')
    expect(await underlined(page, 0)).toEqual([])
    await ime.send('Input.insertText', { text: 'alcoolique' })
    expect(await underlined(page, 1)).toEqual(['alcoolique'])
  })

  it('replaces so that undo and redo go back and forth', async () => {
    const page = await site.open(FIELD)
    const note = page.locator('#note')
    await note.pressSequentially('voisin alcoolique')
    await underlined(page, 1)
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Enter')
    expect(await note.inputValue()).toBe('voisin [habitudes de vie]')
    expect(await underlined(page, 0)).toEqual([])
    await page.keyboard.press('Control+z')
    expect(await note.inputValue()).toBe('voisin alcoolique')
    expect(await underlined(page, 1)).toEqual(['alcoolique'])
    await page.keyboard.press('Control+Shift+z')
    expect(await note.inputValue()).toBe('voisin [habitudes de vie]')
    expect(await underlined(page, 0)).toEqual([])
  })

  it('takes a paste of 100 KB and edits in the middle of it', async () => {
    const page = await site.open(FIELD)
    await page.locator('#note').focus()
    await page.waitForSelector('discret-layer', { state: 'attached' })
    const lines = Array.from({ length: 2000 }, (_, n) => (n % 20 === 0 ? `ligne ${n} : voisin alcoolique, à revoir` : `ligne ${n} : fuite sous l’évier, rappeler demain matin`))
    await page.evaluate((text) => document.execCommand('insertText', false, text), lines.join('\n'))
    expect(await underlined(page, 100)).toHaveLength(100)
    await page.evaluate(() => {
      const field = document.querySelector('textarea') as HTMLTextAreaElement
      field.setSelectionRange(50_000, 50_000)
    })
    await page.keyboard.type('\nautre voisin alcolique\n')
    expect(await underlined(page, 101)).toContain('alcolique')
  })

  it('counts emoji and right-to-left letters as the page does', async () => {
    const page = await site.open(FIELD)
    await page.locator('#note').fill('👩‍🦽 שלום voisin 🍷🍷 alcoolique مرحبا')
    expect(await underlined(page, 1)).toEqual(['alcoolique'])
  })

  it('sees a value that a script sets', async () => {
    const page = await site.open(FIELD)
    await page.evaluate(() => ((document.querySelector('textarea') as HTMLTextAreaElement).value = 'voisin alcoolique'))
    expect(await underlined(page, 1)).toEqual(['alcoolique'])
    await page.evaluate(() => ((document.querySelector('textarea') as HTMLTextAreaElement).value = ''))
    expect(await underlined(page, 0)).toEqual([])
  })
})
