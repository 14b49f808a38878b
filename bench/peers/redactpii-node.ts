import { Redactor } from '@redactpii/node'
import { type Contestant, oneByOne } from './contestant.js'

/** The successor of `redact-pii`. */
export function redactpiiNode(): Contestant {
  const redactor = new Redactor({ rules: { CREDIT_CARD: true, EMAIL: true, PHONE: true, SSN: true }, aggressive: true })
  return { name: '@redactpii/node', aims: ['identifiers'], given: '`aggressive: true`, all rules but names', search: oneByOne((text) => redactor.redact(text) !== text) }
}
