import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { DataModel } from '../../../src/guard/prisma/data-model.js'
import { type Written, writtenBy } from '../../../src/guard/prisma/nested.js'

const scalar = (name: string, type = 'String') => ({ name, kind: 'scalar', type })
const composite = (name: string, type: string) => ({ name, kind: 'object', type })
const SHAPES: DataModel = {
  models: {
    Tenant: { fields: [scalar('comment'), scalar('extra', 'Json'), scalar('tags'), composite('addr', 'Address'), { name: 'notes', kind: 'object', type: 'Note' }] },
    Note: { fields: [scalar('comment'), scalar('data', 'Json'), { name: 'tenant', kind: 'object', type: 'Tenant' }] },
  },
  types: { Address: { fields: [scalar('comment'), scalar('set'), scalar('tags'), scalar('info', 'Json'), composite('place', 'Place')] }, Place: { fields: [scalar('note')] } },
}

const written = (data: unknown, model = 'Tenant'): Written[] => {
  const found: Written[] = []
  writtenBy(data, model, '', SHAPES, found)
  return found
}

test.each<[string, string, unknown, [string, string, object][]]>([
  ['a value', 'Tenant', { comment: 'a' }, [['Tenant', '', { comment: 'a' }]]],
  ['set and push', 'Tenant', { comment: { set: 'a' }, tags: { push: ['b'] } }, [['Tenant', '', { comment: 'a', tags: ['b'] }]]],
  [
    'JSON that looks like an operation',
    'Tenant',
    { extra: { set: 'a' } },
    [
      ['Tenant', '', { extra: 'a' }], // a list of JSON takes operations
      ['Tenant', '', { extra: { set: 'a' } }],
    ],
  ],
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
    'an update of what may be the record or its field named data',
    'Tenant',
    { notes: { update: { data: { comment: 'a' } } } },
    [
      ['Note', 'notes.update.data', { comment: 'a' }],
      ['Note', 'notes.update', { data: { comment: 'a' } }],
      ['Tenant', '', {}],
    ],
  ],
  [
    'a composite value, alone and in a list',
    'Tenant',
    { addr: [{ comment: 'a', place: { note: 'b' } }] },
    [
      ['Tenant', '', { addr: { 0: { comment: 'a', place: { note: 'b' } } } }],
      ['Tenant', '', {}],
    ],
  ],
  [
    'an update of a composite value',
    'Tenant',
    { addr: { update: { comment: { set: 'a' }, place: { update: { note: 'b' } }, tags: { push: ['c'] } } } },
    [
      ['Tenant', '', { addr: { comment: 'a', place: { note: 'b' }, tags: { 0: 'c' } } }],
      ['Tenant', '', {}],
    ],
  ],
  [
    'both parts of an upsert of a composite value',
    'Tenant',
    { addr: { upsert: { set: { comment: 'a' }, update: { comment: 'b' } } } },
    [
      ['Tenant', '', { addr: { comment: 'a', set: { comment: 'a' } } }], // Address has a field named set
      ['Tenant', '', { addr: { comment: 'b' } }],
      ['Tenant', '', {}],
    ],
  ],
  [
    'updateMany and push of composite values',
    'Tenant',
    { addr: { updateMany: { where: { comment: 'not written' }, data: { comment: 'a' } }, push: { info: { x: 'b' } } } },
    [
      ['Tenant', '', { addr: { comment: 'a', info: { x: 'b' } } }],
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
      const copy = writtenBy(data, 'Tenant', '', SHAPES, found)
      for (const { record, replace } of found) replace({ ...record })
      expect(copy).toEqual(data)
      for (const { record, replace } of found) replace(Object.fromEntries(Object.keys(record).map((name) => [name, 'other'])))
      expect(data).toEqual(before)
    }),
  )
})

/** A composite value whose names are all told apart from operations. */
const address = fc.record(
  { comment: text, info: fc.jsonValue(), place: fc.oneof(fc.record({ note: fc.string() }), fc.record({ update: fc.record({ note: text }) })) },
  { requiredKeys: [] },
)
const data = fc.record({
  addr: fc.oneof(
    address,
    fc.array(address),
    fc.record({ set: address }),
    fc.record({ upsert: fc.record({ set: address, update: address }) }),
    fc.record({ push: fc.array(address), updateMany: fc.record({ where: fc.object(), data: address }) }),
  ),
  notes: fc.option(fc.record({ update: fc.record({ data: fc.record({ comment: text, data: fc.jsonValue() }) }) })),
})

test('every text of composite values and ambiguous updates is found, and those that are replaced are replaced in the copy alone', () => {
  const upper = (value: unknown): unknown => {
    if (typeof value === 'string') return value.toUpperCase()
    if (Array.isArray(value)) return value.map(upper)
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === 'where' ? one : upper(one)])) : value
  }
  fc.assert(
    fc.property(data, (given) => {
      const before = structuredClone(given)
      const found: Written[] = []
      const copy = writtenBy(given, 'Tenant', '', SHAPES, found)
      for (const { record, replace } of found) replace({ ...record })
      expect(copy).toEqual(given)
      for (const { record, replace } of found) replace(upper(record) as Record<string, unknown>)
      expect(JSON.parse(JSON.stringify(copy))).toEqual(JSON.parse(JSON.stringify(upper(before))))
      expect(given).toEqual(before)
    }),
  )
})
