/** Records come from requests: no name in them reaches a prototype, and none hides a text from the guard. */
import { afterEach, describe, expect, test } from 'vitest'
import { createGuard } from '../../src/guard/guard.js'
import { parsedUpdate, rewrittenUpdate } from '../../src/guard/mongo-update.js'
import { type Written, writtenBy } from '../../src/guard/prisma/nested.js'

const COMMENT = 'voisin alcoolique'
const REDACTED = 'voisin [habitudes de vie]'

/** Names that reach a prototype where code assigns by name. */
const HOSTILE = [
  `{"__proto__":{"comment":"${COMMENT}","admin":true}}`,
  `{"constructor":{"prototype":{"comment":"${COMMENT}","admin":true}}}`,
  `{"a":{"__proto__":{"__proto__":{"comment":"${COMMENT}","admin":true}}}}`,
  `{"list":[{"__proto__":{"comment":"${COMMENT}","admin":true}}]}`,
  `{"__proto__.comment":"${COMMENT}","constructor.prototype.comment":"${COMMENT}"}`,
]

const PROTOTYPES = [Object.prototype, Array.prototype, Function.prototype] as const
const names = (): string[][] => PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).map(String))
const before = names()
afterEach(() => {
  expect(names()).toEqual(before)
  expect(({} as { admin?: unknown }).admin).toBeUndefined()
})

describe('a record whose names are hostile', () => {
  test.each(HOSTILE)('%s is redacted in its own copy, and changes no prototype', (json) => {
    const record = JSON.parse(json) as object
    const { record: saved } = createGuard({ policy: 'redact' }).apply(record)
    expect(JSON.stringify(saved)).toBe(json.replaceAll(COMMENT, REDACTED))
    expect(JSON.stringify(record)).toBe(json)
    expect(Object.getPrototypeOf(saved)).toBe(Object.prototype)
  })

  test.each(HOSTILE)('%s is the same in an update of MongoDB', (json) => {
    const guard = createGuard({ policy: 'redact' })
    const parsed = parsedUpdate(JSON.parse(`{"$set":${json}}`))
    if (!parsed) throw new Error('no update')
    expect(JSON.stringify(rewrittenUpdate(parsed, guard.apply(parsed.written).record))).toBe(`{"$set":${json.replaceAll(COMMENT, REDACTED)}}`)
  })

  test.each(HOSTILE)('%s is the same in a write of Prisma', (json) => {
    const written: Written[] = []
    const copy = writtenBy(JSON.parse(json), 'Note', '', { models: { Note: { fields: [] } }, types: {} }, written)
    for (const { record, replace } of written) replace(createGuard({ policy: 'redact' }).apply(record).record)
    expect(JSON.stringify(copy)).toBe(json.replaceAll(COMMENT, REDACTED))
  })
})

test.each(['__proto__.comment', 'constructor.prototype.comment', '__proto__.**', '**'])('the path %s names fields of the record, never of its prototype', (path) => {
  class Note {
    comment = 'rappeler'
  }
  Object.assign(Note.prototype, { inherited: COMMENT })
  const guard = createGuard({ policy: 'redact', fields: [path] })
  const note = new Note()
  expect(guard.apply(note)).toEqual({ record: note, findings: [] })
  expect((Note.prototype as unknown as { inherited: string }).inherited).toBe(COMMENT)
})
