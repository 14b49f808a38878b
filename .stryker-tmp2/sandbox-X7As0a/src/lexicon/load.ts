/** From compiled lexicons, which are text, to what matching needs. Reads each number once, in the order in which `builder.ts` wrote them. */
// @ts-nocheck

import { type Automaton, EDGE, ELEMENT, type Entrance, FIRST_ACCEPT, FIRST_EDGE, NODE, TARGET, TURN } from '../recognise/automaton.js'
import { HashSet, Vocabulary } from '../recognise/vocabulary.js'
import { fold } from '../text/fold.js'
import { type Longhand, Shorthand } from '../text/shorthand.js'
import { type Abbreviations, abbreviationsOf } from '../text/tokenise.js'
import type { CompiledEntry, CompiledFrame, CompiledLexicon, CompiledQualifier, CompiledSubcategory, Qualifier, Severity } from '../types.js'
import { NumberReader } from './codec.js'

/** An entry with what its file says. */
export interface LoadedEntry extends CompiledEntry {
  /** `category/subcategory#id`. */
  readonly fullId: string
  /** Place among all entries. */
  readonly order: number
  readonly file: CompiledSubcategory
  /** Its own, or that of its file. */
  readonly severity: Severity
  readonly strictWords: ReadonlySet<string> | undefined
  readonly doubtfulWords: ReadonlySet<string> | undefined
  readonly lexicon: LoadedLexicon
}

/** One lexicon, ready for matching. */
export class LoadedLexicon {
  /** Place among all lexicons. */
  readonly number: number
  readonly source: CompiledLexicon
  readonly vocabulary: Vocabulary
  /** For each word, 1 where a misspelling may stand for it. */
  readonly tolerant: Uint8Array
  readonly automaton: Automaton
  /** For each number that a shared cue reports, the cue and how many words it extends by. */
  readonly sharedCues: { readonly cue: Int32Array; readonly padLeft: Int32Array; readonly padRight: Int32Array }
  /** For each word, bit `n` where it is a verb form of the tense `n`. */
  readonly tensesOf: Uint8Array
  readonly #entryOfForm: Int32Array
  readonly #entries: (LoadedEntry | undefined)[]
  readonly #order: number
  #forms: readonly string[] | undefined

  constructor(source: CompiledLexicon, number: number, order: number) {
    this.source = source
    this.number = number
    this.#order = order
    this.#entries = Array<undefined>(source.entries.length).fill(undefined)
    this.vocabulary = new Vocabulary(source.words)
    const words = this.vocabulary.size
    const reader = new NumberReader(source.tables)
    this.tolerant = new Uint8Array(words)
    for (const id of reader.readAscending()) this.tolerant[id] = 1
    this.tensesOf = new Uint8Array(words)
    source.tenses.forEach((_, tense) => {
      for (const id of reader.readAscending()) this.tensesOf[id] = (this.tensesOf[id] as number) | (1 << tense)
    })
    const slots = Array.from({ length: reader.read() }, () => reader.readAscending())
    this.#entryOfForm = formOwners(reader, source.entries.length)
    const listed = reader.readList(3 * reader.read())
    const column = (offset: number): Int32Array => Int32Array.from({ length: listed.length / 3 }, (_, at) => listed[3 * at + offset] as number)
    this.sharedCues = { cue: column(0), padLeft: column(1), padRight: column(2) }
    const [groups, cues, nodes, edges, accepts] = reader.readList(5) as unknown as [number, number, number, number, number]

    const tries = new TrieReader(reader, nodes, edges, accepts)
    const phrases = tries.read()
    const shared = tries.read()
    const cueRoots = (): Int32Array => Int32Array.from({ length: cues }, () => (reader.read() === 1 ? tries.read() : -1))
    const cuesRight = cueRoots()
    const cuesLeft = cueRoots()
    const groupRoots = (): Int32Array => {
      const roots = new Int32Array(groups).fill(-1)
      for (let group = reader.read(); group > 0; group = reader.read()) roots[group - 1] = tries.read()
      return roots
    }
    const groupsRight = groupRoots()
    const groupsLeft = groupRoots()
    this.automaton = {
      words,
      ...slotsOfWords(slots, words),
      ...tries.tables,
      groupsRight,
      groupsLeft,
      cuesRight,
      cuesLeft,
      phrases: entrance(phrases, tries.tables, slots, words),
      shared: entrance(shared, tries.tables, slots, words),
    }
  }

