/** NDJSON: one object a line. */
import type { Source } from '../rows.js'
import { openLines } from './line-file.js'

/** Opens a file of NDJSON. @throws DiscretError `unreadable-file`, `invalid-options` */
export function openNdjson(path: string, { encoding }: { readonly encoding?: string | undefined } = {}): Promise<Source> {
  return openLines(path, 'ndjson', encoding, undefined)
}
