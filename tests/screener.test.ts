import { describe, expect, it } from 'vitest'
import { CATEGORIES, createScreener as createCore } from '../src/core.js'
import { context, habits, health } from '../src/generated/index.js'
import { createScreener, DiscretError, type Finding, type Severity } from '../src/index.js'

const screener = createScreener()
const brief = (findings: readonly Finding[]): string[] => findings.map(({ category, text }) => `${category} ${text}`)

describe('screen', () => {
  it('finds what the regulator quoted', () => {
    expect(brief(screener.screen('M. D. alcoolique, fils cancer Mme malade des poumons').findings)).toEqual(['habits alcoolique', 'health cancer', 'health malade des poumons'])
  })

  it('tells how each passage was matched', () => {
    const kind = (text: string): string | undefined => screener.screen(text).findings[0]?.why.kind
    expect(kind('il est alcoolique')).toBe('exact')
    expect(kind('voisins alcooliques')).toBe('inflected')
    expect(kind('il est alcolique')).toBe('spelling')
    expect(kind('malade des poumons')).toBe('phrase')
    expect(kind('écrire à jean.test@exemple.fr')).toBe('identifier')
  })

  it('explains itself in French and in English, with the legal ground', () => {
    const [finding] = screener.screen('voisin alcoolique').findings
    expect(finding?.why.message.fr).toMatch(/^Ce passage juge la conduite/)
    expect(finding?.why.message.en).toMatch(/^This passage judges/)
    expect(finding?.why.ground).toBe('RGPD art. 5(1)(c)')
    expect(finding?.suggestion.replacement).toMatch(/^\[.+\]$/)
    expect(finding?.suggestion.instead.fr).not.toBe('')
  })

  it.each([
    "12 avenue d'Italie",
    'cuisine américaine',
    'serrure grippée',
    'M. Lallemand',
    'confiance aveugle',
    'détecteur de fumée',
    'vol Paris-Nice',
    'constructor prototype __proto__ hasOwnProperty',
  ])('leaves « %s » alone', (text) => {
    expect(brief(screener.screen(text).findings)).toEqual([])
  })

  it.each(['', ' ', '\n\n', '…', '\ud800', 'a\udfffb', '😀'.repeat(100), '\0'])('takes %j for a clean comment', (text) => {
    expect(screener.screen(text)).toMatchObject({ findings: [], complete: true, language: 'fr' })
  })

  it.each([null, undefined, 42, {}, ['a'], Symbol('x')])('refuses what is no string, without quoting it', (value) => {
    for (const call of [screener.screen, screener.has, screener.redact, screener.trace]) {
      expect(() => call(value as never)).toThrow(DiscretError)
      expect(() => call(value as never)).toThrow(/must be a string/)
    }
  })

  it('screens fifty megabytes with true places', () => {
    const filler = 'le plombier passe mardi matin. '
    const text = `${filler.repeat(1_600_000)}voisin alcoolique`
    const [finding] = createScreener({ categories: ['habits'] }).screen(text).findings
    expect(text.length).toBeGreaterThan(49_000_000)
    expect(finding && text.slice(finding.start, finding.end)).toBe('alcoolique')
  }, 600_000)

  it('says when a text is longer than maxLength', () => {
    const limited = createScreener({ maxLength: 10 })
    expect(limited.screen('a'.repeat(20)).complete).toBe(false)
    expect(limited.screen('a'.repeat(10)).complete).toBe(true)
    expect(limited.redact('a'.repeat(20))).toEqual({ text: 'a'.repeat(20), findings: [], complete: false })
    expect(limited.redact('a'.repeat(10)).complete).toBe(true)
  })
})

