/**
 * What may come next: for each node, a mask of the colours of the words that lead on from it, so that most walks end with one look.
 * A colour is shared by the words of a paradigm; there are few, so that a mask that lets a word through proves nothing.
 *
 *     node ──boire~v──▶ ○     colours of boire, bois, boit … → mask 00100000
 *          ──prendre──▶ ○     colour of prendre           →      00100100
 *
 * @see Bloom, "Space/time trade-offs in hash coding with allowable errors", CACM 13(7), 1970
 */
import {
  ACCEPT_BITS,
  type Automaton,
  BEFORE,
  BEHIND,
  COLOUR,
  COUNTS,
  EDGE,
  ELEMENT,
  groupOf,
  HEAD,
  isGroup,
  MARKS,
  MASK,
  MOST_ACCEPTS,
  markOf,
  NODE,
  ONWARD,
  RECORD,
  SLOTS,
} from './automaton.js'

/** Bits of a mask: one for gaps, which let every word through; one that says that the mask is known; one for ends; the others are colours. */
const ANY = 1 << 31
const KNOWN = 1 << 30
/** A pattern ends here: nothing needs to come next. */
export const ENDS = 1 << 29
const COLOURS = 29

/** What an unknown word, or one that may be any of several, has. */
export const UNKNOWN = ANY
export const SEVERAL = ~(KNOWN | ENDS)

/** Works the masks of one automaton out, each when a walk first comes to its node. */
export class Horizon {
  readonly #automaton: Automaton
  readonly #slotMasks: Int32Array

  constructor(automaton: Automaton) {
    this.#automaton = automaton
    this.#slotMasks = new Int32Array(automaton.members.length)
  }

  /** Works a node's mask out, and notes it in the node; a walk from there goes to the right, or to the left. */
  work(node: number, right: boolean): number {
    const { graph, words, groupsRight, groupsLeft } = this.#automaton
    const counts = graph[node + COUNTS] as number
    const first = node + HEAD + (counts & MOST_ACCEPTS)
    const end = first + EDGE * (counts >> ACCEPT_BITS)
    let mask = KNOWN
    for (let edge = first; edge < end && (mask & ANY) === 0; edge += EDGE) {
      const element = graph[edge + ELEMENT] as number
      if (element >= words) mask |= this.#maskOfSlot(element - words)
      else if (element >= 0) mask |= this.colourOf(element) & ~ANY
      else if (!isGroup(element)) mask |= ANY
      else {
        const root = (right ? groupsRight : groupsLeft)[groupOf(element)] as number
        mask |= (graph[root + MASK] as number) || this.work(root, right)
      }
    }
    graph[node + MASK] = mask
    return mask
  }

  /** Works the masks of an entry out, and notes them in its record. @param record its place in `entries` */
  prepare(record: number): void {
    const { entries, graph } = this.#automaton
    const node = entries[record + NODE] as number
    const onward = entries[record + ONWARD] as number
    entries[record + BEFORE] = (graph[node + MASK] as number) || this.work(node, false)
    if (onward < 0) entries[record + BEHIND] = KNOWN
    else entries[record + BEHIND] = ((graph[onward + MASK] as number) || this.work(onward, true)) | (((graph[onward + COUNTS] as number) & MOST_ACCEPTS) > 0 ? ENDS : 0)
  }

  /** Works the bits of a word and the marks of its slots out, and notes them in its record. Words of a paradigm stand in one slot: its number gives them one colour. */
  colourOf(id: number): number {
    const { records, slots } = this.#automaton
    const record = id * RECORD
    const known = records[record + COLOUR] as number
    if (known !== 0) return known
    const first = records[record + SLOTS] as number
    const seed = first < (records[record + SLOTS + 1] as number) ? (slots[first] as number) : id
    const bits = ANY | (1 << ((Math.imul(seed, 0x9e3779b1) >>> 16) % COLOURS))
    records[record + COLOUR] = bits
    for (let at = first; at < (records[record + SLOTS + 1] as number); at++) records[record + MARKS] = (records[record + MARKS] as number) | markOf(slots[at] as number)
    return bits
  }

  /** The marks of a word's slots, see `markOf`. */
  marksOf(id: number): number {
    this.colourOf(id)
    return this.#automaton.records[id * RECORD + MARKS] as number
  }

  #maskOfSlot(slot: number): number {
    const known = this.#slotMasks[slot] as number
    if (known !== 0) return known
    let mask = 0
    for (const word of this.#automaton.members[slot] as Int32Array) mask |= this.colourOf(word) & ~ANY
    this.#slotMasks[slot] = mask
    return mask
  }
}
