/** Debian's Chromium for the tests of the field, and pages served as a strict site serves them. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe } from 'vitest'

const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path))

/** What keeps Chromium to itself. */
export const ARGS = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(' ')

/** The policy of every page of the tests. */
export const CSP = "default-src 'self'"

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.svg': 'image/svg+xml' }

/** Starts Chromium, or says that there is none. */
export const launch = (): Promise<Browser> => chromium.launch({ ...(executablePath && { executablePath }), args: ARGS })

/** Serves a folder, and bodies of pages given by path. */
export async function serve(folder: string, bodies: ReadonlyMap<string, string> = new Map()): Promise<{ readonly server: Server; readonly origin: string }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    const content = bodies.get(path) ?? (existsSync(file) ? readFileSync(file) : undefined)
    if (content === undefined) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': bodies.has(path) ? 'text/html; charset=utf-8' : (TYPES[extname(file)] ?? 'text/plain'), 'content-security-policy': CSP }).end(content)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { server, origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** What a test of the field works with. */
export interface Site {
  /** Opens a page of this body, with the element; fails the test that hears of an error or a request elsewhere, see `complaints`. */
  open(body: string, page?: { readonly lang?: string; readonly classes?: string; readonly dark?: boolean; readonly mobile?: boolean }): Promise<Page>
  /** Errors, refusals by the Content-Security-Policy and requests to other origins since the page was opened. */
  readonly complaints: readonly string[]
}

/** Describes tests that need Chromium; without it they are skipped, which is said. */
export function inChromium(name: string, tests: (site: Site) => void): void {
  if (!executablePath) console.warn(`SKIPPED, no Chromium: ${name} (apt-get install chromium, or CHROMIUM_PATH)`)
  describe.skipIf(!executablePath)(name, () => {
    const folder = mkdtempSync(join(tmpdir(), 'discret-field-'))
    const bodies = new Map<string, string>()
    let complaints: string[] = []
    let browser: Browser
    let server: Server
    let origin: string
    let opened: Page | undefined

    beforeAll(async () => {
      await build({ entryPoints: ['tests/element/page/entry.ts', 'tests/element/page/page.css'], bundle: true, splitting: true, format: 'esm', outdir: folder, logLevel: 'error' })
      ;({ server, origin } = await serve(folder, bodies))
      browser = await launch()
    })
    afterAll(async () => {
      await browser?.close()
      server?.close()
      rmSync(folder, { recursive: true, force: true })
    })

    tests({
      get complaints() {
        return complaints
      },
      async open(body, { lang = 'fr', classes = '', dark = false, mobile = false } = {}) {
        await opened?.context().close()
        complaints = []
        bodies.set(
          '/',
          `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Essai</title><link rel="icon" href="/entry.js"><link rel="stylesheet" href="/page.css"><script type="module" src="/entry.js"></script></head><body class="${classes}"><main><h1>Essai</h1>${body}</main></body></html>`,
        )
        const context = await browser.newContext({ colorScheme: dark ? 'dark' : 'light', viewport: mobile ? { width: 390, height: 740 } : { width: 900, height: 640 } })
        const page = await context.newPage()
        opened = page
        page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
        page.on('pageerror', (error) => complaints.push(error.message))
        page.on('request', (request) => request.url().startsWith(origin) || complaints.push(`request: ${request.url()}`))
        await page.goto(origin)
        return page
      },
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
