/** Judges a text piece by piece: each is read with some words around it, and each finding is told once, by the first piece that it reaches into. */
import type { Dropped, Judge, Judgement, Passage } from './context/judge.js'
import type { Settings } from './options.js'
import { around, type Chunk, chunks } from './text/chunks.js'

/** The verdicts on a piece; places are counted from `offset` on. */
export interface JudgedPiece extends Judgement {
  readonly offset: number
}

/**
 * Judges the pieces of a text in order.
 *
 * @param length how much of the text is to be read
 * @param visit  gets the verdicts, which stand until it returns
 */
export function judgePieces(judge: Judge, text: string, length: number, settings: Settings, visit: (piece: JudgedPiece) => void): void {
  const pieces = chunks(text, length)
  const own = new Ownership()
  for (const piece of pieces) {
    const { text: read, offset } = around(piece, text, length)
    const judgement = judge.run(read, settings)
    visit(pieces.length === 1 ? { ...judgement, offset } : { ...own.of(piece, judgement, offset), offset })
  }
}

/** Whether there is a finding: what `judgePieces` would tell. */
export function findsInPieces(judge: Judge, text: string, length: number, settings: Settings): boolean {
  const pieces = chunks(text, length)
  const own = new Ownership()
  for (const piece of pieces) {
    const { text: read, offset } = around(piece, text, length)
    if (!judge.finds(read, settings)) continue
    if (pieces.length === 1 || own.of(piece, judge.run(read, settings), offset).kept.length > 0) return true
  }
  return false
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
