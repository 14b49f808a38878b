/** A lexicon of one's own, as it stands in its file. */
import { readFileSync } from 'node:fs'
import { DiscretError } from '../errors.js'

/** Reads a YAML lexicon. @throws DiscretError `unreadable-file` */
export function readLexicon(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    throw new DiscretError('unreadable-file', `The lexicon "${path}" cannot be read. Check the path.`)
  }
}
