import { describe, expect, it } from 'vitest'
import { createScreenerFrom } from '../src/screener.js'
import type { ScreenerOptions } from '../src/types.js'
import { lexiconsOfHouse, screenerOf } from './context/house.js'

describe('a finding', () => {
  it('says where it stands, what it is and why', () => {
    expect(screenerOf().screen('mot zorgs').findings).toEqual([
      {
        start: 4,
        end: 9,
        text: 'zorgs',
        category: 'house',
        subcategory: 'all',
        entry: 'house/all#zorg',
        severity: 2,
        score: 0.95,
        qualifiers: [],
        suggestion: { replacement: '[x]', instead: { fr: 'x', en: 'x' } },
        why: {
          kind: 'inflected',
          form: 'zorg+s',
          distance: 0,
          context: [],
          ground: 'x',
          message: { fr: expect.stringContaining('relève de « house »'), en: expect.stringContaining('falls under “house”') },
        },
      },
    ])
  })

  it.each([
    ['zorg', 'exact', 0, []],
    ['zorgs', 'inflected', 0, []],
    ['zorg du bras', 'phrase', 0, []],
    ['plastomo', 'spelling', 1, []],
    ['plastomo bleu', 'spelling', 1, []],
    ['a@b.fr', 'identifier', 0, []],
    ['voisin gluk', 'exact', 0, ['about: person']],
    ['tout lefto', 'exact', 0, ['requires']],
  ])('of « %s » is matched as %s', (text, kind, distance, context) => {
    expect(screenerOf().screen(text).findings[0]?.why).toMatchObject({ kind, distance, context })
  })

  it('has the same place in its trace', () => {
    expect(screenerOf().trace('mot zorg')).toEqual([
      { start: 4, end: 8, entry: 'house/all#zorg', form: 'zorg+s', kept: true, stage: 'resolve', reason: { fr: 'retenu', en: 'kept' }, score: [{ term: 'written', points: 0.95 }] },
    ])
    expect(screenerOf().trace('écrire a@b.fr')[0]).toMatchObject({ form: 'email', entry: 'identifiers/all#mail' })
  })
})

describe('a long text', () => {
  const long = `${'mot '.repeat(10_000)}zorgs, rue zorg. a@b.fr`
  const at = 40_000

  it('has its findings at their places in the whole', () => {
    expect(
      screenerOf()
        .screen(long)
        .findings.map(({ start, end, text, why }) => [start, end, text, why.kind]),
    ).toEqual([
      [at, at + 5, 'zorgs', 'inflected'],
      [at + 17, at + 23, 'a@b.fr', 'identifier'],
    ])
    expect(screenerOf().screen(`${'mot '.repeat(10_000)}zorg`).findings).toMatchObject([{ start: at, why: { kind: 'exact' } }])
    expect(screenerOf().has(long)).toBe(true)
    expect(screenerOf().has('mot '.repeat(10_000))).toBe(false)
    expect(screenerOf().redact(long).text.endsWith('[x], rue zorg. [x]')).toBe(true)
  })

  it('is traced in the order of the text', () => {
    expect(
      screenerOf()
        .trace(long)
        .map(({ start, end, kept, stage }) => [start, end, kept, stage]),
    ).toEqual([
      [at, at + 5, true, 'resolve'],
      [at + 11, at + 15, false, 'frame'],
      [at + 17, at + 23, true, 'resolve'],
    ])
    expect(
      screenerOf()
        .trace('zorg du bras gauche')
        .map(({ end }) => end),
    ).toEqual([4, 12, 19])
  })

  it('is screened up to maxLength', () => {
    const limited = screenerOf({ maxLength: 6 })
    expect(limited.screen('zorg zorg')).toMatchObject({ complete: false, findings: [{ end: 4 }] })
    expect(limited.screen('zorg a')).toMatchObject({ complete: true })
    expect(limited.trace('zorg zorg')).toHaveLength(1)
    expect(limited.has('mot zorg')).toBe(false)
    expect(limited.redact('mot zorg').text).toBe('mot zorg')
  })
})

