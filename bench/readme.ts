/** The generated parts of README.md. */
import * as library from '../src/generated/index.js'
import { CATEGORY_NAMES } from '../src/messages.js'
import { CATEGORIES } from '../src/types.js'
import type { Accuracy } from './accuracy.js'
import { evidenceTables } from './evidence.js'
import type { Footprint } from './footprint.js'
import type { Overhead } from './guard.js'
import { rows, writeParts } from './parts.js'
import { profileRows } from './profiles.js'
import type { Protection, Recall } from './robustness.js'
import type { Scaling } from './scaling.js'
import type { Latency, Throughput } from './throughput.js'

/** All that a run measures. */
export interface Measured {
  readonly accuracy: readonly Accuracy[]
  readonly throughput: readonly Throughput[]
  readonly latency: Latency
  readonly scaling: readonly Scaling[]
  readonly footprint: Footprint
  readonly robustness: readonly Recall[]
  readonly protection: readonly Protection[]
  readonly guard: readonly Overhead[]
}

/** Puts tables in place of the generated parts. */
export function writeReadme(measured: Measured): void {
  writeParts({
    categories: categories(),
    profiles: profiles(),
    accuracy: accuracyTable(measured.accuracy),
    robustness: robustnessTable(measured),
    throughput: throughputTable(measured.throughput),
    footprint: footprintTable(measured),
    guard: evidenceTables(),
    'guard-overhead': overheadTable(measured.guard),
  })
}

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

/** What the guard costs. */
export function overheadTable(guard: readonly Overhead[]): string {
  const lines = guard.map(({ adapter, bare, guarded, overhead }) => [adapter, `${bare} µs`, `${guarded} µs`, `${overhead > 0 ? '+' : ''}${overhead} %`])
  return rows(['one `create` on embedded PostgreSQL, median', 'bare', 'guarded', 'difference'], lines)
}
