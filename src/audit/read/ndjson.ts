/** NDJSON: one object a line. */
import type { Source } from '../rows.js'
import { beginningOf } from './file.js'
import { openLines } from './line-file.js'

/** Opens a file of NDJSON. @throws DiscretError `unreadable-file` */
export async function openNdjson(path: string): Promise<Source> {
  await beginningOf(path)
  return openLines(path, { kind: 'ndjson' }, 'utf-8', 0, undefined, 'NDJSON')
}
