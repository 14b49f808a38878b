/** JSON documents that are one array, element by element, however large: each element is a row. */
import iconv from 'iconv-lite'
import { DiscretError } from '../../errors.js'
import { JsonParser } from '../../io/json.js'
import type { Row, Source, Unreadable } from '../rows.js'
import { type Encoding, encodingNamed, encodingOf } from './encoding.js'
import { beginningOf, fileIdentity, markLength, sizeOf, utf8Of } from './file.js'
import { rowOfValue } from './ndjson-rows.js'

/**
 * Opens a JSON document.
 *
 * @throws DiscretError `unreadable-file` for a document that is no array, or, when its rows are read, for what is no JSON
 */
export async function openJson(path: string, options: { readonly encoding?: string | undefined } = {}): Promise<Source> {
  const sample = await beginningOf(path)
  const encoding = options.encoding === undefined ? unicodeOf(path, sample) : encodingNamed(options.encoding)
  if (!/^\s*\[/.test(iconv.decode(Buffer.from(sample), encoding))) {
    throw new DiscretError('unreadable-file', `"${path}" is no array of objects: [{…}, {…}]. Write its rows so, or one object a line (.ndjson).`)
  }
  let position = 0
  return {
    name: path,
    identity: await fileIdentity(path),
    columns: undefined,
    size: await sizeOf(path),
    notes: ['JSON', `encoding ${encoding}`],
    async *rows(after) {
      const elements = new Elements()
      position = 0
      for await (const chunk of utf8Of(path, encoding, markLength(sample))) {
        position += chunk.length
        try {
          elements.push(chunk)
        } catch (cause) {
          yield* behind(after, elements.taken())
          throw new DiscretError(
            'unreadable-file',
            `"${path}" is no JSON behind row ${elements.count}. Mend it there, or write one object a line (.ndjson): those can be read around a fault.`,
            [],
            {
              cause,
            },
          )
        }
        yield* behind(after, elements.taken())
      }
      if (!elements.ended) throw new DiscretError('unreadable-file', `"${path}" ends in the middle of row ${elements.count + 1}: it was cut off.`)
    },
    progress: () => position,
    close: () => Promise.resolve(),
  }
}

/** JSON is in Unicode (RFC 8259): another encoding is taken where it is named. */
function unicodeOf(path: string, sample: Uint8Array): Encoding {
  const encoding = encodingOf(sample)
  if (encoding.startsWith('utf')) return encoding
  throw new DiscretError('unreadable-file', `"${path}" is not in UTF-8, as JSON is (RFC 8259). Say --encoding ${encoding}, or write it anew: iconv -f ${encoding} -t utf-8.`)
}

function* behind(after: number, rows: readonly (Row | Unreadable)[]): Generator<Row | Unreadable> {
  for (const row of rows) if (row.number > after) yield row
}

/** Elements of the array, as their last byte goes by. */
class Elements {
  readonly #parser = new JsonParser((value) => this.#rows.push(rowOfValue(++this.count, value)), { paths: ['$.*'], keepStack: false })
  #rows: (Row | Unreadable)[] = []
  count = 0

  push(bytes: Uint8Array): void {
    this.#parser.write(bytes)
  }

  taken(): (Row | Unreadable)[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }

  get ended(): boolean {
    return this.#parser.ended
  }
}
