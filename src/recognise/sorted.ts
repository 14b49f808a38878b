/** Search in lists of records that ascend by their first number. */

/**
 * Place of the record that begins with a number, or -1.
 *
 * @param width numbers of a record
 * @param from  place of the first record that is searched
 * @param to    place behind the last
 */
export function indexOf(array: Int32Array, width: number, number: number, from: number, to: number): number {
  let low = 0
  let high = (to - from) / width
  while (low < high) {
    const middle = (low + high) >> 1
    if ((array[from + middle * width] as number) < number) low = middle + 1
    else high = middle
  }
  const place = from + low * width
  return place < to && array[place] === number ? place : -1
}
