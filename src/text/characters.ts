/** What a folded code unit is: a letter, a digit, or neither. */

export const NONE = 0
export const LETTER = 1
export const DIGIT = 2

/** Class of each folded code unit, +1; 0 means not yet looked up. */
const CLASSES = new Uint8Array(0x10000)

/** The class of a folded code unit; the codes of letters that fold to two are letters. */
export function classOf(code: number): number {
  const known = CLASSES[code] as number
  if (known !== 0) return known - 1
  const char = String.fromCharCode(code)
  // Below the line feed stand the codes of letters that fold to two.
  const found = code < 0x0a ? LETTER : /\p{Nd}/u.test(char) ? DIGIT : /[\p{L}\p{M}]/u.test(char) ? LETTER : NONE
  CLASSES[code] = found + 1
  return found
}

/**
 * The code unit at a place of a text, which must be one: reading beside it makes V8 slow for good.
 *
 * Strings come in many inner representations (read from a file, cut out of another, joined). Where V8 has seen five of them it looks
 * `charCodeAt` up anew at each letter; called like this, by a constant that bundlers leave one, it never does.
 */
export const codeAt = (() => {
  const { charCodeAt } = String.prototype
  return (text: string, at: number): number => charCodeAt.call(text, at)
})()

/** Whether an unfolded code unit is a capital of French. */
export function isCapital(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7) || code === 0x152 || code === 0x178
}

/** Whether a code unit is an accent that stands on the letter before it (Unicode: combining diacritical marks). */
export function isMark(code: number): boolean {
  return code >= 0x300 && code <= 0x36f
}
