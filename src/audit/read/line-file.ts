/** Files that are cut between records, and those whose records are lines. */
import type { Place, Source, Stretch } from '../rows.js'
import { encodingNamed, encodingOf } from './encoding.js'
import { beginningOf, bytesOf, encodingRead, fileIdentity, keepIn, markLength, sizeOf } from './file.js'
import { type Format, rowsInStretches } from './format.js'
import { LINES } from './records.js'
import { stretchesOf } from './stretches.js'

/**
 * Opens a file whose records are lines.
 *
 * @param named encoding, where detection is not wanted
 * @throws DiscretError `unreadable-file`, `invalid-options`
 */
export async function openLines(path: string, kind: 'ndjson' | 'text', named: string | undefined, columns: readonly string[] | undefined): Promise<Source> {
  const sample = await beginningOf(path)
  const encoding = named === undefined ? encodingOf(sample) : encodingNamed(named)
  const start = markLength(sample)
  const read = (after: Place | undefined): AsyncIterable<Stretch> => {
    const from = after ?? { row: 0, byte: start }
    return stretchesOf(bytesOf(path, encoding, from.byte), LINES, from, keepIn(path, encoding))
  }
  return fileSource(path, { kind, encoding: encodingRead(encoding) }, columns, [...(kind === 'ndjson' ? ['NDJSON'] : []), `encoding ${encoding}`], read)
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
