/** How much of ordinary French has a finding: sentences of Universal Dependencies, without annotation. Some do speak of a person's health or offences. */
import { existsSync } from 'node:fs'
import { createScreener } from '../src/index.js'
import { readCorpus } from './corpus.js'
import { Unmeasurable } from './results.js'

/** Where the sentences are; their licences keep them out of the repository. */
const FOLDER = process.env.DISCRET_CORPORA ?? '../shared/corpora'
const CORPORA = ['gsd', 'sequoia'] as const

/** Sentences of one corpus, and those with a finding. */
export interface Ordinary {
  readonly corpus: string
  readonly sentences: number
  readonly flagged: number
  /** Findings by category. */
  readonly byCategory: Readonly<Record<string, number>>
}

/** Screens each sentence. @throws Unmeasurable where the corpora are not there */
export function ordinary(): Ordinary[] {
  const screener = createScreener()
  return CORPORA.map((corpus) => {
    const file = `${FOLDER}/ordinary-${corpus}.jsonl`
    if (!existsSync(file)) throw new Unmeasurable(`it needs ${file}; set DISCRET_CORPORA`)
    const found = readCorpus(file).map(({ text }) => screener.screen(text).findings)
    const byCategory: Record<string, number> = {}
    for (const { category } of found.flat()) byCategory[category] = (byCategory[category] ?? 0) + 1
    return { corpus, sentences: found.length, flagged: found.filter(({ length }) => length > 0).length, byCategory }
  })
}
