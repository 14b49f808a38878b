/** Lists of values by word, for the records of an automaton: in flat arrays and plain loops, so that a start is short. */
import { ACCEPT_BITS, COUNTS, EDGE, ELEMENT, HEAD, MOST_ACCEPTS, RECORD, TARGET } from './automaton.js'

/** Values of words: a word in each even place, its value behind it. */
type Pairs = Int32Array

/** The slots that hold each word. */
export function membersOf(slots: readonly Int32Array[], words: number): Pairs {
  let count = 0
  for (const members of slots) count += members.length
  const pairs = new Int32Array(2 * count)
  let top = 0
  for (let slot = 0; slot < slots.length; slot++) top = pairUp(pairs, top, slots[slot] as Int32Array, words + slot)
  return pairs
}

/** The nodes behind the edges of a root, by the words that the edges bear, or that the slots hold which they bear. */
export function entrance(root: number, graph: Int32Array, slots: readonly Int32Array[], words: number): Pairs {
  const counts = graph[root + COUNTS] as number
  const first = root + HEAD + (counts & MOST_ACCEPTS)
  const end = first + EDGE * (counts >> ACCEPT_BITS)
  let count = 0
  for (let edge = first; edge < end; edge += EDGE) {
    const symbol = graph[edge + ELEMENT] as number
    count += symbol < words ? 1 : (slots[symbol - words] as Int32Array).length
  }
  const pairs = new Int32Array(2 * count)
  let top = 0
  for (let edge = first; edge < end; edge += EDGE) {
    const symbol = graph[edge + ELEMENT] as number
    const target = graph[edge + TARGET] as number
    if (symbol >= words) top = pairUp(pairs, top, slots[symbol - words] as Int32Array, target)
    else {
      pairs[top++] = symbol
      pairs[top++] = target
    }
  }
  return pairs
}

/** Writes a pair of each word and one value. @returns the place behind them */
function pairUp(pairs: Pairs, from: number, words: Int32Array, value: number): number {
  let top = from
  for (let at = 0; at < words.length; at++) {
    pairs[top++] = words[at] as number
    pairs[top++] = value
  }
  return top
}

/**
 * Lists of values by word, one after the other, each in the order of the pairs; where it begins and ends goes into the word's record.
 *
 * @param column where in the records
 * @param shift  place of the first list
 */
export function grouped(records: Int32Array, column: number, shift: number, pairs: Pairs): Int32Array {
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const place = (pairs[pair] as number) * RECORD + column + 1
    records[place] = (records[place] as number) + 1
  }
  let top = shift
  for (let place = column; place < records.length; place += RECORD) {
    const length = records[place + 1] as number
    records[place] = top
    records[place + 1] = top
    top += length
  }
  const values = new Int32Array(pairs.length / 2)
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const place = (pairs[pair] as number) * RECORD + column + 1
    const at = records[place] as number
    records[place] = at + 1
    values[at - shift] = pairs[pair + 1] as number
  }
  return values
}
