/** Writes the generated parts of README.md, between `<!-- name -->` and `<!-- /name -->`. */
import { readFileSync, writeFileSync } from 'node:fs'
import * as library from '../src/generated/index.js'
import { CATEGORY_NAMES } from '../src/messages.js'
import { CATEGORIES } from '../src/types.js'
import type { Accuracy } from './accuracy.js'
import type { Throughput } from './throughput.js'

const README = new URL('../README.md', import.meta.url)

/** Puts tables in place of the generated parts. */
export function writeReadme(accuracy: readonly Accuracy[], throughput: readonly Throughput[]): void {
  let text = readFileSync(README, 'utf8')
  for (const [name, table] of Object.entries({ categories: categories(), accuracy: accuracyTable(accuracy), throughput: throughputTable(throughput) })) {
    const part = new RegExp(`<!-- ${name} -->[^]*<!-- /${name} -->`)
    if (!part.test(text)) throw new Error(`README.md has no part <!-- ${name} -->; put the two comments back`)
    text = text.replace(part, `<!-- ${name} -->\n${table}\n<!-- /${name} -->`)
  }
  writeFileSync(README, text)
}

const rows = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

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
