/** Tables of accuracy and robustness, from their results. */
import type { Accuracy } from '../accuracy.js'
import type { Ordinary } from '../ordinary.js'
import { rows } from '../parts.js'
import type { Protection, Recall } from '../robustness.js'
import { count, percent } from './cells.js'

/** One row a corpus. */
export function accuracyTable(accuracy: readonly Accuracy[]): string {
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

/** One row a category or qualifier, precision and recall of its passages in each corpus. */
export function detailTable(accuracy: readonly Accuracy[], by: 'byCategory' | 'byQualifier'): string {
  const names = [...new Set(accuracy.flatMap((corpus) => Object.keys(corpus[by])))]
  const lines = names.map((name) => [
    name,
    ...accuracy.map((corpus) => {
      const figures = corpus[by][name]
      return figures === undefined ? '–' : `${percent(figures.precision)} · ${percent(figures.recall)}`
    }),
  ])
  return rows([by === 'byCategory' ? 'category: precision · recall' : 'qualifier: precision · recall', ...accuracy.map(({ corpus }) => corpus)], lines)
}

/** One row a corpus of ordinary sentences. */
export function ordinaryTable(ordinary: readonly Ordinary[]): string {
  const lines = ordinary.map(({ corpus, sentences, flagged, byCategory }) => [
    corpus,
    count(sentences),
    `${flagged} (${percent(flagged / sentences)})`,
    Object.entries(byCategory)
      .sort(([, a], [, b]) => b - a)
      .map(([category, findings]) => `${category} ${findings}`)
      .join(', '),
  ])
  return rows(['ordinary text', 'sentences', 'with a finding', 'findings'], lines)
}

/** What misspellings were found, and what ordinary words were taken for one. */
export function robustnessTable(robustness: readonly Recall[], protection: readonly Protection[]): string {
  return rows(
    ['misspelling or word', 'tried', 'outcome'],
    [
      ...robustness.map(({ kind, tried, recall }) => [kind, count(tried), `${percent(recall)} found`]),
      ...protection.map(({ words, tried, taken }) => [words, count(tried), `${taken} taken for a misspelling`]),
    ],
  )
}
