/** Lines of a text as rows. */
import { linesOf } from '../../io/lines.js'
import type { Row } from '../rows.js'
import { CellDecoder, type Encoding } from './encoding.js'

/** The one column of a text. */
export const COLUMN = 'text'

/** One row a line, also an empty one. */
export function textRows(first: number, bytes: Uint8Array, encoding: Encoding): Row[] {
  return linesOf(bytes, new CellDecoder(encoding)).map((line, at) => ({ number: first + at, values: { [COLUMN]: line as string } }))
}
