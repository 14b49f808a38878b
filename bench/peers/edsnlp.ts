import type { Absent, Contestant } from './contestant.js'
import { inPython } from './python.js'

/** Rules for French clinical text, in Python. */
export function edsnlp(): Promise<Contestant | Absent> {
  return inPython('edsnlp_fr.py', {
    name: 'edsnlp',
    aims: ['health', 'habits'],
    given: 'its 16 disorders, alcohol, tobacco, covid, suicide attempts, drugs and the ICD-10 in French; `nlp.pipe`',
  })
}
