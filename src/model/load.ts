/** From compiled lexicons, which are text, to what matching needs. Reads each number once, in the order in which `builder.ts` wrote them. */
import { type Abbreviations, abbreviationsOf } from '../text/abbreviations.js'
import { fold } from '../text/fold.js'
import { type Longhand, Shorthand } from '../text/shorthand.js'
import type { CompiledEntry, CompiledLexicon, Qualifier } from '../types.js'
import { type Automaton, ENTRY, NODE, ONWARD, PHRASES, RECORD, SHARED, SLOTS, TURN } from './automaton.js'
import { NumberReader } from './codec.js'
import { type LoadedEntry, type LoadedFrame, type LoadedQualifier, loadEntry, loadFrame, loadQualifier } from './entry.js'
import { entrance, grouped, membersOf } from './grouped.js'
import { Horizon } from './horizon.js'
import { TrieReader } from './trie-reader.js'
import { Vocabulary } from './vocabulary.js'
import { WordLists } from './word-lists.js'

/** One lexicon, ready for matching. */
export class LoadedLexicon {
  /** Place among all lexicons. */
  readonly number: number
  readonly source: CompiledLexicon
  readonly vocabulary: Vocabulary
  /** For each word, 1 where a misspelling may stand for it. */
  readonly tolerant: Uint8Array
  readonly automaton: Automaton
  readonly horizon: Horizon
  /** For each number that a shared cue reports, the cue and how many words it extends by. */
  readonly sharedCues: { readonly cue: Int32Array; readonly padLeft: Int32Array; readonly padRight: Int32Array }
  /** For each word, bit `n` where it is a verb form of the tense `n`. */
  readonly tensesOf: Uint8Array
  readonly #entryOfForm: Int32Array
  readonly #entries: (LoadedEntry | undefined)[]
  readonly #order: number
  #forms: readonly string[] | undefined
  readonly #inflected = new Map<number, string | undefined>()

  constructor(source: CompiledLexicon, number: number, order: number) {
    this.source = source
    this.number = number
    this.#order = order
    this.#entries = Array<undefined>(source.entries.length).fill(undefined)
    this.vocabulary = new Vocabulary(source.words)
    const words = this.vocabulary.size
    const reader = new NumberReader(source.tables)
    this.tolerant = new Uint8Array(words)
    const tolerant = reader.readAscending()
    for (let at = 0; at < tolerant.length; at++) this.tolerant[tolerant[at] as number] = 1
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
    const { graph } = tries
    const records = new Int32Array(RECORD * words)
    const ofSlots = grouped(records, SLOTS, 0, membersOf(slots, words))
    const ofPhrases = grouped(records, PHRASES, 0, entrance(phrases, graph, slots, words))
    const ofShared = grouped(records, SHARED, ofPhrases.length, entrance(shared, graph, slots, words))
    const entries = new Int32Array(ENTRY * (ofPhrases.length + ofShared.length))
    let record = 0
    for (const nodes of [ofPhrases, ofShared]) {
      for (let at = 0; at < nodes.length; at++, record += ENTRY) {
        entries[record + NODE] = nodes[at] as number
        entries[record + ONWARD] = graph[(nodes[at] as number) + TURN] as number
      }
    }
    this.automaton = { words, records, slots: ofSlots, members: slots, entries, graph, groupsRight, groupsLeft, cuesRight, cuesLeft }
    this.horizon = new Horizon(this.automaton)
  }

  /** An entry by its number. */
  entry(number: number): LoadedEntry {
    const known = this.#entries[number]
    if (known) return known
    const loaded = loadEntry(this.source.entries[number] as CompiledEntry, this.#order + number, this)
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

  /** The folded word that a form inflects (« poivrot » of `poivrot+e+s`), where it is one inflected word. */
  inflected(number: number): string | undefined {
    if (this.#inflected.has(number)) return this.#inflected.get(number)
    const word = INFLECTED.exec(this.form(number))?.[1]
    const folded = word === undefined ? undefined : fold(word)
    this.#inflected.set(number, folded)
    return folded
  }
}

/** A word with a paradigm or endings, see `grammar.ts`. */
const INFLECTED = /^([^\s()|<@[~+]+)[~+]\S+$/u

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

/** The lexicons of a screener together. */
export interface Model {
  readonly lexicons: readonly LoadedLexicon[]
  /** The lexicon of frames, qualifiers and cues, if there is one. */
  readonly context: LoadedLexicon | undefined
  readonly cueNames: Readonly<Record<string, number>>
  /** Frames and qualifiers by the number of their cue. */
  readonly framesOfCue: readonly (readonly LoadedFrame[] | undefined)[]
  readonly qualifiersOfCue: readonly (readonly LoadedQualifier[] | undefined)[]
  readonly tenseQualifiers: Readonly<Record<string, Qualifier>>
  readonly shorthand: Shorthand
  readonly abbreviations: Abbreviations
  /** Words that are no misspelling of others. */
  readonly protected: WordLists
  /** What redaction writes. */
  readonly labels: ReadonlySet<string>
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
    framesOfCue: byCue((context?.source.frames ?? []).map(loadFrame)),
    qualifiersOfCue: byCue((context?.source.qualifiers ?? []).map(loadQualifier)),
    tenseQualifiers: context?.source.tenseQualifiers ?? {},
    shorthand: new Shorthand(lexicons.flatMap(({ shorthand }) => Object.entries(shorthand).map(([short, long]) => longhand(short, long)))),
    abbreviations: abbreviationsOf(lexicons.flatMap(({ abbreviations }) => abbreviations)),
    protected: new WordLists(lexicons.map((lexicon) => lexicon.protected)),
    labels: new Set(lexicons.flatMap(({ subcategories }) => subcategories.map(({ replacement }) => replacement))),
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
