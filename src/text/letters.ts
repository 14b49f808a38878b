/** A word as numbers, where no string is wanted. */

/** A word as letters `from` to `to` (exclusive) of an array. */
export interface Letters {
  readonly letters: Uint16Array
  readonly from: number
  readonly to: number
}

/** Letters of a string. */
export function lettersOf(word: string): Letters {
  const letters = new Uint16Array(word.length)
  for (let at = 0; at < word.length; at++) letters[at] = word.charCodeAt(at)
  return { letters, from: 0, to: word.length }
}
