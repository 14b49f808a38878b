/** From compiled lexicons to what the recognisers walk: one vocabulary, one trie of entries and one of cues. */
import { gapElement, groupElement } from '../recognise/elements.js'
import { Grammar } from '../recognise/grammar.js'
import { Groups } from '../recognise/groups.js'
import { Symbols } from '../recognise/symbols.js'
import { fold } from '../text/fold.js'
import type { Longhand } from '../text/shorthand.js'
import type { CompiledContext, CompiledEntry, CompiledFrame, CompiledLexicon, CompiledQualifier, CompiledSubcategory, Qualifier, Severity } from '../types.js'
import { decodeNumbers, decodeWords } from './codec.js'

/** An entry with what its file says. */
export interface LoadedEntry extends CompiledEntry {
  /** `habits/alcohol#alcoolique`. */
  readonly fullId: string
  /** Place among all entries. */
  readonly order: number
  readonly file: CompiledSubcategory
  /** Its own, or that of its file. */
  readonly severity: Severity
  readonly strictWords: ReadonlySet<string> | undefined
  readonly doubtfulWords: ReadonlySet<string> | undefined
}

/** What a pattern belongs to: an entry and its form, or a cue with its reach. */
export interface EntryPattern {
  readonly entry: number
  readonly form: number
}
export interface CuePattern {
  readonly cue: number
  readonly padLeft: number
  readonly padRight: number
}

/** Everything that screening needs, from all lexicons together. */
export interface Model {
  readonly vocabulary: ReadonlyMap<string, number>
  readonly words: readonly string[]
  readonly entries: readonly LoadedEntry[]
  /** The entries that name a recogniser of identifiers. */
  readonly recognised: readonly LoadedEntry[]
  readonly forms: readonly string[]
  readonly patterns: readonly EntryPattern[]
  readonly phrases: Grammar
  readonly cuePatterns: readonly CuePattern[]
  readonly cues: Grammar
  /** Words without any of which a text does not hold a cue. */
  readonly cueWords: (cue: number) => ReadonlySet<number>
  readonly cueNames: Readonly<Record<string, number>>
  readonly frames: readonly CompiledFrame[]
  readonly qualifiers: readonly CompiledQualifier[]
  readonly tenses: readonly { readonly qualifier: Qualifier; readonly words: ReadonlySet<number> }[]
  readonly shorthand: ReadonlyMap<string, Longhand>
  readonly abbreviations: ReadonlySet<string>
  /** Numbers of the words that a misspelling may stand for. */
  readonly tolerant: readonly number[]
  readonly protected: ReadonlySet<string>
}

/**
 * Merges compiled lexicons.
 *
 * @param lexicons in order: on equal terms the earlier one wins
 */
