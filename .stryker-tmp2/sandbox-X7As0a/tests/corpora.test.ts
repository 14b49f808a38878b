// @ts-nocheck
import { describe, expect, it } from 'vitest'
import { readCorpus } from '../bench/corpus.js'
import { score } from '../bench/score.js'
import { createScreener } from '../src/index.js'

const corpus = (name: string) => readCorpus(new URL(`../fixtures/corpora/${name}.jsonl`, import.meta.url))
const screener = createScreener()

describe('the sentences that the regulator quoted in 2012', () => {
  it.each(corpus('seed'))('$id: every span is found with its category, and nothing else', ({ text, spans }) => {
    const { spans: tally } = score([{ id: '', text, spans }], (comment) => screener.screen(comment).findings)
    expect({ missed: tally.missed, extra: tally.extra }).toEqual({ missed: 0, extra: 0 })
  })
})

describe('a whole stream', () => {
  it('flags the annotated development comments far above chance: recall and precision of passages over 0.85', () => {
    const { spans } = score(['dev-0', 'dev-1', 'dev-2'].flatMap(corpus), (comment) => screener.screen(comment).findings)
    expect(spans.recall).toBeGreaterThan(0.85)
    expect(spans.precision).toBeGreaterThan(0.85)
  })
})
