/** Precision and recall of findings against annotations: spans match one to one, largest overlap first, within a category. */
import type { Finding, Span } from '../src/index.js'
import type { Annotated, Annotation } from './corpus.js'

/** Counts of one kind of decision. */
export class Tally {
  hits = 0
  extra = 0
  missed = 0

  /** Share of the decisions that were right, `null` when there were none. */
  get precision(): number | null {
    return share(this.hits, this.hits + this.extra)
  }

  /** Share of what was to be found that was. */
  get recall(): number | null {
    return share(this.hits, this.hits + this.missed)
  }

  /** Harmonic mean of the two. */
  get f1(): number | null {
    return share(2 * this.hits, 2 * this.hits + this.extra + this.missed)
  }
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

/** Scores of a corpus. */
export interface Scores {
  readonly comments: number
  readonly flagged: Tally
  readonly spans: Tally
  readonly byCategory: ReadonlyMap<string, Tally>
  readonly byQualifier: ReadonlyMap<string, Tally>
  /** Clean comments, and those of them with a finding. */
  readonly clean: number
  readonly falseAlarms: number
  /** Mean of overlap over union of matched spans. */
  readonly overlap: number | null
}

/**
 * Scores findings.
 *
 * @param corpus annotated comments
 * @param screen gives the findings of a text
 */
export function score(corpus: readonly Annotated[], screen: (text: string) => readonly Finding[]): Scores {
  const flagged = new Tally()
  const spans = new Tally()
  const byCategory = new Map<string, Tally>()
  const byQualifier = new Map<string, Tally>()
  let clean = 0
  let overlaps = 0
  for (const { text, spans: gold } of corpus) {
    const found = screen(text)
    if (gold.length === 0) clean++
    count(flagged, gold.length > 0, found.length > 0)
    const pairs = align(gold, found)
    for (const [annotation, finding] of pairs) {
      overlaps += overlap(annotation, finding) / (Math.max(annotation.end, finding.end) - Math.min(annotation.start, finding.start))
      for (const qualifier of ['negated', 'uncertain', 'past', 'relative'] as const) {
        count(at(byQualifier, qualifier), annotation.qualifiers.includes(qualifier), finding.qualifiers.includes(qualifier))
      }
    }
    const matched = new Set<Span>(pairs.flat())
    for (const annotation of gold) for (const tally of [spans, at(byCategory, annotation.category)]) count(tally, true, matched.has(annotation))
    for (const finding of found) if (!matched.has(finding)) for (const tally of [spans, at(byCategory, finding.category)]) count(tally, false, true)
  }
  return { comments: corpus.length, flagged, spans, byCategory, byQualifier, clean, falseAlarms: flagged.extra, overlap: share(overlaps, spans.hits) }
}

function count(tally: Tally, wanted: boolean, got: boolean): void {
  if (wanted && got) tally.hits++
  else if (wanted) tally.missed++
  else if (got) tally.extra++
}

function at(map: Map<string, Tally>, key: string): Tally {
  const known = map.get(key) ?? new Tally()
  map.set(key, known)
  return known
}

const overlap = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start)

function align(gold: readonly Annotation[], found: readonly Finding[]): [Annotation, Finding][] {
  const pairs = gold.flatMap((annotation) => found.filter(({ category }) => category === annotation.category).map((finding) => [annotation, finding] as [Annotation, Finding]))
  const used = new Set<Span>()
  return pairs
    .filter((pair) => overlap(...pair) > 0)
    .sort((a, b) => overlap(...b) - overlap(...a))
    .filter((pair) => {
      if (pair.some((span) => used.has(span))) return false
      for (const span of pair) used.add(span)
      return true
    })
}
