/** zod 4: the guard as a refinement, which judges, or as a transform, which redacts too. */
import type { core } from 'zod'
import { SensitiveCommentError, violationOf } from '../sensitive-comment-error.js'
import type { FieldFinding, Guard, Origin, Violation } from '../types.js'

/** Origin of the values, and the name of the field where a schema is of one string: needed where the guard has named fields. */
export interface GuardZodOptions extends Origin {
  /** The name under which the guard's `fields` know the string. */
  readonly field?: string | undefined
}

type Context = Pick<core.$RefinementCtx, 'addIssue'>

/**
 * For `superRefine`: an issue for each passage that the policy rejects or, since a refinement cannot rewrite, redacts. `issue.params` is the `Violation`.
 *
 * @example
 * const tenant = z.object({ name: z.string(), comment: z.string() }).superRefine(guardRefinement(guard))
 */
export function guardRefinement(guard: Guard, options: GuardZodOptions = {}): (value: unknown, context: Context) => void {
  return (value, context) => {
    const judged = judge(guard, value, options, context)
    if (!judged) return
    addIssues(context, judged.findings.filter(({ action }: FieldFinding) => action === 'redact').map(violationOf), options)
  }
}

/**
 * For `transform`: the value that may be saved, redacted where the policy says so, or an issue for each passage that it rejects.
 *
 * @example
 * const comment = z.string().max(500).transform(guardTransform(guard, { field: 'comment' }))
 */
export function guardTransform(guard: Guard, options: GuardZodOptions = {}): <T>(value: T, context: Context) => T {
  return (value, context) => {
    const judged = judge(guard, value, options, context)
    return judged ? judged.value : value
  }
}

function judge<T>(guard: Guard, value: T, { field, ...origin }: GuardZodOptions, context: Context): { readonly value: T; readonly findings: readonly FieldFinding[] } | undefined {
  try {
    if (field === undefined) {
      const { record, findings } = guard.apply(value, origin)
      return { value: record, findings }
    }
    const { record, findings } = guard.apply({ [field]: value }, origin)
    return { value: record[field] as T, findings }
  } catch (error) {
    if (!(error instanceof SensitiveCommentError)) throw error
    addIssues(context, error.violations, { field })
    return undefined
  }
}

/** The path of an issue begins at the schema's own value. */
function addIssues(context: Context, violations: readonly Violation[], { field }: GuardZodOptions): void {
  for (const violation of violations) {
    context.addIssue({ code: 'custom', message: violation.message.fr, path: violation.path.slice(field === undefined ? 0 : 1), params: { ...violation }, continue: true })
  }
}