describe('options', () => {
  const text = 'voisin alcoolique, diabétique, né à Oran'

  it('narrows to categories', () => {
    expect(
      new Set(
        createScreener({ categories: ['health'] })
          .screen(text)
          .findings.map(({ category }) => category),
      ),
    ).toEqual(new Set(['health']))
  })

  it('narrows to a severity', () => {
    const severities = (minSeverity: Severity) =>
      createScreener({ minSeverity })
        .screen(text)
        .findings.map(({ severity }) => severity)
    expect(new Set(severities(1))).toEqual(new Set([2, 3]))
    expect(new Set(severities(3))).toEqual(new Set([3]))
    expect(createScreener({ minSeverity: 3 }).has('voisin alcoolique')).toBe(false)
  })

  it('lets entries, subcategories and phrases through', () => {
    for (const allow of [{ entries: ['habits/alcohol#alcoolique'] }, { entries: ['habits/alcohol'] }, { phrases: ['Alcoolique'] }, { phrases: ['voisin ALCOOLIQUE'] }]) {
      expect(createScreener({ allow }).has('voisin alcoolique')).toBe(false)
      expect(createScreener({ allow }).has('voisin diabétique')).toBe(true)
    }
  })

  it('lets a phrase through that is written in short, as it stands', () => {
    const text = 'voisin é ivrogne'
    expect(screener.has(text)).toBe(true)
    expect(createScreener({ allow: { phrases: [text] } }).has(text)).toBe(false)
  })

  it('turns spelling tolerance off', () => {
    expect(createScreener({ spelling: false }).has('voisin alcolique')).toBe(false)
    expect(createScreener({ spelling: false }).has('voisin ALCOOLIQUE')).toBe(true)
    expect(createScreener({ evasion: false }).has('voisin a l c o o l i q u e')).toBe(false)
    expect(createScreener({ evasion: false }).has('voisin alcolique')).toBe(true)
    expect(createScreener().has('voisin a l c o o l i q u e')).toBe(true)
  })

  it('leaves qualified findings out when asked', () => {
    expect(screener.has("il n'est pas alcoolique")).toBe(true)
    expect(createScreener({ ignoreWhen: ['negated'] }).has("il n'est pas alcoolique")).toBe(false)
  })

  it('gives equal fingerprints for equal verdicts only', () => {
    const print = (options = {}): string => createScreener(options).screen('').fingerprint
    expect(print()).toBe(print())
    expect(print({ spelling: false })).not.toBe(print())
    expect(print({ lexicons: [health] })).not.toBe(print())
  })

  it.each([
    [{ categorie: ['health'] }, 'invalid-options', '"categorie"'],
    [{ minSeverity: 4 }, 'invalid-options', 'minSeverity'],
    [{ categories: 'health' }, 'invalid-options', 'categories'],
    [{ lexicons: [{}] }, 'invalid-options', 'defineLexicon'],
    [{ lexicons: 'x' }, 'invalid-options', 'defineLexicon'],
    [{ categories: ['helth'] }, 'unknown-category', 'health, '],
    [{ allow: { entries: ['habits/alcohol#nope'] } }, 'unknown-entry', 'habits/alcohol#nope'],
    [42, 'invalid-options', 'The options are'],
  ])('refuses %j as %s', (options, code, message) => {
    expect(() => createScreener(options as never)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(message) }))
  })
})

describe('redact', () => {
  const text = 'voisin alcoolique, rappeler'

  it.each([
    [undefined, 'voisin [habitudes de vie], rappeler'],
    [{ with: 'mask' as const }, 'voisin ██████████, rappeler'],
    [{ with: ({ category }: Finding) => `<${category}>` }, 'voisin <habits>, rappeler'],
  ])('writes %j', (how, redacted) => {
    expect(screener.redact(text, how).text).toBe(redacted)
  })

  it.each([{ with: 'nope' }, { with: null }, { with: 3 }])('refuses %j, with or without findings', (how) => {
    for (const comment of [text, 'rappeler']) {
      expect(() => screener.redact(comment, how as never)).toThrow(expect.objectContaining({ code: 'invalid-options', message: expect.stringContaining('must be label, mask') }))
    }
  })

  it.each([undefined, null, 3, Promise.resolve('x')])('refuses a function that returns %s', (written) => {
    expect(() => screener.redact(text, { with: () => written as never })).toThrow(
      expect.objectContaining({ code: 'invalid-options', message: expect.stringMatching(/^(?!.*alcoolique).*must return a string/) }),
    )
  })
})

describe('trace', () => {
  it('shows each candidate, kept or dropped, with the reason', () => {
    const steps = screener.trace("12 avenue d'Italie, voisin alcoolique")
    expect(steps.find(({ kept }) => kept)).toMatchObject({ entry: 'habits/alcohol#alcoolique', stage: 'resolve' })
    expect(steps.some(({ kept, reason }) => !kept && reason.fr !== '' && reason.en !== '')).toBe(true)
  })
})

describe('discret/core', () => {
  it('screens with the lexicons given and no others', () => {
    const core = createCore({ lexicons: [context, habits] })
    expect(core.has('voisin alcoolique')).toBe(true)
    expect(core.has('voisin diabétique')).toBe(false)
  })

  it('lists the categories', () => {
    expect(CATEGORIES).toHaveLength(10)
  })
})

describe('what redaction wrote', () => {
  const screener = createScreener()
  it.each([...new Set(screener.subcategories.map(({ replacement }) => replacement))])('%s is no finding', (label) => {
    expect(screener.screen(`voisin ${label}, ${label}`).findings).toEqual([])
    expect(screener.has(label)).toBe(false)
  })

  it('is told in the trace', () => {
    expect(screener.trace('voisin [opinions politiques]').map(({ stage, reason }) => [stage, reason.en])).toContainEqual(['frame', 'label that stands for a passage'])
    expect(screener.has('voisin [alcoolique], opinions politiques')).toBe(true)
  })
})
