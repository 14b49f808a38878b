/** Annotated comments: `{category+qualifier|span}` markup, as in `fixtures/corpora`. */
import { readFileSync } from 'node:fs'
import type { Span } from '../src/index.js'

/** An annotated span. */
export interface Annotation extends Span {
  readonly category: string
  readonly qualifiers: readonly string[]
}

/** A comment without its markup, and the spans. */
export interface Annotated {
  readonly id: string
  readonly text: string
  readonly spans: readonly Annotation[]
}

const MARKUP = /\{([a-z]+)((?:\+[a-z]+)*)\|([^{}|]*)\}/g

/** Takes the markup out of a comment. */
export function parseMarkup(id: string, marked: string): Annotated {
  let text = ''
  let from = 0
  const spans: Annotation[] = []
  for (const { 0: whole, 1: category = '', 2: qualifiers = '', 3: passage = '', index } of marked.matchAll(MARKUP)) {
    text += marked.slice(from, index)
    spans.push({ start: text.length, end: text.length + passage.length, category, qualifiers: qualifiers.split('+').filter((name) => name !== '') })
    text += passage
    from = index + whole.length
  }
  return { id, text: text + marked.slice(from), spans }
}

/** Reads a corpus: one `{"id","text"}` a line. */
export function readCorpus(file: string | URL): Annotated[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { id, text } = JSON.parse(line) as { id: string; text: string }
      return parseMarkup(id, text)
    })
}
