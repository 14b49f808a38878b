/** Plain text: a comment a line. */
import type { Source } from '../rows.js'
import { openLines } from './line-file.js'
import { COLUMN } from './text-rows.js'

/** Opens a text. @throws DiscretError `unreadable-file`, `invalid-options` */
export function openText(path: string, { encoding }: { readonly encoding?: string | undefined } = {}): Promise<Source> {
  return openLines(path, 'text', encoding, [COLUMN])
}
