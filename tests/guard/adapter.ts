/** What every database adapter has to do beyond single writes: batches, transactions, exceptions, concurrent saves. */
import { beforeEach, describe, expect, test } from 'vitest'
import { createGuard, type Decision, SensitiveCommentError } from '../../src/guard/guard.js'
import { COMMENT, HARMLESS, REDACTED, type Setting } from './evidence.js'

/** A tenant to be stored. */
export interface Tenant {
  name: string
  comment: string
}

/** An adapter, and its two ways to store several tenants. */
export interface Habits<Client> extends Omit<Setting<Client>, 'paths'> {
  /** One write of many records. */
  readonly createMany: (client: Client, tenants: Tenant[]) => PromiseLike<unknown>
  /** One transaction, a write a record. */
  readonly inTransaction: (client: Client, tenants: Tenant[]) => PromiseLike<unknown>
  /** Set where the peer leaves an adapter no other way than to redact the given objects. */
  readonly mutates?: true
  /** A model other than the tenant's; any name by default. */
  readonly otherModel?: string
}

const tenants = (...comments: string[]): Tenant[] => comments.map((comment, index) => ({ name: `Bob ${index}`, comment }))

/** Declares the tests. */
export function proveHabits<Client>({ adapter, reset, open, stored, createMany, inTransaction, mutates, otherModel = 'nothing' }: Habits<Client>): void {
  describe(adapter, () => {
    beforeEach(async () => await reset())

    test('judges a batch together: one error names every record by its index, and nothing is stored', async () => {
      const client = await open(createGuard({ fields: ['comment'] }))
      const before = await stored()
      const error = await failure(createMany(client, tenants(COMMENT, HARMLESS, COMMENT)))
      expect(error).toBeInstanceOf(SensitiveCommentError)
      expect((error as SensitiveCommentError).fields).toEqual(['0.comment', '2.comment'])
      expect(JSON.stringify(error)).not.toContain('alcoolique,')
      expect(await stored()).toEqual(before)
    })

    test(`stores the redacted records of a batch and ${mutates ? 'sets them on what it was given' : 'leaves what it was given untouched'}`, async () => {
      const client = await open(createGuard({ policy: 'redact' }))
      const given = tenants(COMMENT, HARMLESS)
      const before = structuredClone(given)
      await createMany(client, given)
      expect(given[0]?.comment).toBe(mutates ? REDACTED : before[0]?.comment)
      expect(given[1]?.comment).toBe(HARMLESS)
      expect(await stored()).toEqual(expect.arrayContaining([REDACTED]))
      expect(await stored()).not.toContain(COMMENT)
    })

    test('rolls a transaction back when one of its records is rejected', async () => {
      const client = await open(createGuard())
      const before = await stored()
      expect(await failure(inTransaction(client, tenants(HARMLESS, COMMENT)))).toBeInstanceOf(SensitiveCommentError)
      expect(await stored()).toEqual(before)
    })

    test('an exception with a reason lets one write through, and no other', async () => {
      const decisions: Decision[] = []
      const guard = createGuard({ fields: ['comment'], onDecision: (decision) => decisions.push(decision) })
      const client = await open(guard)
      await guard.allowOnce('accord écrit du 3 mars', () => createMany(client, tenants(COMMENT, COMMENT)))
      expect((await stored()).filter((text) => text === COMMENT)).toHaveLength(2)
      expect(decisions.map(({ action, reason }) => [action, reason])).toEqual(Array(2).fill(['allow', 'accord écrit du 3 mars']))
      expect(await failure(createMany(client, [{ name: 'Dora', comment: COMMENT }]))).toBeInstanceOf(SensitiveCommentError)
    })

    test('an exception does not reach a write that goes on at the same time', async () => {
      const guard = createGuard()
      const client = await open(guard)
      const [allowed, other] = await Promise.allSettled([
        guard.allowOnce('accord écrit', () => createMany(client, tenants(COMMENT))),
        failure(createMany(client, [{ name: 'Dora', comment: COMMENT }])),
      ])
      expect(allowed.status).toBe('fulfilled')
      expect(other).toMatchObject({ value: expect.any(SensitiveCommentError) })
      expect((await stored()).filter((text) => text === COMMENT)).toHaveLength(1)
    })

    test('screens the fields named for a model, and no others', async () => {
      const client = await open(createGuard({ fields: { [otherModel]: ['comment'] } }))
      await createMany(client, tenants(COMMENT))
      expect(await stored()).toContain(COMMENT)
    })
  })
}

async function failure(work: PromiseLike<unknown>): Promise<unknown> {
  try {
    return `no error, but ${JSON.stringify(await work)}`
  } catch (error) {
    return error
  }
}