  /** An entry by its number. */
  entry(number: number): LoadedEntry {
    const known = this.#entries[number]
    if (known) return known
    const entry = this.source.entries[number] as CompiledEntry
    const file = this.source.subcategories[entry.sub] as CompiledSubcategory
    const loaded: LoadedEntry = {
      ...entry,
      order: this.#order + number,
      fullId: `${file.category}/${file.subcategory}#${entry.id}`,
      file,
      severity: entry.severity ?? file.severity,
      strictWords: entry.strict && new Set(entry.strict),
      doubtfulWords: entry.doubtful && new Set(entry.doubtful),
      lexicon: this,
    }
    this.#entries[number] = loaded
    return loaded
  }

  /** The entry of a form. */
  entryOf(form: number): LoadedEntry {
    return this.entry(this.#entryOfForm[form] as number)
  }

  /** A form as its YAML writes it. */
  form(number: number): string {
    this.#forms ??= this.source.forms.split('\n')
    return this.#forms[number] as string
  }
}

/** Reads tries into flat arrays, one node after the other. */
class TrieReader {
  readonly tables: Pick<Automaton, 'nodes' | 'edges' | 'accepts'>
  readonly #reader: NumberReader
  #nodes = 0
  #edges = 0
  #accepts = 0

  constructor(reader: NumberReader, nodes: number, edges: number, accepts: number) {
    this.#reader = reader
    this.tables = {
      nodes: new Int32Array(NODE * (nodes + 1)),
      edges: new Int32Array(EDGE * edges),
      accepts: new Int32Array(accepts),
    }
  }

