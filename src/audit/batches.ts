/** Rows that have been read, put together for the workers. */
import { isUnreadable, type Place, type ReadRows, type Row, type Unreadable } from './rows.js'

/** Rows a batch, at most, but for those that must not be parted. */
const ROWS = 500

/** Characters of a batch, at most: long texts travel alone. */
const CHARACTERS = 250_000

/**
 * Rows in batches.
 *
 * @param placeBehind where an audit goes on behind a row; `undefined` for a row that must not end a batch, which the last of them is not
 */
export async function* inBatches<R extends Row | Unreadable>(
  rows: AsyncIterable<R> | Iterable<R>,
  placeBehind: (row: R) => Place | undefined = byNumber,
): AsyncGenerator<ReadRows> {
  let read: R[] = []
  let characters = 0
  let end: Place | undefined
  for await (const row of rows) {
    read.push(row)
    if (!isUnreadable(row)) for (const text of Object.values(row.values)) characters += text.length
    end = placeBehind(row)
    if (!end || (read.length < ROWS && characters < CHARACTERS)) continue
    yield { read, end }
    read = []
    characters = 0
  }
  if (end && read.length > 0) yield { read, end }
}

const byNumber = ({ number }: Row | Unreadable): Place => ({ row: number, byte: 0 })
