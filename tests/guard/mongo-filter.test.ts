import { expect, test } from 'vitest'
import { equalitiesOf } from '../../src/guard/mongo-filter.js'

test.each([
  [
    { a: 'x', 'b.c': { $eq: 'y' } },
    { a: 'x', 'b.c': 'y' },
  ],
  [{ a: { b: 'x' } }, { a: { b: 'x' } }],
  [
    { $and: [{ a: 'x' }, { $and: [{ b: 'y' }] }], $or: [{ c: 'z' }] },
    { a: 'x', b: 'y', c: 'z' },
  ],
  [{ $or: [{ a: 'x' }, { a: 'y' }] }, {}],
  [
    { a: { $in: ['x'] }, b: { $in: ['x', 'y'] }, c: { $all: ['z'] }, d: { $all: [{ $elemMatch: { e: 'x' } }] } },
    { a: 'x', c: 'z' },
  ],
  [{ a: { $gt: 'x' }, b: { $exists: true }, $expr: { $eq: ['$a', 'x'] }, $nor: [{ c: 'x' }] }, {}],
  [{ a: { $gt: 1, $eq: 'x' } }, { a: 'x' }],
  [{}, {}],
  [null, {}],
  [undefined, {}],
])('%j inserts %j', (filter, inserted) => expect(equalitiesOf(filter)).toEqual(inserted))
