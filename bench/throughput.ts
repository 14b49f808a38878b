/** Speed as ratios measured side by side in one run, against one `Map` look-up a word. */
import { createScreener } from '../src/index.js'
import { percentile, round, sideBySide } from './measure.js'
import { comments, innocentComments } from './texts.js'

/** Speeds on one kind of text, in megabytes a second, and how many times the reference pass costs less. */
export interface Throughput {
  readonly text: string
  readonly reference: number
  readonly screen: number
  readonly has: number
  readonly screenCost: number
  readonly hasCost: number
}

/** Time for one comment of about 150 characters, in microseconds. */
export interface Latency {
  readonly p50: number
  readonly p99: number
}

/** Measures comments one by one, the same joined to one long text, and the innocent lines of `fixtures/ok`. */
export function throughput(): Throughput[] {
  return [measure('comments, nearly all with findings', comments()), measure('one long text of them', [comments().join('\n')]), measure('innocent comments', innocentComments())]
}

function measure(text: string, lines: readonly string[]): Throughput {
  const screener = createScreener()
  const words = new Map(lines.flatMap((line) => line.match(/\p{L}+/gu) ?? []).map((word, at) => [word, at]))
  let known = 0
  const reference = (line: string): void => {
    for (const word of line.match(/\p{L}+/gu) ?? []) if (words.has(word)) known++
  }
  const each = (visit: (line: string) => unknown) => (): void => {
    for (const line of lines) visit(line)
  }
  const times = sideBySide([each(reference), each((line) => screener.screen(line)), each((line) => screener.has(line))], 40)
  if (known === 0) throw new Error('the reference pass found no word')
  const bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0)
  const [slow, screen, has] = times.map((time) => bytes / 1000 / time) as [number, number, number]
  return { text, reference: round(slow), screen: round(screen), has: round(has), screenCost: round(slow / screen), hasCost: round(slow / has) }
}

/** Screens comments of about 150 characters one by one. */
export function latency(): Latency {
  const screener = createScreener()
  const joined: string[] = []
  for (const comment of comments()) {
    const last = joined.at(-1)
    if (last !== undefined && last.length < 120) joined[joined.length - 1] = `${last}. ${comment}`
    else joined.push(comment)
  }
  const texts = joined.filter((text) => text.length >= 120 && text.length <= 200)
  const times: number[] = []
  for (let run = 0; run < 60; run++) {
    for (const text of texts) {
      const started = performance.now()
      screener.screen(text)
      if (run > 20) times.push(1000 * (performance.now() - started))
    }
  }
  return { p50: round(percentile(times, 0.5)), p99: round(percentile(times, 0.99)) }
}
