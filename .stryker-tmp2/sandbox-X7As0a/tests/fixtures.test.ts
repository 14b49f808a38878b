// @ts-nocheck
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Annotated, parseMarkup } from '../bench/corpus.js'
import { createScreener } from '../src/index.js'

const screener = createScreener()

/** Lines of each file of a folder: a comment a line, `#` begins a remark. */
const files = (folder: 'ok' | 'ng'): [name: string, comments: Annotated[]][] => {
  const root = new URL(`../fixtures/${folder}/`, import.meta.url)
  return readdirSync(root)
    .sort()
    .map((name) => [
      name,
      readFileSync(new URL(name, root), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.startsWith('#'))
        .map((line, at) => parseMarkup(`${name}:${at + 1}`, line)),
    ])
}

describe('fixtures/ok: ordinary life', () => {
  it.each(files('ok'))('%s: nothing is found', (_, comments) => {
    const found = comments.flatMap(({ text }) => screener.screen(text).findings.map((finding) => `${finding.text} (${finding.entry}) in: ${text}`))
    expect(found).toEqual([])
  })
})

describe('fixtures/ng: passages to find, with their qualifiers', () => {
  it.each(files('ng'))('%s: each is found with its category and qualifiers', (_, comments) => {
    const wrong = comments.flatMap(({ text, spans }) => {
      const { findings } = screener.screen(text)
      return spans.flatMap(({ start, end, category, qualifiers }) => {
        const finding = findings.find((other) => other.category === category && other.start < end && start < other.end)
        const got = finding ? [...finding.qualifiers].sort().join('+') : 'not found'
        const want = [...qualifiers].sort().join('+')
        return got === want ? [] : [`${text.slice(start, end)}: want [${want}], got [${got}] in: ${text}`]
      })
    })
    expect(wrong).toEqual([])
  })
})
