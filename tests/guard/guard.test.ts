import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCorpus } from '../../bench/corpus.js'
import { createGuard, type Decision, type FieldFinding, SensitiveCommentError } from '../../src/guard/guard.js'
import { createScreener, DiscretError } from '../../src/index.js'
import { COMMENT, HARMLESS, REDACTED } from './evidence.js'

const caught = (work: () => unknown): unknown => {
  try {
    return work()
  } catch (error) {
    return error
  }
}
const folder = new URL('../../fixtures/corpora/', import.meta.url)
const comments = readdirSync(folder).flatMap((name) => readCorpus(new URL(name, folder)).map(({ text }) => text))

describe('a guard', () => {
  test('tells of all that is wrong in a list at once', () => {
    const error = caught(() => createGuard().applyAll([{ comment: COMMENT }, { comment: HARMLESS }, { notes: [COMMENT] }])) as SensitiveCommentError
    expect(error).toMatchObject({ code: 'sensitive-comment', status: 422, categories: ['habits'], fields: ['0.comment', '2.notes.0'] })
  })

  test('with fields by model screens those, and asks for the model', () => {
    const guard = createGuard({ fields: { Tenant: ['comment'] } })
    expect(() => guard.apply({ comment: COMMENT }, { model: 'Tenant' })).toThrow(SensitiveCommentError)
    expect(guard.apply({ comment: COMMENT }, { model: 'Other' }).findings).toEqual([])
    expect(() => guard.apply({ comment: COMMENT })).toThrow(/name the model/)
  })

  test.each([
    [{ onFinding: () => undefined }, /unknown option "onFinding"/],
    [{ fields: 'comment' }, /createGuard: fields: must be a list of paths/],
    [{ fields: { Note: 'comment' } }, /fields: must be a list of paths/],
    [{ fields: [] }, /createGuard: fields: must name at least one path/],
    [{ fields: {} }, /createGuard: fields: must name at least one model/],
    [{ fields: { Note: [] } }, /createGuard: fields.Note: must name at least one path/],
    [{ policy: null }, /policy: must be one of allow/],
    [{ profile: { id: 'mine' } }, /profile: must be the name/],
    [{ onFindings: true }, /onFindings: must be a function/],
    [{ onError: 'maybe' }, /onError: must be closed or open/],
    [{ screener: {} }, /screener: must be what createScreener returns/],
    [null, /createGuard: options: must be an object/],
  ])('refuses %o with a sentence', (options, message) => expect(() => createGuard(options as never)).toThrow(message))

  test.each(['onFindings', 'onDecision'] as const)('fails closed where %s throws, open where told so', (callback) => {
    const broken = {
      policy: 'report',
      [callback]: () => {
        throw new Error('disk full')
      },
    } as const
    expect(caught(() => createGuard(broken).apply({ comment: COMMENT }))).toMatchObject({ code: 'guard-failed' })
    expect(createGuard({ ...broken, onError: 'open' }).apply({ comment: COMMENT }).findings).toHaveLength(1)
    expect(() => createGuard({ ...broken, policy: 'reject', onError: 'open' }).apply({ comment: COMMENT })).toThrow(SensitiveCommentError)
  })

  test('fails closed where the screener throws; open, it lets through and says so in the trail', () => {
    const screener = {
      ...createScreener(),
      screen(text: string) {
        if (text !== '') throw new Error('broken')
        return { findings: [], language: 'fr', complete: true, fingerprint: 'x' }
      },
    }
    expect(caught(() => createGuard({ screener }).apply({ comment: COMMENT }))).toMatchObject({ code: 'guard-failed' })
    const decisions: Decision[] = []
    const record = { comment: COMMENT }
    expect(createGuard({ screener, onError: 'open', onDecision: (one) => decisions.push(one) }).apply(record).record).toBe(record)
    expect(decisions).toMatchObject([{ action: 'unscreened' }])
  })

  test('that is used wrongly throws, open too', () => {
    const guard = createGuard({ fields: { Tenant: ['comment'] }, onError: 'open' })
    expect(() => guard.apply({ comment: COMMENT })).toThrow(expect.objectContaining({ code: 'invalid-options', message: expect.stringContaining('name the model') }))
    expect(() => guard.applyAll([COMMENT], { model: 'Tenant' })).toThrow(expect.objectContaining({ code: 'invalid-options' }))
  })

  test('fails closed where a text is longer than maxLength; open, it judges the beginning and says so in the trail', () => {
    const screener = createScreener({ maxLength: 30 })
    const late = { comment: `${HARMLESS.padEnd(30)}${COMMENT}` }
    const both = { comment: `${COMMENT.padEnd(30)}${COMMENT}` }
    for (const policy of ['report', 'redact', 'reject'] as const)
      for (const record of [late, both])
        expect(caught(() => createGuard({ screener, policy }).apply(record))).toMatchObject({ code: 'guard-failed', message: expect.stringContaining('raise maxLength') })
    const decisions: Decision[] = []
    const open = createGuard({ screener, policy: 'redact', onError: 'open', onDecision: (one) => decisions.push(one) })
    expect(open.apply(late).record).toBe(late)
    expect(open.apply(both).record.comment).toBe(`${REDACTED}${both.comment.slice(COMMENT.length)}`)
    expect(decisions.map(({ action }) => action)).toEqual(['unscreened', 'redact', 'unscreened'])
  })
})

