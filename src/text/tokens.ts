/** The words of a text, as parallel arrays of numbers: no string is made for a word unless somebody asks for it. */
import { extend } from './hash.js'

/** Every letter is a capital, two at least. */
export const UPPER = 1
/** The first letter is a capital. */
export const CAPITAL = 2
/** The word holds a digit. */
export const NUMBER = 4
/** A hyphen joins the word to the one before. */
export const HYPHEN = 8
/** The same letter three times or more in a row. */
export const REPEATED = 16

/** Word `i` is `text.slice(start[i], end[i])`; only the first `count` places of each array are words. */
export class Tokens {
  text = ''
  count = 0
  /** Folded letters of all words, one word after the other; an elided one keeps its apostrophe (`l'`). */
  chars: Uint16Array
  /** Where the letters of a word begin in `chars`; those of the last word end at `charStart[count]`. */
  charStart: Int32Array
  /** See `text/hash.ts`. */
  hash: Int32Array
  start: Int32Array
  end: Int32Array
  /** Sum of `UPPER`, `CAPITAL`, … */
  flags: Uint8Array
  /** Number of the clause: commas, colons, brackets, slashes and dashes end one. */
  clause: Int32Array
  /** Number of the sentence: full stops, semicolons, line ends and question marks end one. */
  sentence: Int32Array

  /**
   * @param words how many there may be
   * @param chars how many letters they may have in all
   */
  constructor(words: number, chars: number) {
    this.chars = new Uint16Array(chars)
    this.charStart = new Int32Array(words + 1)
    this.hash = new Int32Array(words)
    this.start = new Int32Array(words)
    this.end = new Int32Array(words)
    this.flags = new Uint8Array(words)
    this.clause = new Int32Array(words)
    this.sentence = new Int32Array(words)
  }

  /** Number of letters of a word. */
  lengthOf(at: number): number {
    return (this.charStart[at + 1] as number) - (this.charStart[at] as number)
  }

  /** A folded word. */
  key(at: number): string {
    return String.fromCharCode(...this.chars.subarray(this.charStart[at], this.charStart[at + 1]))
  }

  /** Whether a folded word is this one: no string is made of it. */
  is(at: number, word: string): boolean {
    const from = this.charStart[at] as number
    if (this.lengthOf(at) !== word.length) return false
    for (let i = 0; i < word.length; i++) if (this.chars[from + i] !== word.charCodeAt(i)) return false
    return true
  }

  /** All folded words. */
  keys(): string[] {
    return Array.from({ length: this.count }, (_, at) => this.key(at))
  }

  /** Appends a word that other words give its place. */
  push(key: string, from: Tokens, first: number, last: number, flags: number): void {
    const at = this.count
    let top = this.charStart[at] as number
    let hash = 0
    for (let i = 0; i < key.length; i++) {
      const code = key.charCodeAt(i)
      this.chars[top++] = code
      hash = extend(hash, code)
    }
    this.#place(top, hash, from, first, last, flags)
  }

  /** Appends a word as it is. */
  copy(from: Tokens, word: number): void {
    let top = this.charStart[this.count] as number
    const end = from.charStart[word + 1] as number
    for (let i = from.charStart[word] as number; i < end; i++) this.chars[top++] = from.chars[i] as number
    this.#place(top, from.hash[word] as number, from, word, word, from.flags[word] as number)
  }

  #place(top: number, hash: number, from: Tokens, first: number, last: number, flags: number): void {
    const at = this.count++
    this.charStart[at + 1] = top
    this.hash[at] = hash
    this.start[at] = from.start[first] as number
    this.end[at] = from.end[last] as number
    this.flags[at] = flags
    this.clause[at] = from.clause[first] as number
    this.sentence[at] = from.sentence[first] as number
  }
}

/** Words of one text after the other in the same arrays: screening a comment makes none. */
export class Scratch {
  #tokens = new Tokens(256, 512)

  /**
   * Empty words with room for so many. Those handed out before are gone.
   *
   * @param words how many there may be
   * @param chars how many letters they may have in all
   */
  take(text: string, words: number, chars: number): Tokens {
    if (this.#tokens.hash.length < words || this.#tokens.chars.length < chars) this.#tokens = new Tokens(2 * words, 2 * chars)
    this.#tokens.text = text
    this.#tokens.count = 0
    return this.#tokens
  }
}