export function load(lexicons: readonly CompiledLexicon[]): Model {
  const symbols = new Symbols()
  const groups = new Groups(symbols)
  const phrases = new Grammar(symbols, groups)
  const cueGrammar = new Grammar(symbols, groups)
  const wordLists = lexicons.map((lexicon) => Int32Array.from(decodeWords(lexicon.words), (word) => symbols.addWord(word)))
  const entries: LoadedEntry[] = []
  const forms: string[] = []
  const patterns: EntryPattern[] = []
  const cuePatterns: CuePattern[] = []
  const cueNames: Record<string, number> = {}
  const frames: CompiledFrame[] = []
  const qualifiers: CompiledQualifier[] = []
  const tenseWords: [string, number[]][] = []
  const tenseQualifiers: Record<string, Qualifier> = {}
  const shorthand = new Map<string, Longhand>()
  const abbreviations = new Set<string>()
  const tolerant = new Set<number>()
  const protectedWords = new Set<string>()
  let cues = 0

  lexicons.forEach((lexicon, at) => {
    const ids = wordLists[at] as Int32Array
    const slots = lexicon.slots.map((coded) => symbols.addSlot(Array.from(decodeNumbers(coded), (n) => ids[n] as number).sort((a, b) => a - b)))
    const groupBase = groups.count
    const elementOf = (code: string): number => {
      const number = (digits: string): number => Number.parseInt(digits, 36)
      if (code[0] === 'S') return slots[number(code.slice(1))] as number
      if (code[0] === 'G') return groupElement(groupBase + number(code.slice(1)))
      if (code[0] === '~') return gapElement(Number(code[1]), Number(code[3]))
      return ids[number(code)] as number
    }
    for (const coded of lexicon.groups) groups.add(() => coded.split('|').map((alternative) => alternative.split(' ').map(elementOf)))
    const entryBase = entries.length
    const formBase = forms.length
    const cueBase = cues
    const shift = (context: CompiledContext | undefined): CompiledContext | undefined =>
      context && (Object.fromEntries(Object.entries(context).map(([side, n]) => [side, side === 'within' ? n : n + cueBase])) as unknown as CompiledContext)
    for (const entry of lexicon.entries) {
      const file = lexicon.subcategories[entry.sub] as CompiledSubcategory
      const unless = shift(entry.unless)
      const requires = shift(entry.requires)
      entries.push({
        ...entry,
        ...(unless ? { unless } : {}),
        ...(requires ? { requires } : {}),
        order: entries.length,
        fullId: `${file.category}/${file.subcategory}#${entry.id}`,
        file,
        severity: entry.severity ?? file.severity,
        strictWords: entry.strict && new Set(entry.strict),
        doubtfulWords: entry.doubtful && new Set(entry.doubtful),
      })
    }
    for (const form of lexicon.forms) forms.push(form)
    for (const line of lexicon.patterns) {
      const [entry = '', form = '', ...elements] = line.split(' ')
      patterns.push({ entry: entryBase + Number.parseInt(entry, 36), form: formBase + Number.parseInt(form, 36) })
      phrases.add(elements.map(elementOf))
    }
    for (const line of lexicon.cuePatterns) {
      const [cue = '', padLeft = '', padRight = '', ...elements] = line.split(' ')
      cuePatterns.push({ cue: cueBase + Number.parseInt(cue, 36), padLeft: Number.parseInt(padLeft, 36), padRight: Number.parseInt(padRight, 36) })
      cueGrammar.add(elements.map(elementOf))
    }
    for (const [name, cue] of Object.entries(lexicon.cueNames)) cueNames[name] = cueBase + cue
    for (const frame of lexicon.frames) frames.push({ ...frame, cue: frame.cue + cueBase })
    for (const qualifier of lexicon.qualifiers) {
      qualifiers.push({ ...qualifier, cue: qualifier.cue + cueBase, ...(qualifier.pseudo === undefined ? {} : { pseudo: qualifier.pseudo + cueBase }) })
    }
    for (const [tense, coded] of Object.entries(lexicon.tenses)) tenseWords.push([tense, decodeNumbers(coded).map((n) => ids[n] as number)])
    Object.assign(tenseQualifiers, lexicon.tenseQualifiers)
    for (const [short, long] of Object.entries(lexicon.shorthand)) {
      const written = short.replace(/!$/u, '')
      const key = fold(written)
      shorthand.set(key, { written: key === short ? undefined : written, words: long.split(' ') })
    }
    for (const abbreviation of lexicon.abbreviations) abbreviations.add(abbreviation)
    for (const n of decodeNumbers(lexicon.tolerant)) tolerant.add(ids[n] as number)
    for (const known of decodeWords(lexicon.protected)) protectedWords.add(known)
    cues += lexicon.cues
  })

  const tenses = Object.entries(tenseQualifiers).map(([tense, qualifier]) => ({
    qualifier,
    words: new Set(tenseWords.filter(([name]) => name === tense).flatMap(([, list]) => list)),
  }))
  return {
    vocabulary: symbols.vocabulary,
    words: symbols.words,
    entries,
    recognised: entries.filter(({ recogniser }) => recogniser !== undefined),
    forms,
    patterns,
    phrases,
    cuePatterns,
    cues: cueGrammar,
    cueWords: memo((cue) => new Set(cuePatterns.flatMap((pattern, number) => (pattern.cue === cue ? cueGrammar.anchors(number) : [])))),
    cueNames,
    frames,
    qualifiers,
    tenses,
    shorthand,
    abbreviations,
    tolerant: [...tolerant],
    protected: protectedWords,
  }
}

/** Remembers what a function gave for a number. */
function memo<T>(compute: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>()
  return (key) => {
    const value = known.get(key) ?? compute(key)
    known.set(key, value)
    return value
  }
}
