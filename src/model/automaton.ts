/**
 * Patterns over words, as tries in one array. An edge bears an element: a lexeme (a small set of lexemes has an edge for each), or a large set;
 * a group (alternatives of several words); or a gap. Patterns are entered by their rarest word, the anchor, and go on to the left, then turn and go on to the right:
 * ordinary words begin nothing.
 *
 *     trop:   ──<0-2>──▶ ○ ──boire~v──▶ ○ ═turn═▶ ●      boire~v <0-2> trop
 *     cancer: ═turn═▶ ○ ──du──▶ ○ ──@organ──▶ ●          cancer du @organ
 *
 * The trie of a word is made when a text first holds the word: a start makes none, and those that texts need stand together.
 * The cost of a step does not depend on the number of patterns.
 */
import { ANY, addColour, addMask, ENDS } from './colours.js'
import { trimmed } from './cue-pattern.js'
import {
  ACCEPTS,
  BEFORE,
  BEHIND,
  ENTRANCE,
  type Entrance,
  grown,
  LEXEMES,
  LEXEMES_END,
  MASK,
  NODE,
  NONE,
  ONWARD,
  PHRASES,
  RECORD,
  SEVERAL_WORDS,
  type Sequence,
  SHARED,
  TURN,
  UNKNOWN_WORD,
} from './graph.js'
import { GraphWriter, type Way } from './graph-writer.js'
import type { Lexemes } from './lexemes.js'
import { startsOf } from './lists.js'
import { accept, createNode, grow } from './trie.js'
import { type Patterns, WordTries } from './word-trie.js'

/** The patterns of one lexicon. */
export class Automaton {
  /** Records of the words met so far, `RECORD` numbers each; a larger array takes the place of a full one. */
  records = new Int32Array(RECORD << 6)
  /** Lexemes of the words, ascending for each. */
  readonly lexemesOf: Int32Array
  readonly #writer: GraphWriter
  readonly #patterns: Patterns
  readonly #tries: WordTries
  /** Place of each word's record, 0 before it is met. */
  readonly #recordOf: Int32Array
  #lastRecord: number = SEVERAL_WORDS
  /** Where the lexemes of each word begin. */
  readonly #starts: Int32Array
  /** The record whose entrance serves all words of the same lexemes. */
  readonly #alike = new Map<string, number>()
  readonly #groups: Record<Way, Map<number, number>> = { right: new Map(), left: new Map() }
  readonly #cues: Record<Way, Map<number, number>> = { right: new Map(), left: new Map() }

  constructor({ size, vocabulary, pairs }: Lexemes, patterns: Patterns) {
    this.#writer = new GraphWriter(size, patterns.forms)
    this.#patterns = patterns
    this.#tries = new WordTries(patterns)
    this.#recordOf = new Int32Array(vocabulary.size)
    this.#starts = startsOf(countsOf(pairs, vocabulary.size))
    this.lexemesOf = grouped(pairs, this.#starts)
    this.records[UNKNOWN_WORD] = ANY
    for (const entrance of [PHRASES, SHARED]) this.records[UNKNOWN_WORD + entrance + NODE] = NONE
    this.records.fill(-1, SEVERAL_WORDS, SEVERAL_WORDS + MASK)
    this.records[SEVERAL_WORDS] = ~ENDS
  }

  /** All nodes written so far. */
  get graph(): Int32Array {
    return this.#writer.graph
  }

  /** The place of a word's record. */
  recordOf(word: number): number {
    return (this.#recordOf[word] as number) || this.#meet(word)
  }

  /** Makes the record of a word. */
  #meet(word: number): number {
    const place = this.#lastRecord + RECORD
    this.#lastRecord = place
    this.#recordOf[word] = place
    if (place + RECORD > this.records.length) this.records = grown(this.records, place + RECORD)
    const { records } = this
    records[place] = ANY
    const from = this.#starts[word] as number
    const to = this.#starts[word + 1] as number
    records[place + LEXEMES] = from
    records[place + LEXEMES_END] = to
    for (let at = from; at < to; at++) addColour(records, place, this.lexemesOf[at] as number)
    return place
  }

  /** Makes the trie of a word, and writes where it is entered into the word's record. @param record its place */
  prepare(record: number, entrance: Entrance): void {
    const { records } = this
    const lexemes = this.lexemesOf.subarray(records[record + LEXEMES], records[record + LEXEMES_END])
    const key = `${entrance} ${lexemes.join()}`
    const alike = this.#alike.get(key)
    if (alike !== undefined) {
      records.copyWithin(record + entrance, alike + entrance, alike + entrance + ENTRANCE)
      return
    }
    this.#alike.set(key, record)
    const root = this.#tries.trieOf(lexemes, entrance)
    const node = root ? this.#writer.write(root, 'left') : NONE
    const onward = root ? (this.graph[node + TURN] as number) : NONE
    records[record + entrance + NODE] = node
    records[record + entrance + ONWARD] = onward
    if (node >= 0) addMask(records, record + entrance + BEFORE, this.graph, node)
    if (onward < 0) return
    addMask(records, record + entrance + BEHIND, this.graph, onward)
    if ((this.graph[onward + ACCEPTS] as number) > 0) records[record + entrance + BEHIND] = (records[record + entrance + BEHIND] as number) | ENDS
  }

  /** Where the walk of a group begins. */
  groupRoot(group: number, right: boolean): number {
    const way = right ? 'right' : 'left'
    const known = this.#groups[way].get(group)
    if (known !== undefined) return known
    const root = this.#alternatives(this.#patterns.forms.alternatives(group), way)
    this.#groups[way].set(group, root)
    return root
  }

  /** Where the walk of a cue of entries begins. */
  cueRoot(cue: number, right: boolean): number {
    const way = right ? 'right' : 'left'
    const known = this.#cues[way].get(cue)
    if (known !== undefined) return known
    const { cues, forms } = this.#patterns
    const patterns: Sequence[] = []
    for (let form = cues[cue] as number; form < (cues[cue + 1] as number); form++) for (const pattern of forms.patterns(form)) patterns.push(trimmed(pattern).core)
    const root = this.#alternatives(patterns, way)
    this.#cues[way].set(cue, root)
    return root
  }

  #alternatives(sequences: readonly Sequence[], way: Way): number {
    const root = createNode()
    for (const sequence of sequences) accept(way === 'right' ? grow(root, sequence, 0, sequence.length) : grow(root, sequence, sequence.length - 1, -1), 0)
    return this.#writer.write(root, way)
  }
}

/** Values of keys, one key after the other, from pairs of a key and a value. @param starts where those of each key begin */
function grouped(pairs: Int32Array, starts: Int32Array): Int32Array {
  const next = starts.slice()
  const values = new Int32Array(pairs.length / 2)
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const key = pairs[pair] as number
    values[next[key] as number] = pairs[pair + 1] as number
    next[key] = (next[key] as number) + 1
  }
  return values
}

/** How many pairs each key has. */
function countsOf(pairs: Int32Array, keys: number): Int32Array {
  const counts = new Int32Array(keys)
  for (let pair = 0; pair < pairs.length; pair += 2) counts[pairs[pair] as number] = (counts[pairs[pair] as number] as number) + 1
  return counts
}
