/** Long texts are screened piece by piece, so that memory stays constant; a piece ends where a line, a sentence or a word does. */

/** Code units of a piece at most. */
const LONGEST = 1 << 15

/** Code units that are read before and behind a piece: no passage is longer, and few clauses are. */
const MARGIN = 512

/** A piece and where it begins in the whole text. */
export interface Chunk {
  readonly text: string
  readonly offset: number
}

/** Cuts a text into pieces of at most 32,768 code units; most comments are one piece. */
export function chunks(text: string, length = text.length): readonly Chunk[] {
  const pieces: Chunk[] = []
  let from = 0
  while (length - from > LONGEST) {
    const to = cutBefore(text, from, from + LONGEST)
    pieces.push({ text: text.slice(from, to), offset: from })
    from = to
  }
  pieces.push({ text: from === 0 && length === text.length ? text : text.slice(from, length), offset: from })
  return pieces
}

/**
 * A piece with the words before and behind it, so that what stands across a cut is read whole.
 *
 * @param length of the text that is to be read
 */
export function around({ text: piece, offset }: Chunk, text: string, length: number): Chunk {
  const end = offset + piece.length
  const from = offset === 0 ? 0 : firstWord(text, Math.max(0, offset - MARGIN), offset)
  const to = end === length ? end : lastWord(text, end, Math.min(length, end + MARGIN))
  return from === offset && to === end ? { text: piece, offset } : { text: text.slice(from, to), offset: from }
}

/** The best place to cut at or before `to`: after a line end, a full stop with a space, a space; else just there. */
function cutBefore(text: string, from: number, to: number): number {
  const half = from + LONGEST / 2
  // Searched in a slice: in the whole text each search would go back to its beginning.
  const piece = text.slice(half, to)
  for (const mark of ['\n', '. ', ' ']) {
    for (let at = piece.lastIndexOf(mark); at >= 0; at = at === 0 ? -1 : piece.lastIndexOf(mark, at - 1)) {
      if (mark !== '. ' || SENTENCE.test(text.slice(half + at - 4, half + at))) return half + at + mark.length
    }
  }
  return inside(text, to) ? to - 1 : to
}

/** The last word of a sentence: one of some length, since « M. » ends none. */
const SENTENCE = /\p{L}{4}$/u

const SPACE = /\s/u

function firstWord(text: string, from: number, to: number): number {
  const space = text.slice(from, to).search(SPACE)
  if (space >= 0) return from + space + 1
  return inside(text, from) ? from + 1 : from
}

function lastWord(text: string, from: number, to: number): number {
  for (let at = to; at > from; at--) if (SPACE.test(text[at - 1] as string)) return at - 1
  return inside(text, to) ? to - 1 : to
}

/** Whether a place is between the halves of a character. */
function inside(text: string, at: number): boolean {
  const code = at < text.length ? text.charCodeAt(at) : 0
  return code >= 0xdc00 && code <= 0xdfff
}
