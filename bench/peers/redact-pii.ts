import { SyncRedactor } from 'redact-pii'
import { type Contestant, oneByOne } from './contestant.js'

/** Patterns of personal data, American for the most part; names and postcodes are no finding here. */
export function redactPii(): Contestant {
  const off = { enabled: false }
  const redactor = new SyncRedactor({ builtInRedactors: { names: off, zipcode: off, digits: off } })
  return { name: 'redact-pii', aims: ['identifiers'], given: 'without names, postcodes and bare digits', search: oneByOne((text) => redactor.redact(text) !== text) }
}
