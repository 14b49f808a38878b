/** Runs `smoke/library.mjs` in Chromium, bundled from a folder in which the tarball is installed: `tsx chromium.ts FOLDER`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { executablePath, launch, serve } from '../element/browser.js'

const [installed = '.'] = process.argv.slice(2)
if (!executablePath) {
  console.log('package: SKIPPED in Chromium, there is none (apt-get install chromium, or CHROMIUM_PATH)')
  process.exit(0)
}

const PAGE = '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Essai</title><script type="module" src="/smoke.js"></script></html>'

const folder = mkdtempSync(join(tmpdir(), 'discret-smoke-'))
await build({
  stdin: { contents: "import { smoke } from './library.mjs'\nglobalThis.wrong = smoke()", resolveDir: installed },
  bundle: true,
  format: 'esm',
  platform: 'browser',
  outfile: join(folder, 'smoke.js'),
  logLevel: 'error',
})
const site = await serve(folder, new Map([['/', PAGE]]))
const browser = await launch()
try {
  const page = await browser.newPage()
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (message) => message.type() === 'error' && wrong.push(message.text() + JSON.stringify(message.location())))
  page.on('request', (request) => new URL(request.url()).origin === site.origin || wrong.push(`request: ${request.url()}`))
  await page.goto(site.origin)
  const ended = page
    .waitForFunction(() => 'wrong' in globalThis, undefined, { timeout: 60_000 })
    .then(() => page.evaluate(() => (globalThis as unknown as { wrong: string[] }).wrong))
  wrong.push(...(await ended.catch((error: Error) => [error.message])))
  if (wrong.length > 0) throw new Error(`Chromium ${browser.version()}: ${wrong.join('\n')}`)
  console.log(`package: Chromium ${browser.version()}: library, guard, lexicon, element`)
} finally {
  await browser.close()
  site.close()
  rmSync(folder, { recursive: true, force: true })
}
