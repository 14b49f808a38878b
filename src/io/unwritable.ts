/** The error of a file that cannot be written, wherever it is. */
import { DiscretError } from '../errors.js'

/** @param cause what opening or writing it threw */
export function unwritable(path: string, cause: unknown): DiscretError {
  return new DiscretError('unreadable-file', `"${path}" cannot be written (${(cause as NodeJS.ErrnoException).code}). Check its folder and rights.`, [], { cause })
}
