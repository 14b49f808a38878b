/** Objects of NDJSON as rows: their texts by path (`note`, `tenant.comment`). */
import { parseJson } from '../../io/json.js'
import { linesOf } from '../../io/lines.js'
import type { Row, Unreadable } from '../rows.js'
import { textsIn } from './json-texts.js'

/** One row a line; an empty line has a number, but is none. */
export function jsonRows(first: number, bytes: Uint8Array): (Row | Unreadable)[] {
  return linesOf(bytes).flatMap((line, at) => {
    const number = first + at
    if (line === undefined) return [{ number, reason: 'not UTF-8' }]
    return line.trim() === '' ? [] : [rowOfLine(number, line)]
  })
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
  return { number, values: textsIn(value), json: value }
}
