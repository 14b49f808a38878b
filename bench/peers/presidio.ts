import type { Absent, Contestant } from './contestant.js'
import { inPython } from './python.js'

/** Microsoft's analyser, in Python. */
export function presidio(): Promise<Contestant | Absent> {
  return inPython('presidio_fr.py', {
    name: 'presidio-analyzer',
    aims: ['identifiers'],
    given: '`fr_core_news_md`, recognisers of phone (France, any that is possible), e-mail, IBAN, card and IP address with French context; in batches',
  })
}
