/** `discret`: French comment in, findings out. */
import * as library from './generated/index.js'
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
  return createScreenerFrom({ ...options, lexicons: [...Object.values(library), ...lexiconsOf(options)] })
}

/** What is no list is left for the check of options to refuse. */
function lexiconsOf(options: ScreenerOptions): NonNullable<ScreenerOptions['lexicons']> {
  const own: unknown = options?.lexicons
  return own === undefined ? [] : Array.isArray(own) ? own : ([own] as never)
}
