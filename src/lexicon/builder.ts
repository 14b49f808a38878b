/** Collects the patterns of one lexicon and writes them compactly: words, slots and groups are stored once and referred to by number. */
import { encodeNumbers, encodeWords } from './codec.js'
import type { Element, Pattern } from './expand.js'

/** What the builder gives at the end: the tables that patterns refer to. */
export interface Tables {
  readonly words: string
  readonly tolerant: string
  readonly slots: readonly string[]
  readonly groups: readonly string[]
  readonly patterns: readonly string[]
  readonly cuePatterns: readonly string[]
  readonly tenses: Readonly<Record<string, string>>
}

interface Listed {
  readonly head: readonly number[]
  readonly pattern: Pattern
}

/** Builds the tables of one lexicon. Words get their numbers at the end, when all are known and sorted. */
export class LexiconBuilder {
  readonly #tolerant = new Set<string>()
  readonly #tenses = new Map<string, Set<string>>()
  readonly #patterns: Listed[] = []
  readonly #cuePatterns: Listed[] = []
  readonly #classes: (name: string) => readonly Pattern[]

  /** @param classes gives the patterns of a word class; throws for an unknown one */
  constructor(classes: (name: string) => readonly Pattern[]) {
    this.#classes = classes
  }

  /** Adds a pattern of an entry. */
  addPattern(entry: number, form: number, pattern: Pattern): void {
    this.#patterns.push({ head: [entry, form], pattern })
  }

  /** Adds a pattern of a cue; gaps at its ends become reach. */
  addCuePattern(cue: number, pattern: Pattern): void {
    const core = [...pattern]
    const pad = (end: Element | undefined): number => (end?.kind === 'gap' ? end.max : 0)
    const left = pad(core[0])
    if (left > 0) core.shift()
    const right = pad(core.at(-1))
    if (right > 0) core.pop()
    if (core.length === 0) throw new Error('a cue needs a word')
    this.#cuePatterns.push({ head: [cue, left, right], pattern: core })
  }

  /** Marks a folded word as one that a misspelling may stand for. */
  addTolerant(word: string): void {
    this.#tolerant.add(word)
  }

  /** Records that a folded word is a verb form of a tense. */
  addTense(tense: string, word: string): void {
    const words = this.#tenses.get(tense) ?? new Set()
    this.#tenses.set(tense, words.add(word))
  }

  /** Writes the tables. */
  build(): Tables {
    const writer = new Writer(this.#classes, [...this.#patterns, ...this.#cuePatterns], [...this.#tolerant, ...[...this.#tenses.values()].flatMap((set) => [...set])])
    const line = ({ head, pattern }: Listed): string => `${head.map((n) => n.toString(36)).join(' ')} ${writer.pattern(pattern)}`
    const patterns = [...new Set(this.#patterns.map(line))]
    const cuePatterns = [...new Set(this.#cuePatterns.map(line))]
    const tenses = Object.fromEntries([...this.#tenses].map(([tense, words]) => [tense, writer.numbers(words)]))
    return { words: encodeWords(writer.words), tolerant: writer.numbers(this.#tolerant), slots: writer.slots, groups: writer.groups, patterns, cuePatterns, tenses }
  }
}

class Writer {
  readonly words: readonly string[]
  readonly slots: string[] = []
  readonly groups: string[] = []
  readonly #numberOf: ReadonlyMap<string, number>
  readonly #slotOf = new Map<string, number>()
  readonly #groupOf = new Map<string, number>()
  readonly #classGroup = new Map<string, number>()
  readonly #classes: (name: string) => readonly Pattern[]

  constructor(classes: (name: string) => readonly Pattern[], listed: readonly Listed[], others: readonly string[]) {
    this.#classes = classes
    const words = new Set<string>(others)
    const seen = new Set<string>()
    const collect = (pattern: Pattern): void => {
      for (const element of pattern) {
        if (element.kind === 'words') for (const key of element.keys) words.add(key)
        else if (element.kind === 'group') element.patterns.forEach(collect)
        else if (element.kind === 'class' && !seen.has(element.name)) {
          seen.add(element.name)
          classes(element.name).forEach(collect)
        }
      }
    }
    for (const { pattern } of listed) collect(pattern)
    this.words = [...words].sort()
    this.#numberOf = new Map(this.words.map((word, at) => [word, at]))
  }

  numbers(words: Iterable<string>): string {
    return encodeNumbers([...words].map((word) => this.#number(word)).sort((a, b) => a - b))
  }

  pattern(pattern: Pattern): string {
    return pattern.map((element) => this.#element(element)).join(' ')
  }

  #number(word: string): number {
    return this.#numberOf.get(word) as number
  }

  #element(element: Element): string {
    switch (element.kind) {
      case 'gap':
        return `~${element.min}-${element.max}`
      case 'words':
        return element.keys.length === 1 ? this.#number(element.keys[0] as string).toString(36) : `S${this.#slot(element.keys)}`
      case 'group':
        return `G${this.#intern(this.#groupOf, this.groups, this.#alternatives(element.patterns))}`
      case 'class':
        return this.#class(element.name)
    }
  }

  #class(name: string): string {
    const patterns = this.#classes(name)
    const [only] = patterns
    if (patterns.length === 1 && only?.length === 1) return this.#element(only[0] as Element)
    const known = this.#classGroup.get(name)
    if (known !== undefined) return `G${known.toString(36)}`
    const written = this.#intern(this.#groupOf, this.groups, this.#alternatives(patterns))
    this.#classGroup.set(name, Number.parseInt(written, 36))
    return `G${written}`
  }

  #alternatives(patterns: readonly Pattern[]): string {
    return [...new Set(patterns.map((pattern) => this.pattern(pattern)))].join('|')
  }

  #slot(keys: readonly string[]): string {
    return this.#intern(this.#slotOf, this.slots, this.numbers(new Set(keys)))
  }

  #intern(known: Map<string, number>, list: string[], text: string): string {
    let at = known.get(text)
    if (at === undefined) {
      at = list.push(text) - 1
      known.set(text, at)
    }
    return at.toString(36)
  }
}
