/** Plain text: a comment a line. */
// @ts-nocheck

import { createReadStream } from 'node:fs'
import type { Source } from '../rows.js'
import { CellDecoder, encodingNamed, encodingOf } from './encoding.js'
import { beginningOf, fileIdentity, sizeOf, utf8From } from './file.js'
import { lines } from './lines.js'

/** The one column of a text. */
const COLUMN = 'text'

/** Opens a text. @throws DiscretError `unreadable-file` */
export async function openText(path: string, encodingName?: string): Promise<Source> {
  const sample = await beginningOf(path)
  const encoding = encodingName ? encodingNamed(encodingName) : encodingOf(sample)
  let read = 0
  return {
    name: path,
    identity: await fileIdentity(path),
    columns: [COLUMN],
    size: await sizeOf(path),
    notes: [`encoding ${encoding}`],
    async *rows(after) {
      const bytes = encoding === 'utf-8' ? createReadStream(path) : utf8From(path, encoding, 0)
      const fallback = new CellDecoder('utf-8')
      for await (const line of lines(bytes, fallback)) {
        if (line.number <= after || 'invalid' in line) continue
        read += Buffer.byteLength(line.text) + 1
        yield { number: line.number, values: { [COLUMN]: line.text } }
      }
    },
    progress: () => read,
    close: () => Promise.resolve(),
  }
}
