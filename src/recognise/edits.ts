/**
 * Every way of taking one edit back, as hashes: by arithmetic on the hashes of beginnings (see `text/hash.ts`), without a string.
 *
 *     cancr → ancr cncr …      acncr … cancs cancra?      cancar cancer cancir …
 *             one letter fewer   as many (replaced, swapped)   one more
 *
 * @see Kernighan, Church and Gale, "A spelling correction program based on a noisy channel model", COLING 1990 (one edit undone)
 */
import { concatenated, extend, power, withoutBeginning } from '../text/hash.js'
import type { Letters } from '../text/letters.js'

/** The longest word in letters. */
const LONGEST = 64

/** What may be put in or put in place of another: letters, and the digits that names of genes and vitamins end with. */
const PUT = Uint8Array.from('abcdefghijklmnopqrstuvwxyz123', (letter) => letter.charCodeAt(0))
/** Stands for the letter that is put in, where two are swapped or one is dropped. */
const [SWAPPED, DROPPED] = [1, 2] as const

const MOST = (LONGEST + 1) * (PUT.length + 1)

/** Letters that a word has more after an edit: -1 dropped, 0 replaced or swapped, 1 put in. */
export type Longer = -1 | 0 | 1

/** The words one edit away from a word; they stand until the next call. */
export class Edits {
  /** Hashes of the words, as many as `list` says. */
  readonly hashes = new Int32Array(MOST)
  /** For each word, where the edit is, and the letter put there. */
  readonly #places = new Uint8Array(MOST)
  readonly #put = new Uint8Array(MOST)
  #longer: Longer = 0
  readonly #prefixes = new Int32Array(LONGEST + 1)
  readonly #written = new Uint16Array(LONGEST + 1)

  /**
   * Lists the words one edit away, of one length.
   *
   * @param word   64 letters at most
   * @param longer with 0 the word itself is one of them
   * @returns how many they are: places in `hashes`
   */
  list({ letters, from, to }: Letters, longer: Longer): number {
    const { hashes } = this
    const places = this.#places
    const put = this.#put
    const prefixes = this.#prefixes
    const length = to - from
    for (let i = 0; i < length; i++) prefixes[i + 1] = extend(prefixes[i] as number, letters[from + i] as number)
    const whole = prefixes[length] as number
    const lost = longer === 1 ? 0 : 1
    let count = 0
    for (let i = 0; i + lost <= length; i++) {
      const rest = length - i - lost
      const before = prefixes[i] as number
      const behind = withoutBeginning(whole, prefixes[i + lost] as number, rest)
      if (longer < 0) {
        places[count] = i
        put[count] = DROPPED
        hashes[count++] = concatenated(before, behind, rest)
        continue
      }
      const base = (concatenated(before, 0, rest + 1) + behind) | 0
      const weight = power(rest)
      // The word itself is listed once, with its first letter replaced by the same.
      const same = longer === 0 && i > 0 ? (letters[from + i] as number) : 0
      for (let k = 0; k < PUT.length; k++) {
        const letter = PUT[k] as number
        if (letter === same) continue
        places[count] = i
        put[count] = letter
        hashes[count++] = (base + Math.imul(letter, weight)) | 0
      }
      if (longer === 1 || rest === 0) continue
      const swapped = extend(extend(before, letters[from + i + 1] as number), letters[from + i] as number)
      places[count] = i
      put[count] = SWAPPED
      hashes[count++] = concatenated(swapped, withoutBeginning(whole, prefixes[i + 2] as number, rest - 1), rest - 1)
    }
    this.#longer = longer
    return count
  }

  /**
   * The letters of a word of the list. They stand until the next call.
   *
   * @param word   whose edits were listed
   * @param number place in `hashes`
   */
  lettersOf({ letters, from, to }: Letters, number: number): Letters {
    const longer = this.#longer
    const written = this.#written
    const place = this.#places[number] as number
    const put = this.#put[number] as number
    const length = to - from + longer
    for (let i = 0; i < length; i++) written[i] = letters[from + (i < place ? i : i - longer)] as number
    if (put === SWAPPED) {
      written[place] = letters[from + place + 1] as number
      written[place + 1] = letters[from + place] as number
    } else if (put !== DROPPED) written[place] = put
    return { letters: written, from: 0, to: length }
  }
}
