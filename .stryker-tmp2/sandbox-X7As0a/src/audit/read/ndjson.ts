/** NDJSON: one object a line; its texts by path (`note`, `tenant.comment`). */
// @ts-nocheck

import { createReadStream } from 'node:fs'
import type { Row, Source, Unreadable } from '../rows.js'
import { beginningOf, fileIdentity, sizeOf } from './file.js'
import { lines } from './lines.js'

/** Opens a file of NDJSON. @throws DiscretError `unreadable-file` */
export async function openNdjson(path: string): Promise<Source> {
  await beginningOf(path)
  let stream: ReturnType<typeof createReadStream> | undefined
  return {
    name: path,
    identity: await fileIdentity(path),
    columns: undefined,
    size: await sizeOf(path),
    notes: ['NDJSON'],
    async *rows(after) {
      stream = createReadStream(path)
      for await (const line of lines(stream)) {
        if (line.number <= after) continue
        if ('invalid' in line) yield { number: line.number, reason: 'not UTF-8' }
        else if (line.text.trim() !== '') yield rowOf(line.number, line.text)
      }
    },
    progress: () => stream?.bytesRead ?? 0,
    close: () => Promise.resolve(),
  }
}

function rowOf(number: number, line: string): Row | Unreadable {
  try {
    const value = JSON.parse(line) as unknown
    if (typeof value !== 'object' || value === null) return { number, reason: 'not an object' }
    return { number, values: Object.fromEntries(textsOf(value, '')) }
  } catch {
    return { number, reason: 'not JSON' }
  }
}

/** Strings and numbers of an object (an id or a year groups rows), by path. */
export function textsOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string' || typeof value === 'number') return [[path, String(value)]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path === '' ? key : `${path}.${key}`))
}
