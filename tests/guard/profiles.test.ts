import { describe, expect, test } from 'vitest'
import { createGuard, type ProfileRule, profileNamed, profileNames, SensitiveCommentError } from '../../src/guard/guard.js'
import { createScreener } from '../../src/index.js'

const outcome = (profile: string, comment: string): string => {
  try {
    const { record, findings } = createGuard({ profile }).apply({ comment })
    return record.comment === comment ? (findings[0]?.action ?? 'none') : 'redact'
  } catch (error) {
    return error instanceof SensitiveCommentError ? 'reject' : String(error)
  }
}

describe('profiles', () => {
  test.each([
    ['social-housing', 'Locataire surendetté', 'allow'],
    ['social-housing', 'voisin alcoolique', 'redact'],
    ['social-housing', 'atteint d’un cancer', 'reject'],
    ['health-social-care', 'atteint d’un cancer', 'allow'],
    ['health-social-care', 'patient alcoolique', 'allow'],
    ['letting', 'atteint d’un cancer', 'reject'],
    ['customer-relations', 'atteint d’un cancer', 'redact'],
    ['bank-insurance', 'client surendetté', 'allow'],
    ['school', 'élève musulman', 'reject'],
  ])('%s, « %s »: %s', (profile, comment, action) => expect(outcome(profile, comment)).toBe(action))

  test.each(profileNames())('%s gives a guard, and a reason and a source for each rule', (name) => {
    createGuard({ profile: name })
    for (const { why, source } of profileNamed(name).rules) expect([why.fr, why.en, source].every((text) => text.length > 5)).toBe(true)
  })

  test.each(profileNames())('%s serves a screener of some categories only, and rules of one’s own are still checked against those', (name) => {
    const screener = createScreener({ categories: ['health'] })
    createGuard({ profile: name, screener })
    const message = '"insults" is no category'
    expect(() => createGuard({ profile: name, policy: { insults: 'reject' }, screener })).toThrow(message)
    const [rule] = profileNamed('common').rules
    expect(() => createGuard({ profile: { ...profileNamed(name), extends: name, rules: [{ ...(rule as ProfileRule), on: 'insults' }] }, screener })).toThrow(message)
  })

  test('rules of one’s own are laid over', () =>
    expect(() => createGuard({ profile: 'health-social-care', policy: { health: 'reject' } }).apply({ c: 'atteint d’un cancer' })).toThrow(SensitiveCommentError))

  test('an unknown one is an error that lists those there are', () =>
    expect(() => createGuard({ profile: 'landlord' })).toThrow('There is no profile "landlord"; there are: bank-insurance'))
})
