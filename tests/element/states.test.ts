/** What a field tells stays true when its options change, when it is let go, when its form is reset; what it shows leaves the page around it alone. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { FindingsDetail } from '../../src/element/index.js'
import { inChromium, underlined } from './chromium.js'

const field = (attributes = '', textarea = ''): string =>
  `<discret-field ${attributes}><label for="note">Note</label><textarea id="note" ${textarea}>voisin alcoolique</textarea></discret-field>`

/** The states that style sheets see, and what was told last. */
const states = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const element = document.querySelector('discret-field')
    const note = document.getElementById('note') as HTMLTextAreaElement
    return [element?.matches(':state(findings)'), element?.matches(':state(blocked)'), note.checkValidity(), (globalThis as unknown as { told: unknown[] }).told.at(-1)]
  })
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const told: unknown[] = []
    document.addEventListener('discret-findings', (event) => {
      const { findings, blocked } = (event as CustomEvent<FindingsDetail>).detail
      told.push([findings.length, blocked])
    })
    Object.assign(window, { told })
  })
const set = (page: Page, options: object): Promise<void> => page.evaluate((all) => void Object.assign(document.querySelector('discret-field') as object, all), options)

inChromium('what a field tells', (site) => {
  it('is true of the new policy, and of the new screener', async () => {
    const page = await site.open(field('policy="report"'))
    await listen(page)
    await underlined(page, 1)
    await set(page, { policy: 'reject' })
    await expect.poll(() => states(page)).toEqual([true, true, false, [1, true]])
    await set(page, { policy: 'allow' })
    await expect.poll(() => states(page)).toEqual([false, false, true, [0, false]])
    await set(page, { policy: 'reject' })
    await expect.poll(() => states(page)).toEqual([true, true, false, [1, true]])
    await page.evaluate(async () => {
      const { createScreener } = await (globalThis as unknown as { load(): Promise<typeof import('../../src/index.js')> }).load()
      Object.assign(document.querySelector('discret-field') as object, { screener: createScreener({ categories: ['health'] }) })
    })
    await expect.poll(() => states(page)).toEqual([false, false, true, [0, false]])
  })

  it('is nothing, once it is let go', async () => {
    const page = await site.open('<form><label for="note">Note</label><textarea id="note">voisin alcoolique</textarea></form>')
    await listen(page)
    const found = await page.evaluate(async () => {
      const { attach } = globalThis as unknown as typeof import('../../src/element/index.js')
      const attachment = attach(document.getElementById('note') as HTMLTextAreaElement, { policy: 'reject' })
      await attachment.refresh()
      const before = attachment.findings.length
      attachment.detach()
      return [before, attachment.findings.length, (globalThis as unknown as { told: unknown[] }).told]
    })
    expect(found).toEqual([
      1,
      0,
      [
        [1, true],
        [0, false],
      ],
    ])
  })

  it('does not block a field that is let go while its form is reset', async () => {
    const page = await site.open('<form><label for="note">Note</label><textarea id="note">voisin alcoolique</textarea></form>')
    const valid = await page.evaluate(async () => {
      const { attach } = globalThis as unknown as typeof import('../../src/element/index.js')
      const note = document.getElementById('note') as HTMLTextAreaElement
      const attachment = attach(note, { policy: 'reject' })
      await attachment.refresh()
      note.form?.reset()
      attachment.detach()
      await new Promise((done) => setTimeout(done, 50))
      return note.checkValidity()
    })
    expect(valid).toBe(true)
  })

  it('is said again where one passage has taken the place of another', async () => {
    const page = await site.open(field())
    const live = page.getByRole('status')
    await expect.poll(() => live.textContent(), { timeout: 10_000 }).toBe('1 passage à revoir : « alcoolique ». Alt et flèche bas : détail du passage.')
    await page.locator('#note').fill('fils cancer')
    await expect.poll(() => live.textContent(), { timeout: 10_000 }).toBe('1 passage à revoir : « cancer ». Alt et flèche bas : détail du passage.')
  })
})

inChromium('the pop-over', (site) => {
  it('closes by Escape, and the modal dialog around the field stays open', async () => {
    const page = await site.open(`<dialog aria-label="Fiche">${field()}</dialog>`)
    await page.evaluate(() => document.querySelector('dialog')?.showModal())
    await underlined(page, 1)
    await page.locator('#note').press('Alt+ArrowDown')
    await page.getByRole('dialog', { name: 'Passage à revoir' }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog', { name: 'Passage à revoir' }).count()).toBe(0)
    expect(await page.evaluate(() => [document.querySelector('dialog')?.open, document.activeElement?.id])).toEqual([true, 'note'])
  })

  it.each([
    ['offers no label that the field would cut off', 24, 0],
    ['offers one that has room', 25, 1],
  ])('%s', async (_, maxlength, buttons) => {
    const page = await site.open(field('', `maxlength="${maxlength}"`))
    await underlined(page, 1)
    await page.locator('#note').press('Alt+ArrowDown')
    await page.getByRole('dialog').waitFor()
    expect(await page.getByRole('button', { name: 'Remplacer' }).count()).toBe(buttons)
    if (buttons === 0) return
    await page.getByRole('button', { name: 'Remplacer' }).click()
    expect(await page.locator('#note').inputValue()).toBe('voisin [habitudes de vie]')
  })
})
