/** Records of every shape: found, copied where something changes, never mutated. */
import { describe, expect, test } from 'vitest'
import { createGuard, SensitiveCommentError } from '../../src/guard/guard.js'
import { COMMENT, HARMLESS, REDACTED } from './evidence.js'

const redacting = createGuard({ policy: 'redact' })
const saved = <T>(record: T): T => redacting.apply(record).record

const caught = (work: () => unknown): SensitiveCommentError => {
  try {
    work()
  } catch (error) {
    return error as SensitiveCommentError
  }
  throw new Error('nothing was thrown')
}

/** So many objects inside one another, with a comment in the innermost. */
const nested = (levels: number): Record<string, unknown> => {
  let deep: Record<string, unknown> = { comment: COMMENT }
  for (let level = 0; level < levels; level++) deep = { deep }
  return deep
}

describe('a record', () => {
  test('without findings is given back itself, in a list too', () => {
    const record = { comment: HARMLESS, nested: { list: [1, null, undefined, true] } }
    expect(saved(record)).toBe(record)
    const records = [record]
    expect(redacting.applyAll(records).records).toBe(records)
  })

  test('that is frozen is copied along the way only', () => {
    const other = Object.freeze({ note: HARMLESS })
    const record = Object.freeze({ a: Object.freeze({ comment: COMMENT }), other })
    const copy = saved(record)
    expect(copy).toEqual({ a: { comment: REDACTED }, other: { note: HARMLESS } })
    expect([copy.other, record.a.comment]).toEqual([other, COMMENT])
    expect(copy.other).toBe(other)
  })

  test('that is circular stays so, in the copy', () => {
    interface Node {
      comment: string
      self?: Node
      child?: { parent: Node }
    }
    const record: Node = { comment: COMMENT }
    record.self = record
    record.child = { parent: record }
    const copy = saved(record)
    expect(copy.comment).toBe(REDACTED)
    expect(copy.self).toBe(copy)
    expect(copy.child?.parent).toBe(copy)
    expect(record.comment).toBe(COMMENT)
  })

  test('that holds one object twice has it redacted once, and shared', () => {
    const shared = { comment: COMMENT }
    const { record, findings } = redacting.apply({ a: shared, b: [shared] })
    expect(record).toEqual({ a: { comment: REDACTED }, b: [{ comment: REDACTED }] })
    expect(record.a).toBe(record.b[0])
    expect(findings).toHaveLength(1)
  })

  test('with dates, buffers, forms and functions keeps them as they are', () => {
    const form = new FormData()
    form.set('comment', COMMENT)
    const rest = {
      date: new Date(0),
      buffer: Buffer.from(COMMENT),
      form,
      query: new URLSearchParams({ comment: COMMENT }),
      weak: new WeakMap(),
      later: Promise.resolve(COMMENT),
      big: 1n,
      call: () => COMMENT,
      nothing: null,
    }
    const copy = saved({ comment: COMMENT, ...rest })
    expect(copy.comment).toBe(REDACTED)
    for (const [name, value] of Object.entries(rest)) expect(copy[name as keyof typeof rest]).toBe(value)
  })

  test('with maps and sets is judged in their values, and keeps their order', () => {
    const record = {
      map: new Map<unknown, unknown>([
        [COMMENT, 1],
        ['comment', COMMENT],
        [{}, { note: COMMENT }],
        ['own', HARMLESS],
      ]),
      set: new Set([HARMLESS, COMMENT, 'fin']),
    }
    const { record: copy, findings } = redacting.apply(record)
    expect([...copy.map.values()]).toEqual([1, REDACTED, { note: REDACTED }, HARMLESS])
    expect([...copy.map.keys()]).toEqual([...record.map.keys()])
    expect([...copy.set]).toEqual([HARMLESS, REDACTED, 'fin'])
    expect(findings.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        ['map', 'comment'],
        ['map', 2, 'note'],
        ['set', 1],
      ]),
    )
    expect([record.map.get('comment'), record.set.has(COMMENT)]).toEqual([COMMENT, true])
    expect(createGuard({ fields: ['map.comment'], policy: 'redact' }).apply(record).record.set).toBe(record.set)
    expect([...saved(new Map([['comment', COMMENT]]))]).toEqual([['comment', REDACTED]])
  })

  test('with a map and a set in a circle stays so, in the copy', () => {
    const map = new Map<string, unknown>([['comment', COMMENT]])
    map.set('set', new Set([map]))
    const copy = saved(map)
    expect(copy.get('comment')).toBe(REDACTED)
    expect([...(copy.get('set') as Set<unknown>)]).toEqual([copy])
  })

  test('whose class has a name for the language is judged like any other', () => {
    class Tenant {
      comment = COMMENT
      get [Symbol.toStringTag]() {
        return 'Tenant'
      }
    }
    const copy = saved(new Tenant())
    expect([copy.comment, String(copy), saved({ [Symbol.toStringTag]: 'Date', comment: COMMENT }).comment]).toEqual([REDACTED, '[object Tenant]', REDACTED])
  })

  test('that lists 20,000 records, all to be redacted, is judged in linear time', () => {
    expect(saved(Array.from({ length: 20_000 }, () => ({ comment: 'voisin alcoolique' }))).filter(({ comment }) => comment === 'voisin [habitudes de vie]')).toHaveLength(20_000)
  }, 20_000)

  test('of a class keeps its prototype', () => {
    class Tenant {
      comment = COMMENT
      shout() {
        return this.comment.toUpperCase()
      }
    }
    const copy = saved(new Tenant())
    expect(copy).toBeInstanceOf(Tenant)
    expect(copy.shout()).toBe(REDACTED.toUpperCase())
  })

  test('with a key named __proto__ pollutes nothing', () => {
    const record = JSON.parse(`{"__proto__":{"comment":"${COMMENT}"},"constructor":{"prototype":{"comment":"${COMMENT}"}}}`)
    const copy = saved(record)
    expect(JSON.stringify(copy)).toBe(JSON.stringify(record).replaceAll(COMMENT, REDACTED))
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype)
    expect(({} as { comment?: string }).comment).toBeUndefined()
  })

  test('with a sparse array keeps its holes', () => {
    const list: string[] = []
    list[5] = COMMENT
    const copy = saved({ list })
    expect([copy.list.length, 0 in copy.list, copy.list[5]]).toEqual([6, false, REDACTED])
  })

  test('of 10,000 fields, and one 500 objects deep, are judged', () => {
    const wide = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`f${at}`, at % 100 === 0 ? COMMENT : HARMLESS]))
    expect(Object.values(saved(wide)).filter((text) => text === REDACTED)).toHaveLength(100)
    let found = saved(nested(499))
    while (found.deep) found = found.deep as Record<string, unknown>
    expect(found.comment).toBe(REDACTED)
  }, 20_000)

  test('deeper than 500 objects is refused without being walked, unless no field leads there; open, it is let through', () => {
    const brackets = JSON.parse('['.repeat(200_000) + ']'.repeat(200_000))
    for (const record of [nested(500), brackets]) {
      expect(() => saved(record)).toThrow(expect.objectContaining({ code: 'guard-failed', message: expect.stringContaining('more than 500 objects') }))
      expect(createGuard({ onError: 'open' }).apply(record).record).toBe(record)
    }
    expect(createGuard({ fields: ['comment'] }).apply(nested(500)).findings).toEqual([])
  })

  test('whose 5,000 objects refer to each other in a row and to one list is walked by the shortest way', () => {
    interface Node {
      comment: string
      next?: Node
      all?: Node[]
    }
    const all: Node[] = Array.from({ length: 5000 }, () => ({ comment: COMMENT }))
    all.forEach((node, at) => {
      node.next = all[(at + 1) % all.length] as Node
      node.all = all
    })
    expect(saved({ first: all[0] as Node }).first.all?.every(({ comment }) => comment === REDACTED)).toBe(true)
  }, 20_000)

  test.each<[string, unknown, unknown]>([
    ['a list', [HARMLESS, COMMENT], [HARMLESS, REDACTED]],
    ['an object', { set: COMMENT }, { set: REDACTED }],
    ['lists of objects', [[{ a: [COMMENT] }]], [[{ a: [REDACTED] }]]],
    ['a map', new Map([['a', COMMENT]]), new Map([['a', REDACTED]])],
  ])('with %s in the place of a named field is judged in it', (_, comment, expected) => {
    const named = createGuard({ fields: ['comment', 'tenants.*.comment'], policy: 'redact' })
    expect(named.apply({ comment, other: structuredClone(comment) }).record).toEqual({ comment: expected, other: comment })
    expect(named.apply({ tenants: [{ comment, other: structuredClone(comment) }] }).record).toEqual({ tenants: [{ comment: expected, other: comment }] })
  })

  test('whose getter throws is refused, with what the fields say of its path, and without text', () => {
    const record = {
      comment: HARMLESS,
      get broken(): string {
        throw new Error(COMMENT)
      },
    }
    expect(() => saved(record)).toThrow(/The field \* cannot be read/)
    expect(() => createGuard({ fields: ['broken'] }).apply(record)).toThrow(/The field broken cannot be read/)
    expect(createGuard({ fields: ['comment'] }).apply(record).record).toBe(record)
    expect(createGuard({ onError: 'open' }).apply(record).record).toBe(record)
  })

  test('that is neither object nor text holds no field', () => {
    for (const value of [1, null, undefined, Symbol('x')]) expect(saved(value)).toBe(value)
  })

  test('that is a text is judged, alone and in a list', () => {
    expect([saved(COMMENT), saved([COMMENT, HARMLESS]), redacting.applyAll([HARMLESS, COMMENT]).records]).toEqual([REDACTED, [REDACTED, HARMLESS], [HARMLESS, REDACTED]])
    expect(createGuard({ policy: 'report' }).apply(COMMENT).findings).toMatchObject([{ field: '', path: [] }])
  })

  test('that is a text is refused where the fields have names, since none is its own', () => {
    const named = createGuard({ fields: ['comment'] })
    for (const call of [() => named.apply(COMMENT), () => named.apply(''), () => named.applyAll([COMMENT])])
      expect(call).toThrow(expect.objectContaining({ code: 'invalid-options', message: expect.stringMatching(/^(?!.*alcoolique).*names its field/) }))
    expect(createGuard({ fields: { Note: ['comment'] } }).apply(COMMENT, { model: 'Other' }).record).toBe(COMMENT)
  })

  test('that is a list is a list of records, whatever else stands in it', () => {
    const named = createGuard({ fields: ['comment', '1'], policy: 'redact' })
    const list = [{ comment: COMMENT }, COMMENT, 1, null, [{ comment: COMMENT, note: COMMENT }], COMMENT]
    expect(named.apply(list).record).toEqual([{ comment: REDACTED }, REDACTED, 1, null, [{ comment: REDACTED, note: COMMENT }], COMMENT])
    expect(named.apply({ list }).record).toEqual({ list })
  })

  test.each([
    [{ [COMMENT]: COMMENT }, '*'],
    [{ tenants: [{ comment: COMMENT }] }, 'tenants.0.comment'],
    [{ [COMMENT]: [{ 'alcoolique.comment': COMMENT }] }, '*.0.*'],
    [{ 'tenants.comment': COMMENT }, 'tenants.comment'],
    [{ '0612345678': COMMENT }, '*'],
    [COMMENT, 'the text'],
  ])('%j is told as %s', (record, name) => {
    const guard = createGuard({ fields: ['**', 'tenants.*.comment'] })
    const thrown = caught(() => guard.apply(record))
    expect(thrown).toMatchObject({
      message: expect.stringMatching(new RegExp(`^Not saved: ${name.replaceAll('*', '\\*')} holds`)),
      problems: [`${name} 10-20: habits/alcohol#alcoolique`],
    })
    const placed = caught(() => guard.applyAll([record], [{ path: 'notes.create' }]))
    expect(placed.problems).toEqual([`notes.create${name === 'the text' ? '' : `.${name}`} 10-20: habits/alcohol#alcoolique`])
  })

  test('with a key of dots tells its names apart', () => {
    const guard = createGuard({ fields: ['profile.note', 'list.*'] })
    const thrown = caught(() => guard.apply({ 'profile.note': COMMENT, list: [COMMENT] }))
    expect(thrown).toBeInstanceOf(SensitiveCommentError)
    expect(thrown.violations.map(({ path }) => path)).toEqual(expect.arrayContaining([['profile.note'], ['list', 0]]))
  })
})
