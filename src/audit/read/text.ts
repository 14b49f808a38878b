/** Plain text: a comment a line. */
import type { Source } from '../rows.js'
import { encodingNamed, encodingOf } from './encoding.js'
import { beginningOf, encodingRead, markLength } from './file.js'
import { openLines } from './line-file.js'
import { COLUMN } from './text-rows.js'

/** Opens a text. @throws DiscretError `unreadable-file` */
export async function openText(path: string, encodingName?: string): Promise<Source> {
  const sample = await beginningOf(path)
  const encoding = encodingName ? encodingNamed(encodingName) : encodingOf(sample)
  return openLines(path, { kind: 'text', encoding: encodingRead(encoding) }, encoding, markLength(sample), [COLUMN], `encoding ${encoding}`)
}
