/** Compact text for what the compiler writes and the loader reads: sorted words by front coding, numbers in digits of base 32. */

/**
 * Sorted words, each as one base-36 digit (letters shared with the word before) and the rest.
 *
 *     alcool  alcoolique  alcoolo   →   "0alcool 6ique 6o"
 *
 * @param words sorted, without duplicates, without spaces
 * @param block so many words are written by what they share with the one before; the next stands whole, so that reading may begin there
 */
export function encodeWords(words: readonly string[], block = Number.POSITIVE_INFINITY): string {
  let before = ''
  return words
    .map((word, at) => {
      let shared = 0
      if (at % block > 0) while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared++
      before = word
      return shared.toString(36) + word.slice(shared)
    })
    .join(' ')
}

/** The inverse of `encodeWords`. */
export function decodeWords(coded: string): string[] {
  if (coded === '') return []
  let before = ''
  return coded.split(' ').map((part) => {
    before = before.slice(0, Number.parseInt(part[0] as string, 36)) + part.slice(1)
    return before
  })
}

/** Digits: the first 32 end a number, the others do not. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
const VALUES = new Uint8Array(128)
Array.from(ALPHABET, (digit, value) => {
  VALUES[digit.charCodeAt(0)] = value
})

/** Writes numbers one after the other: five bits a digit, the lowest first, so that small numbers take one character. */
export class NumberWriter {
  readonly #digits: string[] = []

  /** @param number a whole number from 0 up */
  write(number: number): void {
    let rest = number
    for (; rest > 31; rest >>>= 5) this.#digits.push(ALPHABET[32 + (rest & 31)] as string)
    this.#digits.push(ALPHABET[rest] as string)
  }

  /** Writes the number of numbers, then them. */
  writeList(numbers: readonly number[]): void {
    this.write(numbers.length)
    for (const number of numbers) this.write(number)
  }

  toString(): string {
    return this.#digits.join('')
  }
}

/** Reads what a `NumberWriter` wrote. */
export class NumberReader {
  readonly #numbers: Int32Array
  #at = 0

  constructor(text: string) {
    this.#numbers = numbersOf(text)
  }

  read(): number {
    const number = this.#numbers[this.#at++]
    if (number === undefined) throw new Error('the numbers end too early')
    return number
  }

  /** @param length how many numbers follow */
  readList(length: number): Int32Array {
    const numbers = this.#numbers.slice(this.#at, this.#at + length)
    if (numbers.length < length) throw new Error('the numbers end too early')
    this.#at += length
    return numbers
  }
}

/** Reads numbers from any place of a text where one begins. */
export class NumberCursor {
  readonly #text: string
  #at = 0
  #end = 0

  constructor(text: string) {
    this.#text = text
  }

  /** Goes to a number; reads up to `end` (exclusive). */
  moveTo(from: number, end: number): void {
    this.#at = from
    this.#end = end
  }

  /** Whether there is another number. */
  get more(): boolean {
    return this.#at < this.#end
  }

  read(): number {
    let number = 0
    for (let shift = 0; this.#at < this.#end; shift += 5) {
      const value = VALUES[this.#text.charCodeAt(this.#at++)] as number
      number |= (value & 31) << shift
      if (value < 32) return number
    }
    throw new Error('the numbers end too early')
  }
}

/** All numbers of a text, in one loop that is soon compiled: a start is short. */
function numbersOf(text: string): Int32Array {
  const numbers = new Int32Array(text.length)
  let count = 0
  let number = 0
  let shift = 0
  for (let i = 0; i < text.length; i++) {
    const value = VALUES[text.charCodeAt(i)] as number
    number |= (value & 31) << shift
    shift += 5
    if (value >= 32) continue
    numbers[count++] = number
    number = 0
    shift = 0
  }
  if (shift > 0) throw new Error('the numbers end too early')
  return numbers.subarray(0, count)
}
