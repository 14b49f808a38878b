/** Long texts are screened piece by piece, so that memory stays constant; a piece ends where a line, a sentence or a word does. */

/** Code units of a piece at most. */
const LONGEST = 1 << 15

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

/** The best place to cut at or before `to`: after a line end, a full stop with a space, a space; else just there. */
function cutBefore(text: string, from: number, to: number): number {
  const half = from + LONGEST / 2
  for (const mark of ['\n', '. ', ' ']) {
    const at = text.lastIndexOf(mark, to - mark.length)
    if (at >= half) return at + mark.length
  }
  const code = text.charCodeAt(to)
  return code >= 0xdc00 && code <= 0xdfff ? to - 1 : to
}
