/** The code units of a text, asked for at any place. */
import { classOf, codeAt, isCapital, NONE } from './characters.js'
import { DROPPED, foldCode } from './fold.js'

/** Stands for what is before or behind a text: neither letter nor digit, and no code unit folds to it. */
export const OUTSIDE = 0

/** Reads beside a text too: V8 reads ten times slower where it has once read beside a string or an array, so that bounds are looked at. */
export class Units {
  readonly #text: string
  readonly #length: number

  constructor(text: string) {
    this.#text = text
    this.#length = text.length
  }

  /** The folded code unit at a place, or `OUTSIDE`. */
  foldedAt(at: number): number {
    return at >= 0 && at < this.#length ? foldCode(codeAt(this.#text, at)) : OUTSIDE
  }

  isCapitalAt(at: number): boolean {
    return at >= 0 && at < this.#length && isCapital(codeAt(this.#text, at))
  }

  /** Class of the code unit at `at`, past characters that are dropped. */
  classAt(at: number): number {
    for (let i = at; i < this.#length; i++) {
      const code = foldCode(codeAt(this.#text, i))
      if (code !== DROPPED) return classOf(code)
    }
    return NONE
  }
}
