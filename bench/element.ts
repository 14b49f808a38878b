/** Size of `discret/element`, and what a keystroke costs in Chromium. */
import type { Screener } from '../src/types.js'
import { executablePath, launch, servePage } from '../tests/element/browser.js'
import { percentile, round } from './measure.js'
import { Unmeasurable } from './results.js'
import { gzipBytes } from './size.js'

/** Size in kilobytes of minified and compressed script; times in milliseconds. */
export interface FieldCost {
  readonly gzipKilobytes: { readonly element: number; readonly withLexicons: number }
  /** How long the page is held when the field is first used: lexicons fetched and run, then the tables of spelling made. */
  readonly firstUseMilliseconds: { readonly import: number; readonly warmUp: number }
  readonly keystrokeMilliseconds: Readonly<Record<string, Keystrokes>>
}

/** A keystroke: screening alone, and all our work on it. */
interface Keystrokes {
  readonly characters: number
  readonly keys: number
  readonly screening: { readonly p50: number; readonly p99: number }
  readonly all: { readonly p50: number; readonly p99: number }
}

/** Keys of each run. */
const KEYS = 400

const SENTENCE =
  'Le locataire du 3e a signalé une fuite sous l’évier, rappeler demain avant midi. M. D. alcoolique, fils malade. Visite prévue mardi avec le plombier et la gardienne.'
const textOf = (length: number, lines: boolean): string => `${SENTENCE}${lines ? '\n' : ' '}`.repeat(Math.ceil(length / (SENTENCE.length + 1))).slice(0, length)

/** What the page of the tests puts at hand. */
interface Tools {
  attach(field: Element, options: { screener: Screener }): void
  load(): Promise<{ createScreener(): Screener }>
}

/** Milliseconds of each keystroke: screening alone, and from the browser's `input` event to the end of all our work on it. */
async function keystrokes(text: string): Promise<{ screening: number[]; all: number[] }> {
  const site = await servePage()
  const browser = await launch()
  try {
    const page = await browser.newPage()
    site.show('<textarea aria-label="Note" rows="12" cols="80"></textarea>')
    await page.goto(site.origin)
    await page.locator('textarea').fill(text)
    return await page.evaluate(
      async ({ keys, typed }) => {
        const { attach, load } = globalThis as unknown as Tools
        const field = document.querySelector('textarea') as HTMLTextAreaElement
        const screener = (await load()).createScreener()
        const all: number[] = []
        const screening: number[] = []
        let started = 0
        let screened = 0
        const timed: Screener = {
          ...screener,
          screen(text) {
            const from = performance.now()
            const result = screener.screen(text)
            screened += performance.now() - from
            return result
          },
        }
        attach(field, { screener: timed })
        await new Promise((done) => setTimeout(done, 500))
        window.addEventListener(
          'input',
          () => {
            started = performance.now()
            screened = 0
          },
          { capture: true },
        )
        window.addEventListener('input', () => {
          all.push(performance.now() - started)
          screening.push(screened)
        })
        field.focus()
        field.setSelectionRange(field.value.length >> 1, field.value.length >> 1)
        for (let key = 0; key < keys; key++) {
          document.execCommand('insertText', false, typed[key % typed.length] as string)
          await new Promise(requestAnimationFrame)
        }
        return { all: all.slice(keys / 4), screening: screening.slice(keys / 4) }
      },
      { keys: KEYS, typed: 'le voisin rappelle demain pour la chaudière, ' },
    )
  } finally {
    await browser.close()
    site.close()
  }
}

async function loading(): Promise<FieldCost['firstUseMilliseconds']> {
  const site = await servePage()
  const browser = await launch()
  try {
    const page = await browser.newPage()
    site.show('')
    await page.goto(site.origin)
    const [started = 0, imported = 0, warm = 0] = await page.evaluate(async () => {
      const started = performance.now()
      const { createScreener } = await (globalThis as unknown as Tools).load()
      const imported = performance.now()
      createScreener().has('alcolique')
      return [started, imported, performance.now()]
    })
    return { import: round(imported - started), warmUp: round(warm - imported) }
  } finally {
    await browser.close()
    site.close()
  }
}

async function latency(text: string): Promise<Keystrokes> {
  const { all, screening } = await keystrokes(text)
  const of = (times: readonly number[]) => ({ p50: round(percentile(times, 0.5)), p99: round(percentile(times, 0.99)) })
  return { characters: text.length, keys: all.length, screening: of(screening), all: of(all) }
}

/** Measures the field in Chromium. @throws Unmeasurable where there is none */
export async function element(): Promise<FieldCost> {
  if (executablePath === undefined) throw new Unmeasurable('there is no Chromium; apt-get install chromium, or set CHROMIUM_PATH')
  return {
    gzipKilobytes: { element: round((await gzipBytes('element')) / 1000), withLexicons: round((await gzipBytes('element with lexicons')) / 1000) },
    firstUseMilliseconds: await loading(),
    keystrokeMilliseconds: {
      'one paragraph': await latency(textOf(2000, false)),
      'one line a sentence': await latency(textOf(2000, true)),
      'a long text': await latency(textOf(100_000, true)),
    },
  }
}
