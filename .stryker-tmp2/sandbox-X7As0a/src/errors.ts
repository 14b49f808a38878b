/** What went wrong, for code that handles errors. */
// @ts-nocheck

export type DiscretErrorCode =
  | 'invalid-text'
  | 'invalid-options'
  | 'unknown-category'
  | 'unknown-entry'
  | 'invalid-lexicon'
  | 'invalid-input'
  | 'unreadable-file'
  | 'invalid-policy'
  | 'sensitive-comment'
  | 'guard-failed'
  | 'missing-package'

/**
 * The error of every public function: says what was wrong, where, and what to do. It never quotes a comment.
 *
 * @example
 * try { screener.screen(42 as never) } catch (e) { if (e instanceof DiscretError) console.error(e.code) } // invalid-text
 */
export class DiscretError extends Error {
  override readonly name: string = 'DiscretError'
  /** Stable code of the kind of error. */
  readonly code: DiscretErrorCode
  /** One line a problem, when there are several (lexicon compilation). */
  readonly problems: readonly string[]

  constructor(code: DiscretErrorCode, message: string, problems: readonly string[] = [], options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.problems = problems
  }
}
