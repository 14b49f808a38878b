/** Judges a text piece by piece: each is read with some words around it, and each finding is told once, by the first piece that it reaches into. */
import type { Dropped, Judge, Judgement, Passage } from './context/judge.js'
import type { Settings } from './options.js'
import { around, type Chunk, chunks } from './text/chunks.js'

/**
 * Judges the pieces of a text in order.
 *
 * @param length how much of the text is to be read
 * @param visit  gets the verdicts on a piece, which stand until it returns, and from where in the text their places are counted
 */
export function judgePieces(judge: Judge, text: string, length: number, settings: Settings, visit: (judgement: Judgement, offset: number) => void): void {
  const pieces = chunks(text, length)
  const [only] = pieces
  // Most texts are one piece: nothing is to be told apart.
  if (pieces.length === 1 && only) {
    visit(judge.run(only.text, settings), 0)
    return
  }
  const own = new Ownership()
  for (const piece of pieces) {
    const { text: read, offset } = around(piece, text, length)
    visit(own.of(piece, judge.run(read, settings), offset), offset)
  }
}

/** Whether there is a finding: what `judgePieces` would tell. */
export function findsInPieces(judge: Judge, text: string, length: number, settings: Settings): boolean {
  const pieces = chunks(text, length)
  const [only] = pieces
  if (pieces.length === 1 && only) return judge.finds(only.text, settings)
  const own = new Ownership()
  return pieces.some((piece) => {
    const { text: read, offset } = around(piece, text, length)
    return judge.finds(read, settings) && own.of(piece, judge.run(read, settings), offset).kept.length > 0
  })
}

/** Which piece tells a verdict that two of them have come to. */
class Ownership {
  /** End of the last finding that was told, in the text. */
  #told = 0

  /** The verdicts that a piece tells: findings that reach into it and that none before has told, candidates that begin in it. */
  of({ text, offset: from }: Chunk, judgement: Judgement, offset: number): Judgement {
    const to = from + text.length
    const kept = judgement.kept.filter(({ start, end }: Passage) => {
      if (offset + start >= to || offset + end <= from || offset + start < this.#told) return false
      this.#told = offset + end
      return true
    })
    const dropped = judgement.dropped.filter(({ candidate: { start } }: Dropped) => offset + start >= from && offset + start < to)
    return { kept, dropped, tokens: judgement.tokens }
  }
}
