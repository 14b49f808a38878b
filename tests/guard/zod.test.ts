import type { StandardSchemaV1 } from '@standard-schema/spec'
import fastify from 'fastify'
import { describe, expect, expectTypeOf, test } from 'vitest'
import * as z from 'zod'
import { guardSchema } from '../../src/guard/adapters/standard-schema.js'
import { guardRefinement, guardTransform } from '../../src/guard/adapters/zod.js'
import { createGuard, type Decision } from '../../src/guard/guard.js'
import { COMMENT, HARMLESS, REDACTED } from './evidence.js'

const tenants = z.object({ name: z.string(), tenants: z.array(z.object({ comment: z.string() })) })
const input = { name: 'Ada', tenants: [{ comment: HARMLESS }, { comment: COMMENT }] }

describe('zod', () => {
  test.each([
    ['report', COMMENT],
    ['redact', REDACTED],
  ] as const)('a transform with %s gives what may be saved', (policy, saved) => {
    const schema = tenants.transform(guardTransform(createGuard({ policy })))
    expect(schema.parse(input).tenants[1]?.comment).toBe(saved)
    expectTypeOf<z.output<typeof schema>>().toEqualTypeOf<z.output<typeof tenants>>()
  })

  test.each([
    ['transform', tenants.transform(guardTransform(createGuard()))],
    ['refinement', tenants.superRefine(guardRefinement(createGuard()))],
    ['refinement that cannot redact', tenants.superRefine(guardRefinement(createGuard({ policy: 'redact' })))],
  ])('a %s gives issues with path and span, without text', (_, schema) => {
    const { error } = schema.safeParse(input)
    expect(error?.issues).toMatchObject([{ code: 'custom', path: ['tenants', 1, 'comment'], params: { start: 10, end: 20, category: 'habits' } }])
    expect(JSON.stringify(error)).not.toContain('Locataire')
  })

  test('a refinement keeps the type and lets reported passages be', () => {
    const schema = tenants.superRefine(guardRefinement(createGuard({ policy: 'report' })))
    expect(schema.parse(input)).toEqual(input)
    expectTypeOf(schema).toEqualTypeOf(tenants)
  })

  test('a list is judged by the fields of its records', () => {
    const schema = z.array(z.object({ comment: z.string() })).transform(guardTransform(createGuard({ fields: ['comment'] })))
    expect(schema.safeParse(input.tenants).error?.issues).toMatchObject([{ path: [1, 'comment'] }])
  })

  test('a string is judged without a name where the guard has none', () => {
    expect(z.string().transform(guardTransform(createGuard())).safeParse(COMMENT).error?.issues).toMatchObject([{ path: [] }])
    expect(
      z
        .string()
        .transform(guardTransform(createGuard({ policy: 'redact' })))
        .parse(COMMENT),
    ).toBe(REDACTED)
  })

  test('a string is judged under the name of its field, which must be given where the guard has names', () => {
    const guard = createGuard({ fields: ['comment'], policy: 'reject' })
    const schema = z.object({ comment: z.string().transform(guardTransform(guard, { field: 'comment' })) })
    expect(schema.safeParse({ comment: COMMENT }).error?.issues).toMatchObject([{ path: ['comment'] }])
    expect(() => z.string().transform(guardTransform(guard)).parse(COMMENT)).toThrow(/names its field/)
  })

  test('an exception lets one parse through, asynchronous too', async () => {
    const decisions: Decision[] = []
    const guard = createGuard({ onDecision: (decision) => decisions.push(decision) })
    const schema = tenants.transform(guardTransform(guard, { model: 'Tenant' }))
    await guard.allowOnce('accord écrit', () => schema.parseAsync(input))
    expect(decisions).toMatchObject([{ action: 'allow', reason: 'accord écrit', model: 'Tenant' }])
    await expect(schema.parseAsync(input)).rejects.toThrow()
  })
})

describe('Standard Schema', () => {
  const schema = guardSchema<typeof input>(createGuard({ policy: 'reject' }))

  test('is one, with its types', () => {
    expectTypeOf(schema).toExtend<StandardSchemaV1<typeof input, typeof input>>()
    expectTypeOf<StandardSchemaV1.InferOutput<typeof schema>>().toEqualTypeOf<typeof input>()
    expect(schema['~standard']).toMatchObject({ version: 1, vendor: 'discret' })
  })

  test('gives issues with paths, or the record', () => {
    expect(schema['~standard'].validate(input)).toEqual({ issues: [{ path: ['tenants', 1, 'comment'], message: expect.stringContaining('juge la conduite') }] })
    expect(guardSchema(createGuard({ policy: 'redact' }))['~standard'].validate({ comment: COMMENT })).toEqual({ value: { comment: REDACTED } })
  })

  test('judges a string, which must have a name where the guard has names', () => {
    expect(schema['~standard'].validate(COMMENT)).toMatchObject({ issues: [{ path: [] }] })
    expect(() => guardSchema(createGuard({ fields: ['comment'] }))['~standard'].validate(COMMENT)).toThrow(/names its field/)
  })

  test('serves a consumer of the standard: a validator compiler of Fastify', async () => {
    const app = fastify()
    app.setValidatorCompiler(({ schema: standard }) => (value) => {
      const result = (standard as StandardSchemaV1)['~standard'].validate(value)
      if (result instanceof Promise) throw new Error('asynchronous')
      return result.issues ? { error: new Error(result.issues[0]?.message) } : { value: result.value }
    })
    app.post('/', { schema: { body: schema } }, async () => 'saved')
    const url = await app.listen({ port: 0, host: '127.0.0.1' })
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) })
    expect(response.status).toBe(400)
    await app.close()
  })
})