  /** Reads a trie, or finds one that was read. @returns its root */
  read(): number {
    const reader = this.#reader
    const head = reader.read()
    if (head & 1) return this.#nodes - (head >> 1)
    const { nodes, edges, accepts } = this.tables
    const node = this.#nodes++
    const place = node * NODE
    const few = (head >> 1) & 3
    const accepted = few === 3 ? reader.read() : few
    for (let n = 0; n < accepted; n++) accepts[this.#accepts++] = reader.read()
    nodes[place + NODE + FIRST_ACCEPT] = this.#accepts
    const first = this.#edges
    const last = first + (head >> 4)
    this.#edges = last
    nodes[place + NODE + FIRST_EDGE] = last
    nodes[place + TURN] = head & 8 ? this.read() : -1
    for (let edge = first, element = 0; edge < last; edge++) {
      element = edge === first ? reader.readSigned() : element + reader.read()
      edges[edge * EDGE + ELEMENT] = element
    }
    for (let edge = first; edge < last; edge++) edges[edge * EDGE + TARGET] = this.read()
    return node
  }
}

/** For each form, its entry. */
function formOwners(reader: NumberReader, entries: number): Int32Array {
  const counts = reader.readList(entries)
  const owners = new Int32Array(counts.reduce((sum, count) => sum + count, 0))
  let form = 0
  counts.forEach((count, entry) => {
    owners.fill(entry, form, form + count)
    form += count
  })
  return owners
}

/** For each word, the symbols of the slots that hold it. */
function slotsOfWords(slots: readonly Int32Array[], words: number): Pick<Automaton, 'slotStarts' | 'slots'> {
  const { starts, values } = grouped(words, (add) => slots.forEach((members, slot) => members.forEach((word) => add(word, words + slot))))
  return { slotStarts: starts, slots: values }
}

/** For each word, the nodes behind the edges of a root that bear it or a slot that holds it. */
function entrance(root: number, { nodes, edges }: TrieReader['tables'], slots: readonly Int32Array[], words: number): Entrance {
  const { starts, values } = grouped(words, (add) => {
    const end = nodes[(root + 1) * NODE + FIRST_EDGE] as number
    for (let edge = nodes[root * NODE + FIRST_EDGE] as number; edge < end; edge++) {
      const symbol = edges[edge * EDGE + ELEMENT] as number
      const target = edges[edge * EDGE + TARGET] as number
      if (symbol < words) add(symbol, target)
      else slots[symbol - words]?.forEach((word) => add(word, target))
    }
  })
  return { starts, nodes: values }
}

/** Lists of values by number, one after the other. `each` is called twice and must give the same pairs in the same order. */
function grouped(count: number, each: (add: (at: number, value: number) => void) => void): { readonly starts: Int32Array; readonly values: Int32Array } {
  const starts = new Int32Array(count + 1)
  each((at) => {
    starts[at + 1] = (starts[at + 1] as number) + 1
  })
  for (let at = 0; at < count; at++) starts[at + 1] = (starts[at + 1] as number) + (starts[at] as number)
  const values = new Int32Array(starts[count] as number)
  const next = starts.slice()
  each((at, value) => {
    const place = next[at] as number
    next[at] = place + 1
    values[place] = value
  })
  return { starts, values }
}

/** The lexicons of a screener together. */
export interface Model {
  readonly lexicons: readonly LoadedLexicon[]
  /** The lexicon of frames, qualifiers and cues, if there is one. */
  readonly context: LoadedLexicon | undefined
  readonly cueNames: Readonly<Record<string, number>>
  /** Frames and qualifiers by the number of their cue. */
  readonly framesOfCue: readonly (readonly CompiledFrame[] | undefined)[]
  readonly qualifiersOfCue: readonly (readonly CompiledQualifier[] | undefined)[]
  readonly tenseQualifiers: Readonly<Record<string, Qualifier>>
  readonly shorthand: Shorthand
  readonly abbreviations: Abbreviations
  /** Words that are no misspelling of others. */
  readonly protected: HashSet
}

/**
 * Loads lexicons.
 *
 * @param lexicons compiled, of any origin
 */
export function load(lexicons: readonly CompiledLexicon[]): Model {
  let order = 0
  const loaded = lexicons.map((lexicon, number) => {
    const first = order
    order += lexicon.entries.length
    return new LoadedLexicon(lexicon, number, first)
  })
  const context = loaded.find(({ source }) => Object.keys(source.cueNames).length > 0 || source.frames.length > 0 || source.qualifiers.length > 0)
  return {
    lexicons: loaded,
    context,
    cueNames: context?.source.cueNames ?? {},
    framesOfCue: byCue(context?.source.frames ?? []),
    qualifiersOfCue: byCue(context?.source.qualifiers ?? []),
    tenseQualifiers: context?.source.tenseQualifiers ?? {},
    shorthand: new Shorthand(lexicons.flatMap(({ shorthand }) => Object.entries(shorthand).map(([short, long]) => longhand(short, long)))),
    abbreviations: abbreviationsOf(lexicons.flatMap(({ abbreviations }) => abbreviations)),
    protected: new HashSet(lexicons.map((lexicon) => lexicon.protected)),
  }
}

function byCue<T extends { readonly cue: number }>(rules: readonly T[]): (T[] | undefined)[] {
  const found: (T[] | undefined)[] = []
  for (const rule of rules) {
    const { cue } = rule
    while (found.length <= cue) found.push(undefined)
    found[cue] = [...(found[cue] ?? []), rule]
  }
  return found
}

/** A short spelling with accents, or with « ! » at its end, must stand as it is written. */
function longhand(short: string, long: string): Longhand {
  const written = short.replace(/!$/u, '')
  const key = fold(written)
  return { short: key, written: key === short ? undefined : written, words: long.split(' ') }
}
