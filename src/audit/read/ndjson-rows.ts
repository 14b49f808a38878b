/** Objects of NDJSON as rows: their texts by path (`note`, `tenant.comment`). */
import { parseJson } from '../../io/json.js'
import { linesOf } from '../../io/lines.js'
import type { Row, Unreadable } from '../rows.js'
import { CellDecoder, type Encoding } from './encoding.js'
import { DEEPEST, textsIn } from './json-texts.js'

/** One row a line; an empty line has a number, but is none. */
export function jsonRows(first: number, bytes: Uint8Array, encoding: Encoding): (Row | Unreadable)[] {
  return (linesOf(bytes, new CellDecoder(encoding)) as string[]).flatMap((line, at) => (line.trim() === '' ? [] : [rowOfLine(first + at, line)]))
}

function rowOfLine(number: number, line: string): Row | Unreadable {
  let value: unknown
  try {
    value = parseJson(line)
  } catch {
    return { number, reason: 'not JSON' }
  }
  return rowOfValue(number, value)
}

/** A value of JSON as a row. */
export function rowOfValue(number: number, value: unknown): Row | Unreadable {
  if (typeof value !== 'object' || value === null) return { number, reason: 'not an object' }
  const values = textsIn(value)
  return values ? { number, values, json: value } : { number, reason: `nested deeper than ${DEEPEST} levels` }
}
