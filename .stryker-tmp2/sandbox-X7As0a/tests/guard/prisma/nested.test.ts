// @ts-nocheck
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PrismaModels, type Written, writtenBy } from '../../../src/guard/prisma/nested.js'

const scalar = (name: string, type = 'String') => ({ name, kind: 'scalar', type })
const MODELS: PrismaModels = {
  Tenant: { fields: [scalar('comment'), scalar('extra', 'Json'), scalar('tags'), { name: 'notes', kind: 'object', type: 'Note' }] },
  Note: { fields: [scalar('comment'), scalar('data'), { name: 'tenant', kind: 'object', type: 'Tenant' }] },
}

const written = (data: unknown, model = 'Tenant'): Written[] => {
  const found: Written[] = []
  writtenBy(data, model, '', MODELS, found)
  return found
}

test.each<[string, string, unknown, [string, string, object][]]>([
  ['a value', 'Tenant', { comment: 'a' }, [['Tenant', '', { comment: 'a' }]]],
  ['set and push', 'Tenant', { comment: { set: 'a' }, tags: { push: ['b'] } }, [['Tenant', '', { comment: 'a', tags: ['b'] }]]],
  ['JSON that looks like an operation', 'Tenant', { extra: { set: 'a' } }, [['Tenant', '', { extra: { set: 'a' } }]]],
  ['a relation to connect', 'Tenant', { notes: { connect: { ref: 'a' } } }, [['Tenant', '', {}]]],
  [
    'a relation to create',
    'Tenant',
    { notes: { create: [{ comment: 'a' }] } },
    [
      ['Note', 'notes.create.0', { comment: 'a' }],
      ['Tenant', '', {}],
    ],
  ],
  [
    'an update whose model has a field named data',
    'Tenant',
    { notes: { update: { data: 'a' } } },
    [
      ['Note', 'notes.update', { data: 'a' }],
      ['Tenant', '', {}],
    ],
  ],
  [
    'an update with a condition, whose model has a field named data',
    'Tenant',
    { notes: { update: { where: { id: 1 }, data: { data: 'a' } } } },
    [
      ['Note', 'notes.update.data', { data: 'a' }],
      ['Tenant', '', {}],
    ],
  ],
])('finds the records in %s', (_, model, data, expected) => {
  expect(written(data, model).map((one) => [one.model, one.path, one.record])).toEqual(expected)
})

const text = fc.oneof(fc.string(), fc.record({ set: fc.string() }), fc.constant(null))
const { tenant } = fc.letrec((tie) => ({
  note: fc.record({ comment: text, data: fc.string(), tenant: fc.option(fc.record({ create: tie('tenant') }), { depthSize: 'small' }) }, { requiredKeys: [] }),
  tenant: fc.record(
    {
      comment: text,
      extra: fc.jsonValue(),
      tags: fc.oneof(fc.array(fc.string()), fc.record({ push: fc.string() })),
      notes: fc.oneof(
        { depthSize: 'small' },
        fc.record({ create: fc.array(tie('note'), { maxLength: 3 }) }),
        fc.record({ upsert: fc.record({ where: fc.object(), create: tie('note'), update: tie('note') }) }),
        fc.record({ connect: fc.object() }),
      ),
    },
    { requiredKeys: [] },
  ),
}))

test('a copy in which nothing is replaced equals the data, and the data is never touched', () => {
  fc.assert(
    fc.property(tenant, (data) => {
      const before = structuredClone(data)
      const found: Written[] = []
      const copy = writtenBy(data, 'Tenant', '', MODELS, found)
      for (const { record, replace } of found) replace({ ...record })
      expect(copy).toEqual(data)
      for (const { record, replace } of found) replace(Object.fromEntries(Object.keys(record).map((name) => [name, 'other'])))
      expect(data).toEqual(before)
    }),
  )
})
