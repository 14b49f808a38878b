/** Options of a guard, checked at the boundary. */
// @ts-nocheck

import * as z from 'zod/mini'
import { DiscretError } from '../errors.js'
import type { GuardOptions } from './types.js'

const strings = z.array(z.string())
const callback = z.custom<(...args: never[]) => void>((value) => typeof value === 'function', 'must be a function')

const schema = z.strictObject({
  fields: z.optional(z.union([strings, z.record(z.string(), strings)])),
  policy: z.optional(z.custom((value) => typeof value === 'string' || typeof value === 'object')),
  profile: z.optional(z.union([z.string(), z.looseObject({ id: z.string(), rules: z.array(z.looseObject({ on: z.string() })) })])),
  onFindings: z.optional(callback),
  onDecision: z.optional(callback),
  onError: z.optional(z.enum(['closed', 'open'])),
  screener: z.optional(z.custom((value) => typeof value === 'object' && value !== null && 'screen' in value && 'subcategories' in value, 'must be what createScreener returns')),
})

/**
 * Checks the shape of options.
 *
 * @throws DiscretError `invalid-options` that names each wrong option
 */
export function parseGuardOptions(options: GuardOptions): GuardOptions & { readonly onError: 'closed' | 'open' } {
  const result = schema.safeParse(options)
  if (result.success) return { ...options, onError: options.onError ?? 'closed' }
  const problems = result.error.issues.map((issue) =>
    issue.code === 'unrecognized_keys' ? `unknown option ${issue.keys.map((key) => `"${key}"`).join(', ')}` : `${issue.path.map(String).join('.')}: ${issue.message}`,
  )
  throw new DiscretError('invalid-options', `createGuard: ${problems.join('; ')}. The options are: ${Object.keys(schema.shape).join(', ')}.`, problems)
}
