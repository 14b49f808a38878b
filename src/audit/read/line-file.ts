/** Files that are cut between records, and those whose records are lines. */
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
export function openLines(path: string, format: Format, encoding: Encoding, start: number, columns: readonly string[] | undefined, note: string): Promise<Source> {
  const read = (after: Place | undefined): AsyncIterable<Stretch> => {
    const from = after ?? { row: 0, byte: start }
    return stretchesOf(bytesOf(path, encoding, from.byte), LINES, from, keepIn(path, encoding))
  }
  return fileSource(path, format, columns, [note], read)
}

/**
 * The source of a file that is cut into stretches; progress is where the last one ends.
 *
 * @param read gives the stretches behind a place, or all
 */
export async function fileSource(
  path: string,
  format: Format,
  columns: readonly string[] | undefined,
  notes: readonly string[],
  read: (after: Place | undefined) => AsyncIterable<Stretch>,
): Promise<Source> {
  let position = 0
  const source = {
    format,
    async *stretches(after?: Place): AsyncGenerator<Stretch> {
      for await (const stretch of read(after)) {
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
    notes,
    rows: (after) => rowsInStretches(source, after),
    progress: () => position,
    close: () => Promise.resolve(),
  }
}