describe('another language', () => {
  const detecting = (language: string) => screenerOf({ detectLanguage: () => language })

  it('is screened for identifiers only', () => {
    expect(detecting('en').screen('zorg a@b.fr')).toMatchObject({ language: 'en', findings: [{ text: 'a@b.fr' }] })
    expect(detecting('fr').screen('zorg a@b.fr').findings).toHaveLength(2)
    expect(detecting('en').has('zorg')).toBe(false)
    expect(detecting('en').has('a@b.fr')).toBe(true)
    expect(detecting('fr').has('zorg')).toBe(true)
    expect(screenerOf().screen('zorg').language).toBe('fr')
  })

  it.each(['fr-FR', 'FR', 'fra', 'fre', 'fr_BE', 'fr-Latn-CA', 'und', ''])('is none where the tag is %j', (tag) => {
    expect(detecting(tag).screen('zorg a@b.fr')).toMatchObject({ language: 'fr', findings: [{ text: 'zorg' }, { text: 'a@b.fr' }] })
  })

  it.each(['frr', 'fy', 'en-FR', 'frp'])('is one where the tag is %j', (tag) => expect(detecting(tag).screen('zorg').findings).toEqual([]))

  it('is traced as it is screened', () => {
    const steps = detecting('en').trace('zorg a@b.fr')
    expect(steps.map(({ kept, stage, reason }) => [kept, stage, reason.en])).toEqual([
      [false, 'options', 'the comment is not French'],
      [true, 'resolve', 'kept'],
    ])
  })

  it('is in the fingerprint', () => {
    expect(detecting('fr').screen('').fingerprint).not.toBe(screenerOf().screen('').fingerprint)
  })
})

describe('a screener', () => {
  it('tells what it screens for', () => {
    const names = (options?: ScreenerOptions) => screenerOf(options).subcategories.map(({ category, subcategory }) => `${category}/${subcategory}`)
    expect(names()).toEqual(['identifiers/all', 'house/all', 'house/bills'])
    expect(names({ categories: ['identifiers'] })).toEqual(['identifiers/all'])
  })

  it('has the fingerprint of its lexicons and options', () => {
    const print = (options: ScreenerOptions): string => createScreenerFrom(options).screen('').fingerprint
    const lexicons = lexiconsOfHouse()
    expect(print({ lexicons })).toBe(print({ lexicons }))
    expect(new Set([print({ lexicons }), print({ lexicons, spelling: false }), print({ lexicons, minSeverity: 2 }), print({ lexicons: lexicons.slice(1) }), print({})]).size).toBe(
      5,
    )
  })

  it('screens with its own lexicons, whatever those before had', () => {
    const screeners = lexiconsOfHouse().map((lexicon) => createScreenerFrom({ lexicons: [lexicon] }))
    const found = screeners.map((screener) => screener.screen('zorg a@b.fr').findings.map(({ text }) => text))
    expect(found).toEqual(lexiconsOfHouse().map(({ name }) => ({ house: ['zorg'], identifiers: ['a@b.fr'] })[name] ?? []))
    expect(found.flat().sort()).toEqual(['a@b.fr', 'zorg'])
    expect(new Set(screeners.map((screener) => screener.screen('').fingerprint)).size).toBe(screeners.length)
  })

  it('without lexicons finds nothing', () => {
    expect(createScreenerFrom({}).screen('zorg a@b.fr').findings).toEqual([])
  })

  it('redacts as it is told', () => {
    expect(screenerOf().redact('mot zorg, zorgs.')).toMatchObject({ text: 'mot [x], [x].', findings: [{ start: 4 }, { start: 10 }] })
    expect(screenerOf().redact('mot zorg.', { with: 'label' }).text).toBe('mot [x].')
    expect(screenerOf().redact('mot zorg.', { with: 'mask' }).text).toBe('mot ████.')
    expect(screenerOf().redact('mot zorg.', { with: ({ entry }) => entry }).text).toBe('mot house/all#zorg.')
    expect(screenerOf().redact('mot.').text).toBe('mot.')
  })
})

