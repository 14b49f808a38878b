/** Writes the generated parts of README.md, between `<!-- name -->` and `<!-- /name -->`. */
import { readFileSync, writeFileSync } from 'node:fs'
import * as library from '../src/generated/index.js'
import { CATEGORY_NAMES } from '../src/messages.js'
import { CATEGORIES } from '../src/types.js'
import type { Accuracy } from './accuracy.js'
import type { Footprint } from './footprint.js'
import { profileRows } from './profiles.js'
import type { Protection, Recall } from './robustness.js'
import type { Scaling } from './scaling.js'
import type { Latency, Throughput } from './throughput.js'

const README = new URL('../README.md', import.meta.url)

/** All that a run measures. */
export interface Measured {
  readonly accuracy: readonly Accuracy[]
  readonly throughput: readonly Throughput[]
  readonly latency: Latency
  readonly scaling: readonly Scaling[]
  readonly footprint: Footprint
  readonly robustness: readonly Recall[]
  readonly protection: readonly Protection[]
}

/** Puts tables in place of the generated parts. */
export function writeReadme(measured: Measured): void {
  let text = readFileSync(README, 'utf8')
  const parts = {
    categories: categories(),
    profiles: profiles(),
    accuracy: accuracyTable(measured.accuracy),
    robustness: robustnessTable(measured),
    throughput: throughputTable(measured.throughput),
    footprint: footprintTable(measured),
  }
  for (const [name, table] of Object.entries(parts)) {
    const part = new RegExp(`<!-- ${name} -->[^]*<!-- /${name} -->`)
    if (!part.test(text)) throw new Error(`README.md has no part <!-- ${name} -->; put the two comments back`)
    text = text.replace(part, `<!-- ${name} -->\n${table}\n<!-- /${name} -->`)
  }
  writeFileSync(README, text)
}

const rows = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

function profiles(): string {
  const { head, lines } = profileRows()
  return rows(head, lines)
}

function categories(): string {
  const lines = CATEGORIES.map((category) => {
    const lexicon = Object.values(library).find(({ name }) => name === category)
    const subcategories = lexicon?.subcategories ?? []
    const grounds = [...new Set(subcategories.map(({ ground }) => ground))]
    const names = subcategories.map(({ subcategory }) => subcategory).join(', ')
    return [`\`${category}\``, CATEGORY_NAMES[category]?.fr ?? '', String(lexicon?.entries.length ?? 0), names, grounds.join('; ')]
  })
  return rows(['category', 'in French', 'entries', 'subcategories', 'legal ground'], lines)
}

const percent = (value: number | null): string => (value === null ? '–' : `${(100 * value).toFixed(1)} %`)

function accuracyTable(accuracy: readonly Accuracy[]): string {
  const lines = accuracy.map(({ corpus, comments, spans, flagged, falseAlarmRate, overlap }) => [
    corpus,
    String(comments),
    percent(flagged.recall),
    percent(falseAlarmRate),
    percent(spans.precision),
    percent(spans.recall),
    overlap?.toFixed(2) ?? '–',
  ])
  return rows(['corpus', 'comments', 'comments to flag that were', 'clean comments flagged', 'passages: precision', 'passages: recall', 'mean overlap'], lines)
}

function throughputTable(throughput: readonly Throughput[]): string {
  const lines = throughput.map(({ text, reference, screen, has, screenCost, hasCost }) => [
    text,
    `${reference} MB/s`,
    `${screen} MB/s (${screenCost}×)`,
    `${has} MB/s (${hasCost}×)`,
  ])
  return rows(['text', 'reference pass', '`screen`', '`has`'], lines)
}

function robustnessTable({ robustness, protection }: Measured): string {
  return rows(
    ['misspelling or word', 'tried', 'outcome'],
    [
      ...robustness.map(({ kind, tried, recall }) => [kind, String(tried), `${percent(recall)} found`]),
      ...protection.map(({ words, tried, taken }) => [words, String(tried), `${taken} taken for a misspelling`]),
    ],
  )
}

function footprintTable({ latency, scaling, footprint }: Measured): string {
  return rows(
    ['what', 'figure'],
    [
      ['one comment of about 150 characters, half of the runs', `${latency.p50} µs`],
      ['the same, 99 of 100 runs', `${latency.p99} µs`],
      ...scaling.map(({ what, times }) => [what, `${times}× the time`]),
      ['import', `${footprint.importMs} ms`],
      ['first screening, with a misspelt word', `${footprint.firstScreenMs} ms`],
      ['heap after warm-up', `${footprint.heapMb} MB`],
      ['browser bundle, all lexicons, gzip', `${footprint.allLexiconsKb} kB`],
      ['the same with one category', `${footprint.oneCategoryKb} kB`],
    ],
  )
}
