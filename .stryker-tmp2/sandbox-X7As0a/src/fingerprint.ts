/** Short fingerprints of data, to tell versions apart; no protection against forgery. */
// @ts-nocheck


/**
 * Hashes a text to 13 base-36 digits at most (two FNV-1a hashes of 32 bits with different seeds).
 *
 * @param text any string
 */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5
  let b = 0x1000193
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b)
  }
  return ((a >>> 0) * 0x200000 + ((b >>> 0) & 0x1fffff)).toString(36)
}
