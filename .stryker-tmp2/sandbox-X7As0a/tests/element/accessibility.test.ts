/** The field for those who use no mouse, no colour, no sight: keyboard, live region, axe. */
// @ts-nocheck

import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { inChromium, underlined } from './chromium.js'

const FIELD = '<discret-field><label for="note">Note</label><textarea id="note"></textarea></discret-field><button>Suite</button>'

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] })
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.failureSummary} ${node.html}`))
  })
}

const opened = async (page: Page): Promise<void> => {
  await page.locator('#note').fill('M. D. alcoolique, fils cancer')
  await underlined(page, 2)
  await page.locator('#note').press('Alt+ArrowDown')
  await page.getByRole('dialog').waitFor()
  await page.waitForTimeout(200)
}

inChromium('accessibility of the field', (site) => {
  it.each([
    ['light', {}],
    ['dark', { dark: true, classes: 'dark' }],
    ['English', { lang: 'en' }],
    ['mobile', { mobile: true }],
  ])('has no violation that axe finds, pop-over open: %s', async (_, look) => {
    const page = await site.open(FIELD, look)
    await opened(page)
    expect(await violations(page)).toEqual([])
    expect(site.complaints).toEqual([])
  })

  it('is used by keyboard alone: opens at the caret or the next passage, goes through, closes back to the field', async () => {
    const page = await site.open(FIELD)
    await opened(page)
    const dialog = page.getByRole('dialog')
    expect(await dialog.getByRole('heading').textContent()).toBe('Passage à revoir\u00a0: cancer')
    const focused = () => page.evaluate(() => (document.activeElement?.shadowRoot?.activeElement ?? document.activeElement)?.className || document.activeElement?.id)
    expect(await focused()).toBe('main')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('dismiss')
    await page.keyboard.press('Escape')
    expect(await dialog.count()).toBe(0)
    expect(await focused()).toBe('note')
    await page.locator('#note').press('Home')
    await page.keyboard.press('Alt+ArrowDown')
    expect(await dialog.getByRole('heading').textContent()).toContain('alcoolique')
  })

  it('says how many passages there are, once the author pauses', async () => {
    const page = await site.open(FIELD)
    await page.locator('#note').fill('voisin alcoolique')
    const live = page.getByRole('status')
    await expect.poll(() => live.textContent(), { timeout: 10_000 }).toContain('1 passage à revoir')
    await page.locator('#note').fill('voisin au calme')
    await expect.poll(() => live.textContent(), { timeout: 10_000 }).toBe('Plus rien à revoir.')
  })

  it('speaks English on an English page', async () => {
    const page = await site.open(FIELD, { lang: 'en' })
    await opened(page)
    expect(await page.getByRole('dialog').textContent()).toContain('What to write instead')
  })

  it('tells severities apart by line style, not by colour alone', async () => {
    const page = await site.open(FIELD)
    await page.locator('#note').fill('voisin alcoolique, fils cancer, pauvre type')
    await page.waitForFunction(() => (document.querySelector('discret-layer')?.shadowRoot?.querySelectorAll('mark').length ?? 0) >= 2)
    const styles = await page.evaluate(() =>
      Array.from(document.querySelector('discret-layer')?.shadowRoot?.querySelectorAll('mark') ?? [], (mark) => [
        mark.dataset.severity,
        getComputedStyle(mark).textDecorationStyle,
      ]),
    )
    const bySeverity = new Map(styles as [string, string][])
    expect(bySeverity.size).toBeGreaterThan(1)
    expect(new Set(bySeverity.values()).size).toBe(bySeverity.size)
  })

  it('moves nothing for those who ask for less motion, and uses the system’s colours where they are forced', async () => {
    const page = await site.open(FIELD)
    await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' })
    await opened(page)
    expect(await page.getByRole('dialog').evaluate((dialog) => getComputedStyle(dialog).animationName)).toBe('none')
    const [line, highlight] = await page.evaluate(() => {
      const mark = document.querySelector('discret-layer')?.shadowRoot?.querySelector('mark') as HTMLElement
      const probe = document.body.appendChild(document.createElement('i'))
      probe.style.setProperty('background', 'Highlight')
      return [getComputedStyle(mark).textDecorationColor, getComputedStyle(probe).backgroundColor]
    })
    expect(line).toBe(highlight)
  })
})
