/**
 * Long lists of words of which few are ever asked for: front-coded text in blocks, searched where it stands. Nothing is built when
 * it is loaded; the first question finds where the blocks begin.
 *
 *     0aabid 2dam 2lia ⏎ 0abaca 4da …        the first word of a block is written whole
 *
 * @see Witten, Moffat and Bell, "Managing Gigabytes", 2nd ed. 1999, § 4.1 (front coding in blocks)
 */
import type { Letters } from '../text/letters.js'
import { encodeWords } from './codec.js'

const BREAK = '\n'
/** Nothing in a word stands below a space. */
const [SPACE, LINE, ZERO, NINE] = [0x20, 0x0a, 0x30, 0x39] as const
/** Shared letters are written with one base-36 digit; see `codec.ts`. */
const MOST_SHARED = 35

/** A block ends where the next word shares few letters, at most so many words later: words written whole cost bytes. */
const [FEWEST, MOST, FEW_LETTERS] = [64, 192, 3] as const

/**
 * Writes what `WordLists` reads.
 *
 * @param words sorted, without duplicates, without spaces
 */
export function encodeBlocks(words: readonly string[]): string {
  const blocks: string[] = []
  let from = 0
  for (let at = 1; at <= words.length; at++) {
    const size = at - from
    const alike = words[at]?.slice(0, FEW_LETTERS + 1) === words[at - 1]?.slice(0, FEW_LETTERS + 1)
    if (at < words.length && (size < FEWEST || (size < MOST && alike))) continue
    blocks.push(encodeWords(words.slice(from, at)))
    from = at
  }
  return blocks.join(BREAK)
}

/** One list. */
interface List {
  readonly text: string
  /** Where each block begins. */
  readonly blocks: Int32Array
}

/** The words of some lists. */
export class WordLists {
  readonly #texts: readonly string[]
  #lists: readonly List[] | undefined

  /** @param texts each as `encodeBlocks` writes it; one block, as `encodeWords` writes it, is a list too */
  constructor(texts: readonly string[]) {
    this.#texts = texts
  }

  /** Whether one of the lists holds a word. */
  has(word: Letters): boolean {
    this.#lists ??= [...new Set(this.#texts)].filter((text) => text !== '').map((text) => ({ text, blocks: beginnings(text) }))
    for (const { text, blocks } of this.#lists) if (isIn(text, blockOf(text, blocks, word), word)) return true
    return false
  }
}

function beginnings(text: string): Int32Array {
  const places = [0]
  for (let at = text.indexOf(BREAK); at >= 0; at = text.indexOf(BREAK, at + 1)) places.push(at + 1)
  return Int32Array.from(places)
}

/** Where the last block begins whose first word is not behind `word`. */
function blockOf(text: string, blocks: Int32Array, word: Letters): number {
  let low = 0
  let high = blocks.length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (isBehind(text, (blocks[middle] as number) + 1, word)) high = middle
    else low = middle
  }
  return blocks[low] as number
}

/** Whether the word that stands whole at a place of a text comes behind another in the alphabet. */
function isBehind(text: string, place: number, { letters, from, to }: Letters): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(place + i - from)
    if (code !== letters[i]) return code > (letters[i] as number)
  }
  return text.charCodeAt(place + to - from) > SPACE
}

/** Whether a block holds a word: of each coded word only the letters are compared that may still be those of `word`. */
function isIn(text: string, block: number, { letters, from, to }: Letters): boolean {
  const length = to - from
  let same = 0
  for (let at = block; at < text.length; at++) {
    const digit = text.charCodeAt(at++)
    const shared = digit <= NINE ? digit - ZERO : digit - 0x57
    // What shares more letters with the word before differs from `word` where that one did.
    if (shared <= same) {
      // Words ascend: what shares fewer letters than those compared so far comes behind `word`.
      if (shared < same && shared < MOST_SHARED) return false
      for (same = shared; same < length && text.charCodeAt(at) === letters[from + same]; same++) at++
      if (same === length) return !(text.charCodeAt(at) > SPACE)
      if (text.charCodeAt(at) > (letters[from + same] as number)) return false
    }
    while (text.charCodeAt(at) > SPACE) at++
    if (text.charCodeAt(at) === LINE) return false
  }
  return false
}
