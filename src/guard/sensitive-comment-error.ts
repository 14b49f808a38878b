/** The error of a rejected write. */
import { DiscretError } from '../errors.js'
import type { FieldFinding, Violation } from './types.js'

/**
 * Says which fields hold what kind of passage, where, and what to write instead. It holds no text of a comment, so it may be sent to the author. `message` and `problems`
 * may be logged, too; `violations` have the keys of the record as they came, for the author's form.
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
    const fields = [...new Set(violations.map(({ maskedField }) => maskedField || 'the text'))]
    const categories = [...new Set(violations.map(({ category }) => category))]
    super(
      'sensitive-comment',
      `Not saved: ${fields.join(', ')} hold${fields.length === 1 ? 's' : ''} passages about ${categories.join(', ')}. Show the author "violations": each has its place and what to write instead.`,
      violations.map(({ maskedField, start, end, entry }) => `${maskedField || 'the text'} ${start}-${end}: ${entry}`),
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
export function violationOf({ field, maskedField, path, start, end, category, subcategory, entry, severity, suggestion, why }: FieldFinding): Violation {
  return { field, maskedField, path, start, end, category, subcategory, entry, severity, suggestion, message: why.message }
}
