/** The error of a rejected write. */
// @ts-nocheck

import { DiscretError } from '../errors.js'
import type { FieldFinding, Violation } from './types.js'

/**
 * Says which fields hold what kind of passage, where, and what to write instead. It holds no text of a comment, so it may be logged and sent to the author.
 *
 * @example
 * catch (e) { if (e instanceof SensitiveCommentError) form.show(e.violations.map((v) => v.suggestion.instead.fr)) }
 */
export class SensitiveCommentError extends DiscretError {
  /** HTTP status that fits. */
  readonly status = 422
  readonly violations: readonly Violation[]

  /** @param findings those that the policy rejects */
  constructor(findings: readonly FieldFinding[]) {
    const violations = findings.map(violationOf)
    const fields = [...new Set(violations.map(({ field }) => field))]
    const categories = [...new Set(violations.map(({ category }) => category))]
    super(
      'sensitive-comment',
      `Not saved: ${fields.join(', ')} hold${fields.length === 1 ? 's' : ''} passages about ${categories.join(', ')}. Show the author "violations": each has its place and what to write instead.`,
      violations.map(({ field, start, end, entry }) => `${field} ${start}-${end}: ${entry}`),
    )
    this.violations = violations
  }

  /** Paths of the fields. */
  get fields(): readonly string[] {
    return [...new Set(this.violations.map(({ field }) => field))]
  }

  /** Categories of the passages. */
  get categories(): readonly string[] {
    return [...new Set(this.violations.map(({ category }) => category))]
  }
}

/** A finding without its text. */
export function violationOf({ field, path, start, end, category, subcategory, entry, severity, suggestion, why }: FieldFinding): Violation {
  return { field, path, start, end, category, subcategory, entry, severity, suggestion, message: why.message }
}
