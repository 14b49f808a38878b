/**
 * The hash of words: a polynomial over folded code units, modulo 2³². The hash of a word without a letter, or of two words joined,
 * comes out of known hashes by arithmetic alone.
 *
 *     H(ab) = H(a) · B^|b| + H(b)
 */
// @ts-nocheck


/** The base of the polynomial: odd, its bits evenly spread (Knuth, TAOCP vol. 3, § 6.4: golden ratio). */
const BASE = 0x9e3779b1 | 0

/** Powers of the base for words of up to 128 code units. */
const POWERS = new Int32Array(129)
POWERS[0] = 1
for (let n = 1; n < POWERS.length; n++) POWERS[n] = Math.imul(POWERS[n - 1] as number, BASE)

/** The hash of a word with one code unit more. */
export function extend(hash: number, code: number): number {
  return (Math.imul(hash, BASE) + code) | 0
}

/** The base to the power of `length`: what a letter weighs with so many behind it. */
export function power(length: number): number {
  return POWERS[length] as number
}

/** The hash of two words joined; `length` is that of the second. */
export function concatenated(first: number, second: number, length: number): number {
  return (Math.imul(first, POWERS[length] as number) + second) | 0
}

/** The hash of what is left when the beginning of a word is taken away; `length` is that of the rest. */
export function withoutBeginning(whole: number, beginning: number, length: number): number {
  return (whole - Math.imul(beginning, POWERS[length] as number)) | 0
}

/** Spreads a hash over a table of a power of two; `bits` is its size. */
export function bucketOf(hash: number, bits: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - bits)
}

/** The hash of a text. */
export function hashOf(text: string): number {
  let hash = 0
  for (let i = 0; i < text.length; i++) hash = extend(hash, text.charCodeAt(i))
  return hash
}

/** The hash of letters `from` to `to` (exclusive) of an array. */
export function hashOfLetters(letters: Uint16Array | Uint8Array, from: number, to: number): number {
  let hash = 0
  for (let i = from; i < to; i++) hash = extend(hash, letters[i] as number)
  return hash
}
