/** `discret/core`: the screener without lexicons, for bundles that carry only some of them. */
// @ts-nocheck

import { createScreenerFrom } from './screener.js'
import type { CompiledLexicon, Screener, ScreenerOptions } from './types.js'

export { DiscretError, type DiscretErrorCode } from './errors.js'
export type * from './types.js'
export { CATEGORIES } from './types.js'

/**
 * Makes a screener of the given lexicons alone.
 *
 * @param options `lexicons` is required: some of `discret/lexicons/*` — `context` among them, which holds the frames and
 *                qualifiers — and of one's own
 * @throws DiscretError `invalid-options`, `unknown-category`, `unknown-entry`
 * @example
 * import { createScreener } from 'discret/core'
 * import { context } from 'discret/lexicons/context'
 * import { health } from 'discret/lexicons/health'
 * const screener = createScreener({ lexicons: [context, health] })
 */
export function createScreener(options: ScreenerOptions & { readonly lexicons: readonly CompiledLexicon[] }): Screener {
  return createScreenerFrom(options)
}
