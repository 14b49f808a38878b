/** From compiled lexicons, which are text, to what matching needs. Reads each number once, in the order in which `builder.ts` wrote them. */
import { type Abbreviations, abbreviationsOf } from '../text/abbreviations.js'
import { fold } from '../text/fold.js'
import { type Longhand, Shorthand } from '../text/shorthand.js'
import type { CompiledEntry, CompiledLexicon, Qualifier } from '../types.js'
import { Automaton } from './automaton.js'
import { NumberReader } from './codec.js'
import { type LoadedEntry, type LoadedFrame, type LoadedQualifier, loadEntry, loadFrame, loadQualifier } from './entry.js'
import { Forms } from './forms.js'
import { Lexemes } from './lexemes.js'
import { Lists, startsOf } from './lists.js'
import type { Vocabulary } from './vocabulary.js'
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
  /** For each word, bit `n` where it is a verb form of the tense `n`. */
  readonly tensesOf: Uint8Array
  readonly #forms: Forms
  readonly #entryOfForm: Int32Array
  readonly #entries: (LoadedEntry | undefined)[]
  readonly #order: number
  readonly #written = new Map<number, string>()
  readonly #inflected = new Map<number, string | undefined>()

  constructor(source: CompiledLexicon, number: number, order: number) {
    this.source = source
    this.number = number
    this.#order = order
    this.#entries = Array<undefined>(source.entries.length).fill(undefined)
    const reader = new NumberReader(source.tables)
    const lexemes = new Lexemes(source.lexemes, source.paradigms, reader)
    this.vocabulary = lexemes.vocabulary
    this.tensesOf = lexemes.tensesOf
    this.tolerant = tolerantWords(lexemes)
    const common = reader.readList(reader.read())
    const formsOfEntries = startsOf(reader.readList(source.entries.length))
    const cueOfShared = reader.readList(reader.read())
    const formsOfCues = reader.readList(reader.read())
    const formsOfClasses = reader.readList(source.classNames.length)
    const firstShared = formsOfEntries.at(-1) as number
    const cues = startsOf(formsOfCues).map((start) => start + firstShared + cueOfShared.length)
    const classes = startsOf(formsOfClasses).map((start) => start + (cues.at(-1) as number))
    const firstCompound = classes.at(-1) as number
    const starts = startsOf(reader.readList(firstCompound + lexemes.compounds.size))
    const phrases = new Lists(reader, lexemes.size)
    const shared = new Lists(reader, lexemes.size)
    this.#forms = new Forms(source.forms, starts, common, lexemes, source.classNames, { classes, firstCompound })
    this.#entryOfForm = ownersOf(formsOfEntries)
    this.automaton = new Automaton(lexemes, { forms: this.#forms, phrases, shared, firstShared, cueOfShared, cues })
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

  /** How many forms its entries have. */
  get formCount(): number {
    return this.#entryOfForm.length
  }

  /** A form as its YAML writes it. */
  form(number: number): string {
    const known = this.#written.get(number)
    if (known !== undefined) return known
    const written = this.#forms.written(number)
    this.#written.set(number, written)
    return written
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
function ownersOf(starts: Int32Array): Int32Array {
  const owners = new Int32Array(starts.at(-1) as number)
  for (let entry = 0; entry + 1 < starts.length; entry++) owners.fill(entry, starts[entry], starts[entry + 1])
  return owners
}

/** A shorter word is a misspelling of too many others. */
const SHORTEST_TOLERANT = 5

/** For each word, 1 where a misspelling may stand for one of its lexemes. */
function tolerantWords({ exact, pairs, vocabulary }: Lexemes): Uint8Array {
  const words = new Uint8Array(vocabulary.size)
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const word = pairs[pair] as number
    const long = (vocabulary.starts[word + 1] as number) - (vocabulary.starts[word] as number) >= SHORTEST_TOLERANT
    if (long && exact[pairs[pair + 1] as number] === 0) words[word] = 1
  }
  return words
}

/** How many forms the entries of a compiled lexicon have. */
export function formCountOf(lexicon: CompiledLexicon): number {
  return new LoadedLexicon(lexicon, 0, 0).formCount
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
