/** `npm run bench:peers`: the same comments through other libraries, side by side. They find other things: this compares time alone. */
import { writeFileSync } from 'node:fs'
import AhoCorasick from 'modern-ahocorasick'
import { OpenRedaction } from 'openredaction'
import { SyncRedactor } from 'redact-pii'
import { whole } from '../../src/generated/whole.js'
import { createScreener } from '../../src/index.js'
import { decodeWords } from '../../src/lexicon/codec.js'
import { readCorpus } from '../corpus.js'
import { percentile, round } from '../measure.js'

const RESULTS = new URL('../results/peers.json', import.meta.url)
const [WARM_UP, RUNS] = [40, 40] as const

const screener = createScreener()
const redaction = new OpenRedaction({ redactionMode: 'placeholder' })
const redactor = new SyncRedactor()
const words = new AhoCorasick(decodeWords(whole.words))

const contestants: Readonly<Record<string, (text: string) => unknown>> = {
  discret: (text) => screener.screen(text),
  openredaction: (text) => redaction.detect(text),
  'redact-pii': (text) => redactor.redact(text),
  'modern-ahocorasick, the words of the lexicons': (text) => words.search(text.toLowerCase()),
}

const texts = readCorpus(new URL('../../fixtures/corpora/dev-0.jsonl', import.meta.url)).map(({ text }) => text)
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0)
const times = new Map(Object.keys(contestants).map((name) => [name, [] as number[]]))
for (let run = 0; run < WARM_UP + RUNS; run++) {
  for (const [name, contestant] of Object.entries(contestants)) {
    const started = performance.now()
    for (const text of texts) await contestant(text)
    if (run >= WARM_UP) times.get(name)?.push(performance.now() - started)
  }
}
const own = percentile(times.get('discret') ?? [], 0.5)
const figures = [...times].map(([name, list]) => {
  const time = percentile(list, 0.5)
  return { name, megabytesPerSecond: Math.round((bytes / time) * 1000) / 1e6, times: round(time / own) }
})
writeFileSync(RESULTS, `${JSON.stringify({ node: process.version, figures }, null, 2)}\n`)
console.table(figures)
