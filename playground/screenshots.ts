/** Pictures of the playground for the documentation: `npm run playground:screenshots` writes docs/images/. */
import { mkdirSync } from 'node:fs'
import { launch, serve } from '../tests/element/browser.js'

const OUT = 'docs/images'
const TEXT = 'Mme Lormeau, 2e étage : fuite sous l’évier, rappeler avant midi.\nLe voisin est alcolique, son fils sort de prison.\nElle est surendettée et malade des poumons.'
const LOOKS = [
  { name: 'field-light', colorScheme: 'light', viewport: { width: 1100, height: 700 } },
  { name: 'field-dark', colorScheme: 'dark', viewport: { width: 1100, height: 700 } },
  { name: 'field-mobile', colorScheme: 'light', viewport: { width: 390, height: 760 } },
] as const

mkdirSync(OUT, { recursive: true })
const site = await serve('playground/dist')
const browser = await launch()
try {
  for (const { name, ...look } of LOOKS) {
    const page = await browser.newPage({ ...look, locale: 'fr-FR' })
    await page.goto(`${site.origin}/`)
    const note = page.locator('#note')
    await note.fill(TEXT)
    await note.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(field.value.indexOf('alcolique'), field.value.indexOf('alcolique')))
    await note.press('Alt+ArrowDown')
    await page.waitForTimeout(600)
    await page.screenshot({ path: `${OUT}/${name}.png` })
    await page.close()
  }
} finally {
  await browser.close()
  site.close()
}
