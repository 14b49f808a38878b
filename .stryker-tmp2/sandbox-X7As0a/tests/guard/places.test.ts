// @ts-nocheck
import { expect, test } from 'vitest'
import { createGuard, type Origin, type Place, SensitiveCommentError } from '../../src/guard/guard.js'
import { COMMENT, HARMLESS } from './evidence/row.js'

const RECORDS = [
  { comment: COMMENT, note: COMMENT },
  { comment: COMMENT, note: COMMENT },
]
const PLACES: Place[] = [
  { model: 'Tenant', operation: 'update', path: '' },
  { model: 'Note', operation: 'update', path: 'notes.create' },
]

test('each record of a write is judged by the fields of its own model, and its paths begin with its place', () => {
  const guard = createGuard({ fields: { Tenant: ['comment'], Note: ['note'] } })
  let error: unknown
  try {
    guard.applyAll(RECORDS, PLACES)
  } catch (thrown) {
    error = thrown
  }
  expect(error).toBeInstanceOf(SensitiveCommentError)
  expect((error as SensitiveCommentError).fields).toEqual(['comment', 'notes.create.note'])
})

test('the callback is told once a model, without places', () => {
  const told: [Origin, string[]][] = []
  const guard = createGuard({ policy: 'report', fields: ['comment'], onFindings: (findings, origin) => told.push([origin, findings.map(({ field }) => field)]) })
  guard.applyAll(RECORDS, PLACES)
  expect(told).toEqual([
    [{ model: 'Tenant', operation: 'update' }, ['comment']],
    [{ model: 'Note', operation: 'update' }, ['notes.create.comment']],
  ])
})

test('one exception covers all models of one write', () => {
  const guard = createGuard()
  expect(guard.allowOnce('accord écrit', () => guard.applyAll(RECORDS, PLACES).records)).toBe(RECORDS)
})

test('harmless records are given back as they are', () => {
  const records = [{ comment: HARMLESS }]
  expect(createGuard({ policy: 'redact' }).applyAll(records, [{ path: 'x' }]).records).toBe(records)
})
