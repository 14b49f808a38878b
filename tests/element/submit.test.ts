/** What is sent has been screened: text set by scripts, text still composed, text typed before the lexicons are there. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { inChromium, underlined } from './chromium.js'

const FORM = `<form id="form"><discret-field policy="reject"><label for="note">Note</label><textarea id="note" name="note"></textarea></discret-field>
<button id="save">Enregistrer</button><button id="draft" formnovalidate>Brouillon</button></form>`

/** What the form has sent, value by value; nothing leaves the page. */
const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sent: string[] = []
    document.addEventListener('submit', (event) => {
      event.preventDefault()
      sent.push(`${(event as SubmitEvent).submitter?.id}: ${(document.getElementById('note') as HTMLTextAreaElement).value}`)
    })
    Object.assign(window, { sent })
  })
const sent = (page: Page): Promise<string[]> => page.evaluate(() => (globalThis as unknown as { sent: string[] }).sent)
const message = (page: Page): Promise<string> => page.locator('#note').evaluate((note: HTMLTextAreaElement) => note.validationMessage)

inChromium('what is sent', (site) => {
  const ready = async (text = 'rien'): Promise<Page> => {
    const page = await site.open(FORM)
    await watch(page)
    await page.locator('#note').fill(text)
    await page.waitForSelector('discret-layer', { state: 'attached' })
    return page
  }

  it('was screened, where a script has set it without an event', async () => {
    const page = await ready()
    await page.locator('#note').evaluate((note: HTMLTextAreaElement) => note.setRangeText('voisin alcoolique ', 0, 0))
    await page.locator('#save').click()
    expect(await sent(page)).toEqual([])
    expect(await message(page)).toContain('alcoolique')
  })

  it('was screened, where it is still being composed', async () => {
    const page = await ready('bonjour ')
    await page.locator('#note').press('End')
    const keyboard = await page.context().newCDPSession(page)
    await keyboard.send('Input.imeSetComposition', { text: 'alcoolique', selectionStart: 10, selectionEnd: 10 })
    await page.evaluate(() => document.forms[0]?.requestSubmit())
    expect(await page.locator('#note').inputValue()).toBe('bonjour alcoolique')
    expect(await sent(page)).toEqual([])
  })

  it('is a draft where the button says that nothing is checked, settled or not', async () => {
    const page = await ready()
    const long = `${'Fuite sous l’évier, rappeler demain. '.repeat(50)}voisin alcoolique`
    await page.evaluate((text) => {
      const note = document.getElementById('note') as HTMLTextAreaElement
      note.focus()
      note.select()
      document.execCommand('insertText', false, text)
      document.getElementById('draft')?.click()
    }, long)
    expect(await sent(page)).toEqual([`draft: ${long}`])
    await underlined(page, 1)
    await page.locator('#draft').click()
    expect(await sent(page)).toHaveLength(2)
    await page.locator('#save').click()
    expect(await sent(page)).toHaveLength(2)
  })

  it('was screened, where the field has come to its form later', async () => {
    const page = await site.open(
      '<discret-field policy="reject"><label for="note">Note</label><textarea id="note"></textarea></discret-field><form id="form"><button id="save">ok</button></form>',
    )
    await watch(page)
    await page.locator('#note').fill('rien')
    await page.waitForSelector('discret-layer', { state: 'attached' })
    await page.locator('#note').evaluate((note: HTMLTextAreaElement) => {
      note.setAttribute('form', 'form')
      note.setRangeText('voisin alcoolique ', 0, 0)
    })
    await page.locator('#save').click()
    expect(await sent(page)).toEqual([])
  })

  /** The lexicons of the page come, or fail to come, when `come` is called. */
  const late = async (policy = 'reject'): Promise<Page> => {
    const page = await site.open(FORM.replace('policy="reject"', `policy='${policy}'`))
    await watch(page)
    await page.evaluate(() => {
      const { load } = globalThis as unknown as { load(): Promise<{ createScreener(): unknown }> }
      const lexicons = new Promise((done, fail) => Object.assign(window, { come: done, fail }))
      Object.assign(document.querySelector('discret-field') as object, { screener: () => lexicons.then(load).then(({ createScreener }) => createScreener()) })
    })
    return page
  }
  const call = (page: Page, name: 'come' | 'fail'): Promise<void> => page.evaluate((one) => (globalThis as unknown as Record<string, () => void>)[one]?.(), name)

  it('waits for the lexicons, and is refused once they are there', async () => {
    const page = await late()
    await page.locator('#note').fill('voisin alcoolique')
    await page.locator('#save').click()
    await page.locator('#save').click()
    expect(await sent(page)).toEqual([])
    await call(page, 'come')
    await underlined(page, 1)
    expect(await sent(page)).toEqual([])
    expect(await message(page)).toContain('alcoolique')
  })

  it('waits for the lexicons, and goes once, by the button that was pressed', async () => {
    const page = await late('{"default":"report","insults":"reject"}')
    await page.locator('#note').fill('voisin alcoolique')
    await page.locator('#save').click()
    await page.locator('#save').click()
    expect(await sent(page)).toEqual([])
    await call(page, 'come')
    await expect.poll(() => sent(page)).toEqual(['save: voisin alcoolique'])
  })

  it('goes where the lexicons cannot be had', async () => {
    const page = await late()
    await page.locator('#note').fill('voisin alcoolique')
    await page.locator('#save').click()
    expect(await sent(page)).toEqual([])
    await call(page, 'fail')
    await expect.poll(() => sent(page)).toHaveLength(1)
    await page.locator('#save').click()
    expect(await sent(page)).toHaveLength(2)
  })

  it.each(['report', '{"default":"report","insults":{"3":"redact"}}'])('does not wait where the policy rejects nothing: %s', async (policy) => {
    const page = await late(policy)
    await page.locator('#note').fill('voisin alcoolique')
    await page.locator('#save').click()
    expect(await sent(page)).toHaveLength(1)
  })

  it('does not wait where the field is empty, nor for a draft', async () => {
    const page = await late()
    await page.locator('#save').click()
    await page.locator('#note').fill('voisin alcoolique')
    await page.locator('#draft').click()
    expect(await sent(page)).toEqual(['save: ', 'draft: voisin alcoolique'])
  })
})
