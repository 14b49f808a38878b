/** Drives every write path of an adapter with each action, reads back what is stored, and keeps that as evidence for the table of the README. */
// @ts-nocheck

import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { createGuard, type Guard, type Origin, SensitiveCommentError } from '../../src/guard/guard.js'
import { COMMENT, EVIDENT, type Evidence, REDACTED } from './evidence/row.js'

export { COMMENT, type Evidence, HARMLESS, REDACTED } from './evidence/row.js'

/** One way by which a record can be written. */
export interface WritePath<Client> {
  /** As the reader of the table would write it: `create`, `update … where`. */
  readonly path: string
  /** `false` where the adapter is documented not to see it: then the comment itself must be found stored. */
  readonly guarded?: false
  /** Writes the comment; may write harmless texts beside it. */
  readonly write: (client: Client, comment: string) => unknown
  /** The origin that the guard must be told. */
  readonly origin?: Origin
}

/** An adapter in front of something that stores. */
export interface Setting<Client> {
  readonly adapter: string
  /** Puts the store into its first state. */
  readonly reset: () => unknown
  /** A client behind the guard. */
  readonly open: (guard: Guard) => Client | Promise<Client>
  /** All texts stored, read without the adapter (plain SQL, the body that the handler received…). */
  readonly stored: () => Promise<readonly string[]> | readonly string[]
  readonly paths: readonly WritePath<Client>[]
}

/** Declares the tests of all write paths; the rows go to `tests/guard/evidence/<adapter>.json`. */
export function proveWritePaths<Client>({ adapter, reset, open, stored, paths }: Setting<Client>): void {
  const rows = new Map<string, Evidence>()
  describe.each(paths.map((path) => [path.path, path] as const))(`${adapter}: %s`, (name, { guarded = true, write, origin }) => {
    beforeEach(async () => await reset())

    test.each(EVIDENT)(guarded ? '%s: what is stored is what the policy lets through' : '%s: is not seen by the adapter, and stores the comment', async (action) => {
      const origins: Origin[] = []
      const client = await open(createGuard({ policy: action, onFindings: (_, from) => origins.push(from) }))
      const before = await stored()
      const outcome = await attempt(() => write(client, COMMENT))
      const after = await stored()
      const added = without(after, before)
      rows.set(name, { ...(rows.get(name) ?? { adapter, path: name, guarded, report: [], redact: [], reject: [] }), [action]: added })
      if (guarded && action === 'reject') {
        expect(outcome).toBeInstanceOf(SensitiveCommentError)
        expect(after).toEqual(before)
      } else {
        if (outcome instanceof Error) throw outcome
        expect(added).toContain(guarded && action === 'redact' ? REDACTED : COMMENT)
        expect(added).not.toContain(guarded && action === 'redact' ? COMMENT : REDACTED)
      }
      expect(origins.length > 0).toBe(guarded)
      if (origin && guarded) expect(origins).toContainEqual(origin)
    })
  })
  afterAll(() => {
    mkdirSync(new URL('evidence/', import.meta.url), { recursive: true })
    const complete = paths.flatMap(({ path }) => rows.get(path) ?? [])
    if (complete.length === paths.length) writeFileSync(new URL(`evidence/${adapter}.json`, import.meta.url), `${JSON.stringify(complete, null, 2)}\n`)
  })
}

async function attempt(work: () => unknown): Promise<unknown> {
  try {
    return await work()
  } catch (error) {
    return error
  }
}

/** The texts of `all` that are not in `others`, one for one. */
function without(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return all.filter((text) => {
    const at = left.indexOf(text)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
