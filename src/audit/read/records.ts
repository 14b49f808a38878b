/** Where records end in bytes: enough to cut a file between two of them, without parsing their cells. */

/** Longer records are not screened but counted: no comment is as long, and memory must not depend on a quote that is never closed. */
export const LONGEST_RECORD = 16 * 1024 * 1024

const [NEWLINE, RETURN, QUOTE] = [0x0a, 0x0d, 0x22] as const

/** How the records of a kind of file follow each other. */
export interface Records {
  /**
   * @param from  where a record begins
   * @param whole whether the file ends with these bytes
   * @returns where the next record begins, -1 where these bytes do not tell
   */
  readonly end: (bytes: Uint8Array, from: number, whole: boolean) => number
  /** Whether the record is numbered. */
  readonly isRow: (bytes: Uint8Array, from: number) => boolean
  /** The byte that ends a line. */
  readonly lineEnd: number
}

/** Lines, each with a number, also an empty one. */
export const LINES: Records = { end: (bytes, from, whole) => endOfLine(bytes, from, whole, NEWLINE), isRow: () => true, lineEnd: NEWLINE }

/**
 * Records of CSV: a quoted cell holds line ends. A record with a quote where none may stand is its line, so that one quote too many spoils no other row.
 *
 * @param delimiter between cells, in bytes
 * @param returns   whether lines end with a carriage return alone
 * @see RFC 4180, section 2
 */
export function csvRecords(delimiter: Uint8Array, returns: boolean): Records {
  const lineEnd = returns ? RETURN : NEWLINE
  const first = delimiter[0] as number

  const isDelimiter = (bytes: Uint8Array, at: number): boolean => bytes[at] === first && delimiter.every((byte, offset) => bytes[at + offset] === byte)

  /** Behind the closing quote; -1 where there is none. */
  const endOfQuoted = (bytes: Uint8Array, from: number, limit: number): number => {
    for (let at = from; ; at += 2) {
      at = bytes.indexOf(QUOTE, at)
      if (at < 0 || at >= limit) return -1
      if (bytes[at + 1] !== QUOTE) return at + 1
    }
  }

  const nextQuote = remembered(QUOTE)

  const end = (bytes: Uint8Array, from: number, whole: boolean): number => {
    const limit = Math.min(bytes.length, from + LONGEST_RECORD)
    const ended = whole || limit < bytes.length
    const broken = (): number => endOfLine(bytes, from, whole, lineEnd)
    for (let cell = from; ; cell += delimiter.length) {
      const line = bytes.indexOf(lineEnd, cell)
      const quote = nextQuote(bytes, cell)
      if (quote >= limit || (line >= 0 && line < quote)) {
        if (line >= 0 && line < limit) return line + 1
        return limit < bytes.length ? broken() : whole ? bytes.length : -1
      }
      // A quote opens a cell, or should not be there.
      if (quote !== cell && !isDelimiter(bytes, quote - delimiter.length)) return broken()
      cell = endOfQuoted(bytes, quote + 1, limit)
      if (cell < 0) return ended ? broken() : -1
      if (bytes[cell] === RETURN && bytes[cell + 1] === NEWLINE && !returns) cell++
      // What follows the quote, or the carriage return, is not here yet.
      if (cell + delimiter.length > bytes.length - 1 && !whole) return -1
      if (cell >= bytes.length) return bytes.length
      if (bytes[cell] === lineEnd) return cell + 1
      if (!isDelimiter(bytes, cell)) return broken()
    }
  }

  const isRow = (bytes: Uint8Array, from: number): boolean => bytes[from] !== lineEnd && (returns || bytes[from] !== RETURN || bytes[from + 1] !== NEWLINE)
  return { end, isRow, lineEnd }
}

/** Finds a byte at or behind a place, `Infinity` where there is none; a place that was found is not looked for again. */
function remembered(byte: number): (bytes: Uint8Array, from: number) => number {
  let known: Uint8Array | undefined
  let after = 0
  let place = 0
  return (bytes, from) => {
    if (known === bytes && from >= after && from <= place) return place
    const at = bytes.indexOf(byte, from)
    known = bytes
    after = from
    place = at < 0 ? Number.POSITIVE_INFINITY : at
    return place
  }
}

function endOfLine(bytes: Uint8Array, from: number, whole: boolean, lineEnd: number): number {
  const at = bytes.indexOf(lineEnd, from)
  const end = at >= 0 ? at + 1 : whole ? bytes.length : -1
  return end - from > LONGEST_RECORD ? -1 : end
}
