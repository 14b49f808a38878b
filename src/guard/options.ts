/** Options of a guard, checked at the boundary. */
import * as z from 'zod/mini'
import { wrongOptions } from '../options.js'
import { ACTIONS } from './policy.js'
import type { GuardOptions } from './types.js'

// A guard that screens nothing would let everything through without a word.
const paths = z
  .array(z.string('must be a path'), 'must be a list of paths')
  .check(z.minLength(1, 'must name at least one path: leave the fields out for all, a model out for none'))
const byModel = z.record(z.string(), paths).check(z.refine((models) => Object.keys(models).length > 0, 'must name at least one model'))
const callback = z.custom<(...args: never[]) => void>((value) => typeof value === 'function', 'must be a function')

const schema = z.strictObject(
  {
    fields: z.optional(z.union([paths, byModel], 'must be a list of paths such as ["comment"], or an object of such lists, one a model')),
    policy: z.optional(
      z.custom((value) => typeof value === 'string' || (typeof value === 'object' && value !== null), `must be one of ${ACTIONS.join(', ')}, or an object of rules`),
    ),
    profile: z.optional(
      z.union([z.string(), z.looseObject({ id: z.string(), rules: z.array(z.looseObject({ on: z.string() })) })], 'must be the name of a profile, or an object with id and rules'),
    ),
    onFindings: z.optional(callback),
    onDecision: z.optional(callback),
    onError: z.optional(z.enum(['closed', 'open'], 'must be closed or open')),
    screener: z.optional(z.custom((value) => typeof value === 'object' && value !== null && 'screen' in value && 'subcategories' in value, 'must be what createScreener returns')),
  },
  'must be an object',
)

/**
 * Checks the shape of options.
 *
 * @throws DiscretError `invalid-options` that names each wrong option
 */
export function parseGuardOptions(options: GuardOptions): GuardOptions & { readonly onError: 'closed' | 'open' } {
  const result = schema.safeParse(options)
  if (result.success) return { ...options, onError: options.onError ?? 'closed' }
  throw wrongOptions('createGuard', result.error, Object.keys(schema.shape))
}