describe('an exception', () => {
  const guard = createGuard()
  const save = () => guard.apply({ comment: COMMENT })

  test('is used once', () => {
    expect(guard.allowOnce('accord écrit', () => [caught(save), caught(save)].map((one) => one instanceof SensitiveCommentError))).toEqual([false, true])
  })

  test('is not used up by a write that needs none', () => {
    expect(
      guard.allowOnce('accord écrit', () => {
        guard.apply({ comment: HARMLESS })
        return save().findings[0]?.action
      }),
    ).toBe('allow')
  })

  test('lets through its own asynchronous write, and a lazy one, of many at once', async () => {
    const later = async () => {
      await new Promise((resolve) => setTimeout(resolve, 5))
      return save()
    }
    // biome-ignore lint/suspicious/noThenProperty: a query that starts when awaited
    const lazy = { then: (resolve: (value: unknown) => void, reject: (error: unknown) => void) => later().then(resolve, reject) }
    const results = await Promise.allSettled([later(), guard.allowOnce('a', later), later(), guard.allowOnce('b', () => lazy), later()])
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled', 'rejected'])
    expect(save).toThrow(SensitiveCommentError)
  })

  test.each(['', '  ', 1])('asks for a reason: %j', (reason) => expect(() => guard.allowOnce(reason as string, save)).toThrow(/give the reason/))
})

describe('for any comments of the corpora', () => {
  const texts = fc.array(fc.constantFrom(...comments), { minLength: 1, maxLength: 4 })

  test('errors, decisions and violations hold none of their text', () => {
    const decisions: Decision[] = []
    const guard = createGuard({ onDecision: (one) => decisions.push(one) })
    fc.assert(
      fc.property(texts, (list) => {
        decisions.length = 0
        const error = caught(() => guard.applyAll(list.map((comment) => ({ comment }))))
        if (!(error instanceof SensitiveCommentError)) return
        const written = JSON.stringify([decisions, error, error.message, error.problems, error.violations, error.stack])
        // Shorter comments may be words that a sentence of ours holds too.
        for (const text of list) if (text.length > 25) expect(written).not.toContain(JSON.stringify(text).slice(1, -1))
        expect(JSON.stringify(error.violations)).not.toContain('"text"')
      }),
      { numRuns: 300 },
    )
  })

  test('the input is never mutated, and what is redacted is as the screener redacts', () => {
    const screener = createScreener()
    const findings: FieldFinding[] = []
    const guard = createGuard({ policy: 'redact', onFindings: (found) => findings.push(...found) })
    fc.assert(
      fc.property(texts, (list) => {
        const record = Object.freeze({ list: Object.freeze([...list]), first: Object.freeze({ comment: list[0] }) })
        const { record: copy } = guard.apply(record)
        expect(copy.list).toEqual(list.map((text) => screener.redact(text).text))
        expect(record.list).toEqual(list)
      }),
      { numRuns: 300 },
    )
    for (const { start, end, text } of findings) expect(end - start).toBe(text.length)
  })

  test('every error is one of the library', () => {
    expect(new SensitiveCommentError([])).toBeInstanceOf(DiscretError)
  })
})
