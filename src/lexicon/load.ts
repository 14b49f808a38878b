/** From compiled lexicons to what the recognisers walk: one vocabulary, one trie of entries and one of cues. */
import { Grammar } from '../recognise/grammar.js'
import { addAccept, addEdge, addGap, addGroup, bitOf, createNode, type TrieNode } from '../recognise/trie.js'
import type { CompiledContext, CompiledEntry, CompiledFrame, CompiledLexicon, CompiledQualifier, CompiledSubcategory, Qualifier } from '../types.js'
import { decodeNumbers, decodeWords } from './codec.js'

/** An entry with what its file says. */
export interface LoadedEntry extends CompiledEntry {
  /** `habits/alcohol#alcoolique`. */
  readonly fullId: string
  readonly file: CompiledSubcategory
  readonly strictWords: ReadonlySet<string> | undefined
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
  readonly forms: readonly string[]
  readonly patterns: readonly EntryPattern[]
  readonly phrases: Grammar
  readonly cuePatterns: readonly CuePattern[]
  readonly cues: Grammar
  readonly cueNames: Readonly<Record<string, number>>
  readonly frames: readonly CompiledFrame[]
  readonly qualifiers: readonly CompiledQualifier[]
  readonly tenses: readonly { readonly qualifier: Qualifier; readonly words: ReadonlySet<number> }[]
  readonly shorthand: ReadonlyMap<string, string>
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
  const vocabulary = new Map<string, number>()
  const words: string[] = []
  const symbols: number[][] = []
  const intern = (word: string): number => {
    let id = vocabulary.get(word)
    if (id === undefined) {
      id = words.push(word) - 1
      vocabulary.set(word, id)
      symbols.push([id])
    }
    return id
  }
  const wordLists = lexicons.map((lexicon) => Int32Array.from(decodeWords(lexicon.words), intern))
  let symbolCount = words.length
  const slotNumber = new Map<string, number>()
  const slotMasks = new Map<number, number>()
  const groupRoots: TrieNode[] = []
  const phrases = new Grammar(symbols, groupRoots)
  const cueTrie = new Grammar(symbols, groupRoots)
  const entries: LoadedEntry[] = []
  const forms: string[] = []
  const patterns: EntryPattern[] = []
  const cuePatterns: CuePattern[] = []
  const cueNames: Record<string, number> = {}
  const frames: CompiledFrame[] = []
  const qualifiers: CompiledQualifier[] = []
  const tenseWords: [string, number[]][] = []
  const tenseQualifiers: Record<string, Qualifier> = {}
  const shorthand = new Map<string, string>()
  const abbreviations = new Set<string>()
  const tolerant = new Set<number>()
  const protectedWords = new Set<string>()
  let cues = 0

  lexicons.forEach((lexicon, at) => {
    const ids = wordLists[at] as Int32Array
    const word = (code: string): number => ids[Number.parseInt(code, 36)] as number
    const slots = lexicon.slots.map((coded) => {
      const members = Array.from(decodeNumbers(coded), (n) => ids[n] as number).sort((a, b) => a - b)
      const key = members.join()
      let symbol = slotNumber.get(key)
      if (symbol === undefined) {
        symbol = symbolCount++
        slotNumber.set(key, symbol)
        let mask = 0
        for (const member of members) {
          ;(symbols[member] as number[]).push(symbol)
          mask |= bitOf(member)
        }
        slotMasks.set(symbol, mask)
      }
      return symbol
    })
    const groupBase = groupRoots.length
    const insert = (root: TrieNode, elements: readonly string[], from: number): TrieNode => {
      let node = root
      for (let e = from; e < elements.length; e++) {
        const element = elements[e] as string
        if (element[0] === 'S') {
          const slot = slots[Number.parseInt(element.slice(1), 36)] as number
          node = addEdge(node, slot, slotMasks.get(slot) as number)
        } else if (element[0] === 'G') node = addGroup(node, groupBase + Number.parseInt(element.slice(1), 36))
        else if (element[0] === '~') node = addGap(node, Number(element[1]), Number(element[3]))
        else {
          const id = word(element)
          node = addEdge(node, id, bitOf(id))
        }
      }
      return node
    }
    for (const coded of lexicon.groups) {
      const root = createNode()
      groupRoots.push(root)
      for (const alternative of coded.split('|')) addAccept(insert(root, alternative.split(' '), 0), 0)
    }
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
        fullId: `${file.category}/${file.subcategory}#${entry.id}`,
        file,
        strictWords: entry.strict ? new Set(entry.strict) : undefined,
      })
    }
    for (const form of lexicon.forms) forms.push(form)
    for (const line of lexicon.patterns) {
      const elements = line.split(' ')
      const pattern = patterns.push({ entry: entryBase + Number.parseInt(elements[0] as string, 36), form: formBase + Number.parseInt(elements[1] as string, 36) }) - 1
      addAccept(insert(phrases.root, elements, 2), pattern)
    }
    for (const line of lexicon.cuePatterns) {
      const elements = line.split(' ')
      const [cue, padLeft, padRight] = elements.slice(0, 3).map((n) => Number.parseInt(n, 36)) as [number, number, number]
      addAccept(insert(cueTrie.root, elements, 3), cuePatterns.push({ cue: cueBase + cue, padLeft, padRight }) - 1)
    }
    for (const [name, cue] of Object.entries(lexicon.cueNames)) cueNames[name] = cueBase + cue
    for (const frame of lexicon.frames) frames.push({ ...frame, cue: frame.cue + cueBase })
    for (const qualifier of lexicon.qualifiers) {
      qualifiers.push({ ...qualifier, cue: qualifier.cue + cueBase, ...(qualifier.pseudo === undefined ? {} : { pseudo: qualifier.pseudo + cueBase }) })
    }
    for (const [tense, coded] of Object.entries(lexicon.tenses)) tenseWords.push([tense, decodeNumbers(coded).map((n) => ids[n] as number)])
    Object.assign(tenseQualifiers, lexicon.tenseQualifiers)
    for (const [short, long] of Object.entries(lexicon.shorthand)) shorthand.set(short, long)
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
    vocabulary,
    words,
    entries,
    forms,
    patterns,
    phrases,
    cuePatterns,
    cues: cueTrie,
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
