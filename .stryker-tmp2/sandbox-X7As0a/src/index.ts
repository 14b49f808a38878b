/** `discret`: French comment in, findings out. */
// @ts-nocheck

import { whole } from './generated/whole.js'
import { parseOptions } from './options.js'
import { createScreenerFrom } from './screener.js'
import type { Screener, ScreenerOptions } from './types.js'

export { DiscretError, type DiscretErrorCode } from './errors.js'
export type * from './types.js'
export { CATEGORIES } from './types.js'

/**
 * Makes a screener of all the library's lexicons, and those of the options. Make one and keep it.
 *
 * @param options see `ScreenerOptions`; none are needed
 * @returns a screener: synchronous, pure, offline
 * @throws DiscretError `invalid-options`, `unknown-category`, `unknown-entry`
 * @example
 * const { findings } = createScreener().screen('M. D. alcoolique, fils cancer')
 * findings.map((f) => [f.category, f.text]) // [['habits', 'alcoolique'], ['health', 'cancer']]
 */
export function createScreener(options: ScreenerOptions = {}): Screener {
  const own = parseOptions(options)
  return createScreenerFrom({ ...own, lexicons: [whole, ...(own.lexicons ?? [])] })
}
