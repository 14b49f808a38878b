// @ts-nocheck
import { describe, expect, test } from 'vitest'
import { createGuard } from '../../src/guard/guard.js'
import { extendPolicy, type PolicySource, policyOf } from '../../src/guard/policy.js'
import { createScreener } from '../../src/index.js'

const { subcategories } = createScreener()
const alcohol = { category: 'habits', subcategory: 'alcohol', severity: 2 } as const

describe('a policy', () => {
  test.each<[PolicySource, string]>([
    ['redact', 'redact'],
    [{}, 'reject'],
    [{ default: 'report' }, 'report'],
    [{ default: 'report', habits: 'redact' }, 'redact'],
    [{ habits: 'redact', 'habits/alcohol': 'allow' }, 'allow'],
    [{ default: 'report', 'habits/alcohol': { 1: 'allow' } }, 'report'],
    [{ 'habits/alcohol': { 2: 'allow', 3: 'reject' } }, 'allow'],
  ])('%j says %s', (source, action) => expect(policyOf(source, subcategories)(alcohol)).toBe(action))

  test('laid over another wins key by key', () => expect(extendPolicy('report', { habits: 'reject' })).toEqual({ default: 'report', habits: 'reject' }))

  test.each([
    [{ helth: 'reject' }, /"helth" is no category/],
    [{ health: 'delete' }, /"health" must be one of/],
    [{ health: { 4: 'reject' } }, /"health" must be one of/],
    [{ health: {} }, /"health" must be one of/],
    ['delete', /"default" must be one of/],
    [['reject'], /A policy is one of|is no category/],
    [JSON.parse('{"__proto__":"allow"}'), /"__proto__" is no category/],
  ])('%j is refused with a sentence', (policy, message) => expect(() => createGuard({ policy: policy as never })).toThrow(message))
})
