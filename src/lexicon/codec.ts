/** Compact text for what the compiler writes and the loader reads: sorted words by front coding, numbers in base 36. */

/**
 * Sorted words, each as one base-36 digit (letters shared with the word before) and the rest.
 *
 *     alcool  alcoolique  alcoolo   →   "0alcool 6ique 6o"
 *
 * @param words sorted, without duplicates, without spaces
 */
export function encodeWords(words: readonly string[]): string {
  let before = ''
  return words
    .map((word) => {
      let shared = 0
      while (shared < 35 && shared < word.length && word[shared] === before[shared]) shared++
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

/** Ascending numbers as differences in base 36, separated by full stops. */
export function encodeNumbers(numbers: readonly number[]): string {
  let before = 0
  return numbers
    .map((number) => {
      const step = number - before
      before = number
      return step.toString(36)
    })
    .join('.')
}

/** The inverse of `encodeNumbers`. */
export function decodeNumbers(coded: string): number[] {
  if (coded === '') return []
  let before = 0
  return coded.split('.').map((step) => {
    before += Number.parseInt(step, 36)
    return before
  })
}
