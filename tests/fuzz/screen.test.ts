import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CATEGORIES, createScreener, type Finding, type ScreenerOptions } from '../../src/index.js'
import { holds } from './property.js'
import { anyText, comment, disguised } from './texts.js'

const screener = createScreener()

describe('for any text', () => {
  holds(
    'spans',
    'spans slice the text, sorted and disjoint',
    anyText,
    (text) => {
      let last = 0
      for (const { start, end, text: passage } of screener.screen(text).findings) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end)).toBe(passage)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    },
    1000,
  )

  holds('trace', 'trace keeps what screen finds', anyText, (text) => {
    const kept = screener.trace(text).filter((step) => step.kept)
    expect(kept.map(({ entry }) => entry)).toEqual(screener.screen(text).findings.map(({ entry }) => entry))
  })

  const two = fc.tuple(anyText, anyText)
  holds('memory', 'the findings do not depend on the text before', two, ([before, text]) => {
    const findings = screener.screen(text)
    screener.screen(before)
    expect(screener.screen(text)).toEqual(findings)
  })

  holds('decomposed', 'decomposed letters give the same verdicts, and no passage ends before a mark', comment, (text) => {
    const candidates = (written: string): string[] =>
      screener.trace(written).map(({ entry, stage, start, end }) => `${entry} ${stage} ${written.slice(start, end).normalize('NFC')}`)
    const apart = text.normalize('NFD')
    expect(candidates(apart).sort()).toEqual(candidates(text.normalize('NFC')).sort())
    for (const { end } of screener.screen(apart).findings) expect(apart.slice(end)).not.toMatch(/^\p{M}/u)
  })
})

describe('for any options', () => {
  const some = fc.record<ScreenerOptions>(
    {
      categories: fc.subarray([...CATEGORIES], { minLength: 1 }),
      minSeverity: fc.constantFrom(1, 2, 3),
      allow: fc.record({
        entries: fc.subarray(['habits/alcohol', 'health/mental#depressif']),
        phrases: fc.subarray(['cancer', 'voisin alcoolique', 'en prison']),
      }),
      spelling: fc.boolean(),
      evasion: fc.boolean(),
      ignoreWhen: fc.subarray(['negated', 'uncertain', 'past', 'relative'] as const),
      maxLength: fc.integer({ min: 1, max: 80 }),
    },
    { requiredKeys: [] },
  )
  const given = fc.tuple(some, fc.oneof(comment, disguised))

  holds('has', 'has agrees with screen', given, ([options, text]) => {
    const { has, screen } = createScreener(options)
    expect(has(text)).toBe(screen(text).findings.length > 0)
  })

  holds('options', 'nothing is found that they leave out', given, ([options, text]) => {
    const { findings, complete } = createScreener(options).screen(text)
    const length = options.maxLength ?? text.length
    expect(complete).toBe(text.length <= length)
    for (const { category, severity, qualifiers, end } of findings) {
      expect(options.categories ?? CATEGORIES).toContain(category)
      expect(severity).toBeGreaterThanOrEqual(options.minSeverity ?? 1)
      expect(qualifiers.filter((qualifier) => options.ignoreWhen?.includes(qualifier))).toEqual([])
      expect(end).toBeLessThanOrEqual(length)
    }
  })

  holds('length', 'a text cut at maxLength is the text up to there', fc.tuple(comment, fc.integer({ min: 1, max: 80 })), ([text, maxLength]) => {
    expect(createScreener({ maxLength }).screen(text).findings).toEqual(screener.screen(text.slice(0, maxLength)).findings)
  })
})

describe('for any redaction', () => {
  /** Findings replaced from the last to the first. */
  const naive = (text: string, findings: readonly Finding[], write: (finding: Finding) => string): string =>
    findings.toReversed().reduce((left, finding) => left.slice(0, finding.start) + write(finding) + left.slice(finding.end), text)

  /** The same, until nothing is found. */
  const naiveThroughout = (text: string, write: (finding: Finding) => string): string => {
    const { findings } = screener.screen(text)
    return findings.length === 0 ? text : naiveThroughout(naive(text, findings, write), write)
  }

  holds('redact', 'all but the findings stays as it was', anyText, (text) => {
    const { text: labelled, findings } = screener.redact(text)
    expect(findings).toEqual(screener.screen(text).findings)
    expect(labelled).toBe(naiveThroughout(text, ({ suggestion }) => suggestion.replacement))
    expect(screener.redact(text, { with: 'mask' }).text).toBe(naiveThroughout(text, (finding) => '█'.repeat(finding.text.length)))
    expect(screener.redact(text, { with: ({ entry }) => entry }).text).toBe(naive(text, findings, ({ entry }) => entry))
  })

  holds('redacted', 'nothing is found in what was redacted', fc.tuple(comment, fc.constantFrom('label' as const, 'mask' as const)), ([text, how]) => {
    const { text: redacted } = screener.redact(text, { with: how })
    expect(screener.screen(redacted).findings).toEqual([])
  })
})

describe('variants of one sentence', () => {
  const sentences = [
    'voisin alcoolique',
    'la locataire est dépressive',
    'monsieur séropositif',
    'son mari la bat',
    'famille malienne au 3e',
    'en fauteuil roulant',
    'a fait de la prison',
    'hôpital psychiatrique',
    'maladie de parkinson',
    'sous chimiothérapie',
  ]
  const entries = (text: string): string[] => screener.screen(text).findings.map(({ entry }) => entry)
  const bare = (text: string): string => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '')

  it.each(sentences)('« %s » is found without accents and in capitals', (text) => {
    expect(entries(text)).not.toEqual([])
    for (const variant of [bare(text), text.toUpperCase(), bare(text).toUpperCase(), text.normalize('NFD')]) expect(entries(variant)).toEqual(entries(text))
  })
})
