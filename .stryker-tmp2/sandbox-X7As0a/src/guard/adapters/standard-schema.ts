/** Standard Schema (https://standardschema.dev): the guard as a schema that any library of the standard accepts. */
// @ts-nocheck

import { SensitiveCommentError } from '../sensitive-comment-error.js'
import type { Guard, Origin } from '../types.js'

/** The part of the Standard Schema interface, version 1, that a validator has to offer. */
export interface GuardSchema<T> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: 'discret'
    readonly validate: (value: unknown) => { readonly value: T } | { readonly issues: readonly { readonly message: string; readonly path: readonly (string | number)[] }[] }
    readonly types?: { readonly input: T; readonly output: T } | undefined
  }
}

/**
 * A guard as a schema: it gives the record that may be saved (redacted where the policy says so), or one issue a rejected passage.
 *
 * @param guard  the policy
 * @param origin model and operation, for the audit trail
 * @example
 * const result = guardSchema<Tenant>(guard)['~standard'].validate(body)
 */
export function guardSchema<T = unknown>(guard: Guard, origin?: Origin): GuardSchema<T> {
  return {
    '~standard': {
      version: 1,
      vendor: 'discret',
      validate(value) {
        try {
          return { value: guard.apply(value, origin).record as T }
        } catch (error) {
          if (!(error instanceof SensitiveCommentError)) throw error
          return { issues: error.violations.map(({ path, message }) => ({ message: message.fr, path })) }
        }
      },
    },
  }
}
