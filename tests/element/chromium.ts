/** Tests of the field in Chromium, and what they ask of its page. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'
import { executablePath, launch, servePage } from './browser.js'

/** How a page is looked at. */
interface Look {
  readonly dark?: boolean
  readonly mobile?: boolean
}

/** What a test of the field works with. */
export interface Site {
  /** Opens a page of this body, with the element. */
  open(body: string, page?: Look & { readonly lang?: string; readonly classes?: string }): Promise<Page>
  /** Opens a page that is served elsewhere. */
  visit(url: string, look?: Look): Promise<Page>
  /** Errors, refusals by the Content-Security-Policy and requests to other origins since the page was opened. */
  readonly complaints: readonly string[]
}

/** Describes tests that need Chromium; without it they are skipped, which is said. */
export function inChromium(name: string, tests: (site: Site) => void): void {
  if (!executablePath) console.warn(`SKIPPED, no Chromium: ${name} (apt-get install chromium, or CHROMIUM_PATH)`)
  describe.skipIf(!executablePath)(name, () => {
    let complaints: string[] = []
    let browser: Browser
    let site: Awaited<ReturnType<typeof servePage>>
    let opened: Page | undefined

    beforeAll(async () => {
      site = await servePage()
      browser = await launch()
    })
    afterAll(async () => {
      await browser?.close()
      site?.close()
    })

    async function visit(url: string, { dark = false, mobile = false }: Look = {}): Promise<Page> {
      await opened?.context().close()
      complaints = []
      const context = await browser.newContext({ colorScheme: dark ? 'dark' : 'light', viewport: mobile ? { width: 390, height: 740 } : { width: 900, height: 640 } })
      const page = await context.newPage()
      opened = page
      const { origin } = new URL(url)
      page.on('console', (message) => message.type() === 'error' && complaints.push(`${message.text()} ${message.location().url}`))
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('request', (request) => new URL(request.url()).origin === origin || complaints.push(`request: ${request.url()}`))
      await page.goto(url)
      return page
    }

    tests({
      get complaints() {
        return complaints
      },
      async open(body, { lang, classes, ...look } = {}) {
        site.show(body, lang, classes)
        return visit(`${site.origin}/`, look)
      },
      visit,
    })
  })
}

/** The passages underlined under the n-th field, once they are these many. */
export async function underlined(page: Page, count: number, field = 0): Promise<string[]> {
  await page.waitForFunction(
    ([wanted, at]) => document.querySelectorAll('discret-layer')[at as number]?.shadowRoot?.querySelectorAll('mark').length === wanted,
    [count, field] as const,
    { timeout: 20_000 },
  )
  return page.evaluate((at) => Array.from(document.querySelectorAll('discret-layer')[at]?.shadowRoot?.querySelectorAll('mark') ?? [], (mark) => mark.textContent ?? ''), field)
}
