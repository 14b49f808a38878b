/** Accuracy on the annotated corpora of `fixtures/corpora`. */
import { readdirSync } from 'node:fs'
import { createScreener } from '../src/index.js'
import { type Annotated, readCorpus } from './corpus.js'
import { type Scores, score, type Tally } from './score.js'

const FOLDER = 'fixtures/corpora'

/** Figures of one corpus, as kept in `results/accuracy.json`. */
export interface Accuracy {
  readonly corpus: string
  readonly comments: number
  readonly flagged: Figures
  readonly falseAlarmRate: number | null
  readonly spans: Figures
  readonly overlap: number | null
  readonly byCategory: Readonly<Record<string, Figures>>
  readonly byQualifier: Readonly<Record<string, Figures>>
}

interface Figures {
  readonly precision: number | null
  readonly recall: number | null
  readonly f1: number | null
}

const round = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000)
const figures = ({ precision, recall, f1 }: Tally): Figures => ({ precision: round(precision), recall: round(recall), f1: round(f1) })
const table = (tallies: ReadonlyMap<string, Tally>): Record<string, Figures> => Object.fromEntries([...tallies].map(([name, tally]) => [name, figures(tally)]))

function summary(corpus: string, { comments, flagged, spans, clean, falseAlarms, overlap, byCategory, byQualifier }: Scores): Accuracy {
  return {
    corpus,
    comments,
    flagged: figures(flagged),
    falseAlarmRate: clean === 0 ? null : round(falseAlarms / clean),
    spans: figures(spans),
    overlap: round(overlap),
    byCategory: table(byCategory),
    byQualifier: table(byQualifier),
  }
}

/** Measures every family of corpora: `seed`, `dev` (dev-0, dev-1, …), and so on. */
export function accuracy(): Accuracy[] {
  const screener = createScreener()
  const families = new Map<string, Annotated[]>()
  for (const name of readdirSync(FOLDER).sort()) {
    if (!name.endsWith('.jsonl')) continue
    const family = name.replace(/(?:-\w+)?\.jsonl$/, '')
    families.set(family, [...(families.get(family) ?? []), ...readCorpus(`${FOLDER}/${name}`)])
  }
  return [...families].map(([family, corpus]) =>
    summary(
      family,
      score(corpus, (text) => screener.screen(text).findings),
    ),
  )
}
