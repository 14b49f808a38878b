/** Files of lines. */
import type { Place, Source, Stretch } from '../rows.js'
import type { Encoding } from './encoding.js'
import { bytesOf, fileIdentity, keepIn, sizeOf } from './file.js'
import { type Format, rowsInStretches } from './format.js'
import { LINES } from './records.js'
import { stretchesOf } from './stretches.js'

/**
 * Opens a file whose records are lines.
 *
 * @param encoding of the file
 * @param start    bytes of its byte order mark
 */
export async function openLines(path: string, format: Format, encoding: Encoding, start: number, columns: readonly string[] | undefined, note: string): Promise<Source> {
  let position = 0
  const source = {
    format,
    async *stretches(after: Place = { row: 0, byte: start }): AsyncGenerator<Stretch> {
      for await (const stretch of stretchesOf(bytesOf(path, encoding, after.byte), LINES, after, keepIn(path, encoding))) {
        position = stretch.end.byte
        yield stretch
      }
    },
  }
  return {
    ...source,
    name: path,
    identity: await fileIdentity(path),
    columns,
    size: await sizeOf(path),
    notes: [note],
    rows: (after) => rowsInStretches(source, after),
    progress: () => position,
    close: () => Promise.resolve(),
  }
}
