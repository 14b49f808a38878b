/** A field in its form: policies, validity, reset, several fields, dismissal. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { inChromium, underlined } from './chromium.js'

const form = (fields: string): string => `<form>${fields}<button>Enregistrer</button></form>`
const field = (name: string, attributes = ''): string =>
  `<discret-field ${attributes}><label for="${name}">${name}</label><textarea id="${name}" name="${name}"></textarea></discret-field>`

/** Counts events on the page; submits go nowhere. */
const count = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const counts: Record<string, unknown[]> = { submit: [], 'discret-findings': [], 'discret-dismiss': [], 'discret-error': [] }
    for (const [type, list] of Object.entries(counts)) {
      document.addEventListener(type, (event) => {
        event.preventDefault()
        list.push((event as CustomEvent).detail ?? null)
      })
    }
    Object.assign(window, { counts })
  })
const counted = (page: Page, type: string): Promise<{ reason?: string; error?: { code?: string } }[]> =>
  page.evaluate((name) => (globalThis as unknown as { counts: Record<string, []> }).counts[name] as [], type)
const message = (page: Page, id: string): Promise<string> => page.evaluate((name) => (document.getElementById(name) as HTMLTextAreaElement).validationMessage, id)

inChromium('a field in its form', (site) => {
  it('lets a form with a warning go, and stops one that the policy rejects with the browser’s own message', async () => {
    const page = await site.open(form(field('note', `policy='{"default":"report","insults":"reject"}'`)))
    await count(page)
    await page.locator('#note').fill('voisin alcoolique')
    await underlined(page, 1)
    await page.locator('form > button').click()
    expect(await counted(page, 'submit')).toHaveLength(1)
    await page.locator('#note').fill('ce locataire est un connard')
    await underlined(page, 1)
    expect(await message(page, 'note')).toBe('À retirer ou à reformuler avant d’enregistrer : « connard »')
    expect(await page.evaluate(() => document.querySelector('discret-field')?.matches(':state(blocked)'))).toBe(true)
    await page.locator('form > button').click()
    expect(await counted(page, 'submit')).toHaveLength(1)
    await page.locator('#note').fill('ce locataire ne répond pas')
    await underlined(page, 0)
    expect(await message(page, 'note')).toBe('')
    await page.locator('form > button').click()
    expect(await counted(page, 'submit')).toHaveLength(2)
  })

  it('leaves what the page itself finds wrong: its message and mark come back, and go when the page takes them away', async () => {
    const page = await site.open(form(field('note', 'policy="reject"')))
    await count(page)
    const mark = (text: string, invalid: string): Promise<void> =>
      page.evaluate(
        ([own, value]) => {
          const note = document.getElementById('note') as HTMLTextAreaElement
          note.setCustomValidity(own)
          note.setAttribute('aria-invalid', value)
        },
        [text, invalid] as const,
      )
    const state = async (): Promise<(string | null)[]> => [await message(page, 'note'), await page.locator('#note').getAttribute('aria-invalid')]
    const reject = async (): Promise<void> => {
      await page.locator('#note').fill('voisin alcoolique')
      await underlined(page, 1)
      expect(await state()).toEqual([expect.stringContaining('alcoolique'), 'true'])
    }
    const clean = async (): Promise<void> => {
      await page.locator('#note').fill('rappeler demain')
      await underlined(page, 0)
    }

    await mark('Trop court', 'grammar')
    await reject()
    await clean()
    expect(await state()).toEqual(['Trop court', 'grammar'])
    await page.locator('form > button').click()
    expect(await counted(page, 'submit')).toHaveLength(0)

    // Set while ours stands.
    await reject()
    await mark('Trop long', 'spelling')
    await reject()
    await clean()
    expect(await state()).toEqual(['Trop long', 'spelling'])

    await reject()
    await mark('', 'false')
    await clean()
    expect(await state()).toEqual(['', 'false'])
    await page.locator('form > button').click()
    expect(await counted(page, 'submit')).toHaveLength(1)
  })

  it('shows nothing of what the policy allows', async () => {
    const page = await site.open(form(field('note', `policy='{"default":"report","habits":"allow"}'`)))
    await page.locator('#note').fill('voisin alcoolique, fils cancer')
    expect(await underlined(page, 1)).toEqual(['cancer'])
  })

  it('stops a long text that is sent before it was screened whole', async () => {
    const page = await site.open(form(field('note', 'policy="reject"')))
    await count(page)
    await page.locator('#note').fill('rien')
    await page.waitForSelector('discret-layer', { state: 'attached' })
    await page.evaluate(() => {
      const note = document.getElementById('note') as HTMLTextAreaElement
      note.focus()
      document.execCommand('insertText', false, `${'Fuite sous l’évier, rappeler demain. '.repeat(300)}voisin alcoolique`)
      note.form?.requestSubmit()
    })
    expect(await counted(page, 'submit')).toHaveLength(0)
    expect(await message(page, 'note')).toContain('alcoolique')
  })

  it('starts anew when the form is reset, dismissals included', async () => {
    const page = await site.open(form(field('note')))
    await count(page)
    const note = page.locator('#note')
    await note.fill('voisin alcoolique')
    await underlined(page, 1)
    await note.press('Alt+ArrowDown')
    await page.getByLabel('Motif').selectOption('needed')
    await page.getByRole('button', { name: 'Ignorer' }).click()
    expect(await underlined(page, 0)).toEqual([])
    expect(await counted(page, 'discret-dismiss')).toMatchObject([{ reason: 'needed', finding: { entry: 'habits/alcohol#alcoolique' } }])
    await note.pressSequentially(' toujours')
    expect(await underlined(page, 0)).toEqual([])
    await page.evaluate(() => document.forms[0]?.reset())
    await note.fill('voisin alcoolique')
    expect(await underlined(page, 1)).toEqual(['alcoolique'])
  })

  it('lets nobody dismiss what is rejected, unless told so', async () => {
    const page = await site.open(form(field('a', 'policy="reject"') + field('b', 'policy="reject" dismissible="always"')))
    for (const [n, id] of ['a', 'b'].entries()) {
      await page.locator(`#${id}`).fill('voisin alcoolique')
      await underlined(page, 1, n)
      await page.locator(`#${id}`).press('Alt+ArrowDown')
      expect(await page.getByRole('button', { name: 'Ignorer' }).count()).toBe(n)
      await page.keyboard.press('Escape')
    }
  })

  it('keeps several fields apart, an attached one among them', async () => {
    const page = await site.open(form(`${field('a')}${field('b')}<label for="c">c</label><input id="c">`))
    await page.evaluate(() => (globalThis as unknown as { attach(field: Element | null): void }).attach(document.getElementById('c')))
    for (const [id, text] of Object.entries({ a: 'voisin alcoolique', b: 'fils cancer, père en prison', c: 'gardienne malade des poumons' }))
      await page.locator(`#${id}`).fill(text)
    expect(await underlined(page, 1, 0)).toEqual(['alcoolique'])
    expect(await underlined(page, 2, 1)).toEqual(['cancer', 'en prison'])
    expect(await underlined(page, 1, 2)).toEqual(['malade des poumons'])
  })

  it('says what is wrong with a policy, and leaves the field usable', async () => {
    const page = await site.open(form(field('note', 'policy="refuse"')))
    await count(page)
    await page.locator('#note').fill('voisin alcoolique')
    await page.waitForFunction(() => (globalThis as unknown as { counts: Record<string, unknown[]> }).counts['discret-error']?.length === 1)
    expect(await page.locator('#note').inputValue()).toBe('voisin alcoolique')
    expect(await page.locator('discret-layer').count()).toBe(0)
  })

  it('leaves nothing behind when it lets a field go', async () => {
    const page = await site.open(form('<label for="c">c</label><textarea id="c"></textarea>'))
    const before = await page.locator('form').innerHTML()
    await page.evaluate(() => {
      const { attach } = globalThis as unknown as { attach(field: Element | null, options: object): unknown }
      Object.assign(window, { attachment: attach(document.getElementById('c'), { policy: 'reject' }) })
    })
    await page.locator('#c').fill('voisin alcoolique')
    await underlined(page, 1)
    await page.evaluate(() => (globalThis as unknown as { attachment: { detach(): void } }).attachment.detach())
    expect(await page.locator('form').innerHTML()).toBe(before)
    expect(await message(page, 'c')).toBe('')
    await page.locator('#c').pressSequentially(' violent')
    expect(await page.locator('discret-layer').count()).toBe(0)
  })

  it('offers no replacement in a field that cannot be written in', async () => {
    const page = await site.open(form('<discret-field><label for="note">note</label><textarea id="note" readonly>voisin alcoolique</textarea></discret-field>'))
    await underlined(page, 1)
    await page.locator('#note').press('Alt+ArrowDown')
    await page.getByRole('dialog').waitFor()
    expect(await page.getByRole('button', { name: 'Remplacer' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('closes the pop-over of a passage that a script took away', async () => {
    const page = await site.open(form(field('note')))
    await page.locator('#note').fill('voisin alcoolique')
    await underlined(page, 1)
    await page.locator('#note').press('Alt+ArrowDown')
    await page.getByRole('dialog').waitFor()
    await page.evaluate(() => ((document.getElementById('note') as HTMLTextAreaElement).value = 'un autre alcoolique'))
    await page.getByRole('dialog').waitFor({ state: 'detached' })
  })

  it('refuses what is no field, and wraps the field among other inputs', async () => {
    const page = await site.open(form('<discret-field><label>Date <input type="date"></label><label>Note <input id="note"></label></discret-field>'))
    const code = await page.evaluate(() => {
      try {
        ;(globalThis as unknown as { attach(field: Element | null): void }).attach(document.querySelector('input'))
      } catch (error) {
        return (error as { code: string }).code
      }
      return undefined
    })
    expect(code).toBe('invalid-options')
    await page.locator('#note').fill('voisin alcoolique')
    expect(await underlined(page, 1)).toEqual(['alcoolique'])
  })
})
