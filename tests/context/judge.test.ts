import { describe, expect, it } from 'vitest'
import type { ScreenerOptions } from '../../src/types.js'
import { screenerOf, verdicts } from './house.js'

describe('what the options leave out', () => {
  it.each<[ScreenerOptions, string, string[]]>([
    [{ categories: ['identifiers'] }, 'zorg a@b.fr', ['zorg - options', 'mail: a@b.fr']],
    [{ categories: ['house'] }, 'zorg a@b.fr', ['zorg: zorg', 'mail - options']],
    [{ minSeverity: 2 }, 'zorg dette', ['zorg: zorg', 'dette - options']],
    [{ minSeverity: 3 }, 'zorg dette bras grave', ['zorg - options', 'dette - options', 'grave: bras grave']],
    [{ allow: { entries: ['house/all#zorg'] } }, 'zorg gluk', ['zorg - options', 'gluk - about']],
    [{ allow: { entries: ['house/all'] } }, 'zorg dette', ['zorg - options', 'dette: dette']],
    [{ allow: { phrases: ['mot ZORG'] } }, 'mot zorg', ['zorg - options']],
    [{ allow: { phrases: ['mot zorg'] } }, 'zorg mot', ['zorg: zorg']],
    [{ allow: { phrases: ['zorg du'] } }, 'zorg du bras', ['zorg - options', 'zorg: zorg du bras']],
    [{ allow: { phrases: ['zorg du bras mot'] } }, 'zorg du bras mot', ['zorg - options', 'zorg - options']],
    [{ allow: { phrases: ['zorg du bras mot'] } }, 'zorg du bras', ['zorg - resolve', 'zorg: zorg du bras']],
    [{ allow: { phrases: ['mot zorg du bras'] } }, 'un mot zorg du bras', ['zorg - options', 'zorg - options']],
    [{ allow: { phrases: ['autre', 'zorg'] } }, 'zorg', ['zorg - options']],
    [{ allow: { phrases: [' ', '…'] } }, 'zorg', ['zorg: zorg']],
    [{ ignoreWhen: ['negated'] }, 'pas zorg. zorg', ['zorg - options', 'zorg: zorg']],
    [{ ignoreWhen: ['past'] }, 'pas zorg', ['zorg: pas zorg | negated']],
    [{ ignoreWhen: ['negated'] }, 'pas zorg zorg', ['zorg - options', 'zorg - options']],
    [{ spelling: false }, 'plastomo', []],
  ])('%j on « %s »', (options, text, expected) => {
    const screener = screenerOf(options)
    expect(verdicts(text, screener)).toEqual(expected)
    expect(screener.has(text)).toBe(expected.some((line) => !line.includes(' - ')))
  })

  it('says which option did', () => {
    const reason = (options: ScreenerOptions): string | undefined => screenerOf(options).trace('pas zorg')[0]?.reason.en
    expect(reason({ categories: ['identifiers'] })).toBe('category or severity left out by the options')
    expect(reason({ minSeverity: 3 })).toBe('category or severity left out by the options')
    expect(reason({ allow: { phrases: ['zorg'] } })).toBe('allowed by the options')
    expect(reason({ allow: { entries: ['house/all'] } })).toBe('allowed by the options')
    expect(reason({ ignoreWhen: ['negated'] })).toBe('qualifier left out by the options')
  })
})

describe('passages that overlap', () => {
  it.each([
    ['zorg du bras', ['zorg - resolve', 'zorg: zorg du bras']],
    ['zorg du bras gauche', ['grave: zorg du bras gauche', 'zorg - resolve', 'zorg - resolve']],
    ['zorg du bras grave', ['zorg - resolve', 'zorg: zorg du bras grave', 'grave - resolve']],
    // What it took in is no negation of the next passage.
    ['mika duo trois pas zorg', ['step: mika duo trois pas', 'step - resolve', 'zorg: zorg | negated']],
  ])('%s: the longest is kept, with what it beats of its category', (text, expected) => {
    expect(verdicts(text)).toEqual(expected)
  })
})

describe('short spellings and misspellings', () => {
  it.each([
    ['kil titubait', ['verb: titubait | past']],
    ['p l a s t i m o', ['tolerant: p l a s t i m o']],
  ])('%s', (text, expected) => {
    expect(verdicts(text)).toEqual(expected)
  })
})

describe('has', () => {
  it.each([
    ['', false],
    ['mot', false],
    ['zorg', true],
    ['rue zorg', false],
    ['rue zorg, zorg', true],
    ['gluk', true],
    ['mot gluk', false],
    ['mot gluk trimo mot', false],
    ['mot gluk mot. trimo', true],
    ['trimo note gluk', true],
  ])('of « %s » is %s', (text, expected) => {
    expect(screenerOf().has(text)).toBe(expected)
  })
})

describe('the score', () => {
  const steps = (text: string) =>
    screenerOf()
      .trace(text)[0]
      ?.score.map(({ term, points }) => `${term} ${points}`)
  it.each([
    ['zorg', ['written 0.95']],
    ['gluk', ['ambiguous 0.45', 'bare-note 0.45']],
    ['voisin gluk', ['ambiguous 0.45', 'person 0.5']],
    ['gluk le voisin mot', ['ambiguous 0.45', 'person-after 0.5']],
    ['est gluk', ['ambiguous 0.45', 'state 0.5']],
    ['mot un gluk', ['ambiguous 0.45', 'noun 0.5']],
    ['mot gluk', ['ambiguous 0.45']],
    ['tout lefto', ['ambiguous 0.45', 'requires 0.5']],
    ['lefto', ['ambiguous 0.45']],
    ['rue zorg', ['written 0.95', 'counter -1']],
    ['brikas bleu', ['written 0.95', 'counter -1']],
    ['mot zag', ['written 0.95', 'counter -1']],
    ['plastomo', ['written 0.95', 'edit -0.1']],
    ['barbirutone', ['written 0.95', 'edit -0.2']],
    ['ZEBRE', ['written 0.95', 'accents -0.1']],
    ['zébré', ['written 0.95']],
    ['ZORG', ['written 0.95']],
  ])('of « %s » is the sum of %j', (text, terms) => {
    expect(steps(text)).toEqual(terms)
  })

  it('is rounded to two decimals, and never below nothing', () => {
    expect(screenerOf().screen('plastomo').findings[0]?.score).toBe(0.85)
    expect(screenerOf().screen('voisin gluk').findings[0]?.score).toBe(0.95)
  })
})
