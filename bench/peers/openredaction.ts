import { OpenRedaction } from 'openredaction'
import type { Contestant } from './contestant.js'

/** Of its patterns, those of what is an identifier in France: others take French words for numbers of other countries. */
const PATTERNS = [
  'EMAIL',
  'PHONE_INTERNATIONAL',
  'IBAN',
  'SWIFT_BIC',
  'CREDIT_CARD',
  'IPV4',
  'IPV6',
  'FRENCH_SOCIAL_SECURITY',
  'FRENCH_LICENSE_PLATE',
  'PASSPORT_MRZ_TD1',
  'PASSPORT_MRZ_TD3',
]

/** Patterns of personal data of many countries. */
export function openredaction(): Contestant {
  const redaction = new OpenRedaction({ patterns: PATTERNS })
  return {
    name: 'openredaction',
    aims: ['identifiers'],
    given: `its ${PATTERNS.length} patterns that fit France`,
    async search(texts) {
      const started = performance.now()
      const flagged: boolean[] = []
      for (const text of texts) flagged.push((await redaction.detect(text)).detections.length > 0)
      return { flagged, milliseconds: performance.now() - started }
    },
  }
}
