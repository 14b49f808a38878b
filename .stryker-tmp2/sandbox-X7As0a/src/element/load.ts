/** The screener of a page: loaded when the first field is used, shared by all. */
// @ts-nocheck

import type { Screener } from '../types.js'

let shared: Promise<Screener> | undefined

/** Misspelt on purpose: the tables of spelling tolerance are made at the first such word, better before the author types one. */
const WARM_UP = 'alcolique'

/** Loads `discret` with all its lexicons, once. A failed load is tried again by the next field. */
export function loadScreener(): Promise<Screener> {
  shared ??= import('../index.js').then(
    ({ createScreener }) => {
      const screener = createScreener()
      screener.has(WARM_UP)
      return screener
    },
    (error) => {
      shared = undefined
      throw error
    },
  )
  return shared
}
