import { createScreener } from '../../src/index.js'
import { CATEGORIES } from '../../src/types.js'
import { type Contestant, oneByOne } from './contestant.js'

/** Ours, as it comes. */
export function discret(): Contestant {
  const screener = createScreener()
  return { name: 'discret', aims: CATEGORIES, given: '`createScreener()`', search: oneByOne((text) => screener.screen(text).findings.length > 0) }
}

/** Ours, with the one category that libraries for personal data search for. */
export function discretIdentifiers(): Contestant {
  const screener = createScreener({ categories: ['identifiers'] })
  return {
    name: 'discret, identifiers alone',
    aims: ['identifiers'],
    given: '`categories: ["identifiers"]`',
    search: oneByOne((text) => screener.screen(text).findings.length > 0),
  }
}

/** Ours, with the one category that filters of profanity search for. */
export function discretInsults(): Contestant {
  const screener = createScreener({ categories: ['insults'] })
  return { name: 'discret, insults alone', aims: ['insults'], given: '`categories: ["insults"]`', search: oneByOne((text) => screener.screen(text).findings.length > 0) }
}
