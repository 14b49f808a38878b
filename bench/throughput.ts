/** Speed as ratios measured side by side in one run, against one `Map` look-up a word. */
import { createScreener } from '../src/index.js'
import { readCorpus } from './corpus.js'

/** Runs of each contestant; the median counts. */
const RUNS = 9

/** Speeds on one kind of text, in megabytes a second, and how many times the reference pass costs less. */
export interface Throughput {
  readonly text: string
  readonly reference: number
  readonly screen: number
  readonly has: number
  readonly screenCost: number
  readonly hasCost: number
}

/** Measures comments one by one, and the same joined to one long text. */
export function throughput(): Throughput[] {
  const comments = ['dev-0', 'dev-1', 'dev-2'].flatMap((name) => readCorpus(new URL(`../fixtures/corpora/${name}.jsonl`, import.meta.url))).map(({ text }) => text)
  return [measure('comments', comments), measure('one long text', [comments.join('\n')])]
}

function measure(text: string, comments: readonly string[]): Throughput {
  const screener = createScreener()
  const words = new Map(comments.flatMap((comment) => comment.match(/\p{L}+/gu) ?? []).map((word, at) => [word, at]))
  const reference = (comment: string): void => {
    let known = 0
    for (const word of comment.match(/\p{L}+/gu) ?? []) if (words.has(word)) known++
    if (known < 0) throw new Error('the reference pass must not be optimised away')
  }
  const contestants = [reference, (comment: string) => screener.screen(comment), (comment: string) => screener.has(comment)]
  const times: number[][] = contestants.map(() => [])
  for (let run = 0; run < RUNS; run++) {
    contestants.forEach((contestant, at) => {
      const started = performance.now()
      for (const comment of comments) contestant(comment)
      times[at]?.push(performance.now() - started)
    })
  }
  const bytes = comments.reduce((sum, comment) => sum + Buffer.byteLength(comment), 0)
  const [slow, screen, has] = times.map((list) => bytes / 1000 / (list.sort((a, b) => a - b)[RUNS >> 1] as number)) as [number, number, number]
  const round = (value: number): number => Math.round(value * 100) / 100
  return { text, reference: round(slow), screen: round(screen), has: round(has), screenCost: round(slow / screen), hasCost: round(slow / has) }
}
