/** Debian's Chromium, and pages served as a strict site serves them. */
// @ts-nocheck

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { build } from 'esbuild'
import { type Browser, chromium } from 'playwright-core'

/** Where Chromium is, if it is anywhere. */
export const executablePath = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => path && existsSync(path))

/** What keeps Chromium to itself. */
const ARGS = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(' ')

/** The policy of every page; the other headers give clocks of 5 microseconds. */
const HEADERS = { 'content-security-policy': "default-src 'self'", 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }

const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.svg': 'image/svg+xml' }

/** Starts Chromium. */
export const launch = (): Promise<Browser> => chromium.launch({ ...(executablePath && { executablePath }), args: ARGS })

/** A folder that is served. */
export interface Served {
  readonly origin: string
  close(): void
}

/** Serves a folder, and pages given by path. */
export async function serve(folder: string, pages: ReadonlyMap<string, string> = new Map()): Promise<Served> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    const content = pages.get(path) ?? (existsSync(file) ? readFileSync(file) : undefined)
    if (path === '/favicon.ico') response.writeHead(204).end()
    else if (content === undefined) response.writeHead(404).end()
    else response.writeHead(200, { ...HEADERS, 'content-type': TYPES[pages.has(path) ? '.html' : extname(file)] ?? 'text/plain' }).end(content)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}

/** The test page: its script and style are built once, its body is what `show` was given. */
export async function servePage(): Promise<Served & { show(body: string, lang?: string, classes?: string): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'discret-field-'))
  const pages = new Map<string, string>()
  await build({
    entryPoints: ['tests/element/page/entry.ts', 'tests/element/page/page.css'],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    outdir: folder,
    logLevel: 'error',
  })
  const served = await serve(folder, pages)
  return {
    ...served,
    show(body, lang = 'fr', classes = '') {
      const head = '<meta charset="utf-8"><title>Essai</title><link rel="stylesheet" href="/page.css"><script type="module" src="/entry.js"></script>'
      pages.set('/', `<!doctype html><html lang="${lang}"><head>${head}</head><body class="${classes}"><main><h1>Essai</h1>${body}</main></body></html>`)
    },
    close() {
      served.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