describe('what is refused', () => {
  it.each([
    [null, 'The text to screen must be a string; it is null. Pass an empty string for an empty field.'],
    [42, 'The text to screen must be a string; it is of type number. Pass an empty string for an empty field.'],
  ])('the text %s', (text, message) => {
    const { screen, has, redact, trace } = screenerOf()
    for (const call of [screen, has, redact, trace]) {
      expect(() => call(text as never)).toThrow(expect.objectContaining({ code: 'invalid-text', message, problems: [], name: 'DiscretError' }))
    }
  })

  const known = 'The options are: categories, minSeverity, allow, lexicons, spelling, evasion, ignoreWhen, detectLanguage, maxLength.'
  it.each<[unknown, string, string]>([
    [{ colour: 1, size: 2 }, 'invalid-options', `createScreener: unknown option "colour", "size". ${known}`],
    [{ allow: { words: [] } }, 'invalid-options', `createScreener: unknown option "words" in allow. ${known}`],
    [{ lexicons: [{ format: 1 }] }, 'invalid-options', `createScreener: lexicons.0: pass what defineLexicon of discret/lexicon returns. ${known}`],
    [{ lexicons: [null] }, 'invalid-options', `createScreener: lexicons.0: pass what defineLexicon of discret/lexicon returns. ${known}`],
    [{ lexicons: ['x'] }, 'invalid-options', `createScreener: lexicons.0: pass what defineLexicon of discret/lexicon returns. ${known}`],
    [{ maxLength: 0 }, 'invalid-options', `createScreener: maxLength: must be a whole number, at least 1. `],
    [{ maxLength: 1.5 }, 'invalid-options', `createScreener: maxLength: must be a whole number, at least 1. `],
    [{ minSeverity: 0 }, 'invalid-options', `createScreener: minSeverity: must be 1, 2 or 3. `],
    [{ spelling: 'yes' }, 'invalid-options', `createScreener: spelling: must be true or false. `],
    [{ evasion: 1 }, 'invalid-options', `createScreener: evasion: must be true or false. `],
    [{ detectLanguage: 'fr' }, 'invalid-options', `createScreener: detectLanguage: must be a function. `],
    [{ ignoreWhen: ['maybe'] }, 'invalid-options', `createScreener: ignoreWhen.0: must be negated, uncertain, past or relative. `],
    [{ allow: { phrases: [3] } }, 'invalid-options', `createScreener: allow.phrases.0: must be a string. `],
    [{ categories: 'house' }, 'invalid-options', `createScreener: categories: must be a list of strings. `],
    [{ categories: [] }, 'invalid-options', `createScreener: categories: must name at least one category; leave it out for all. `],
    [{ allow: ['house'] }, 'invalid-options', `createScreener: allow: must be an object of two lists, entries and phrases. `],
    [{ ignoreWhen: 'negated' }, 'invalid-options', `createScreener: ignoreWhen: must be a list of qualifiers. `],
    [{ lexicons: {} }, 'invalid-options', `createScreener: lexicons: must be a list of what defineLexicon returns. `],
    [42, 'invalid-options', `createScreener: options: must be an object. `],
    [{ spelling: 1, evasion: 1 }, 'invalid-options', `: spelling: must be true or false; evasion: must be true or false. `],
  ])('the options %j', (options, code, message) => {
    expect(() => createScreenerFrom(options as never)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(message) }))
  })

  it.each<[ScreenerOptions, string, string]>([
    [{ categories: ['home'] }, 'unknown-category', 'createScreener: no category "home"; there are: identifiers, house.'],
    [{ allow: { entries: ['house/all#nope'] } }, 'unknown-entry', 'createScreener: allow.entries holds "house/all#nope", which is no entry; ids look like'],
    [{ allow: { entries: ['home'] } }, 'unknown-entry', '"home"'],
  ])('what the lexicons do not hold: %j', (options, code, message) => {
    expect(() => screenerOf(options)).toThrow(expect.objectContaining({ code, message: expect.stringContaining(message) }))
  })

  it.each<[ScreenerOptions]>([
    [{ minSeverity: 1 }],
    [{ minSeverity: 2 }],
    [{ minSeverity: 3 }],
    [{ maxLength: 1 }],
    [{ ignoreWhen: ['negated', 'uncertain', 'past', 'relative'] }],
    [{ allow: { entries: ['house/bills', 'house/all#zorg', 'identifiers/all#mail'] } }],
  ])('but not %j', (options) => {
    expect(() => screenerOf(options)).not.toThrow()
    expect(() => createScreenerFrom(undefined as never)).not.toThrow()
  })
})
