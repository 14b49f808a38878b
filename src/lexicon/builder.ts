/** Collects the patterns of one lexicon and writes them compactly: words, slots and groups are stored once and referred to by number. */
import { elements } from '../model/automaton.js'
import { encodeWords, NumberWriter } from '../model/codec.js'
import { anchoredTrie, type Direction, plainTrie, type Sequence, type Symbols, TrieWriter } from './automaton.js'
import type { Element, Pattern } from './expand.js'
import { commonness } from './frequency.js'

/** What the builder gives at the end; `model/load.ts` reads both. */
export interface Tables {
  readonly words: string
  readonly tables: string
  /** Names of the tenses, in the order of `tables`. */
  readonly tenses: readonly string[]
}

/** A cue that all entries share, or one of entries. */
export interface Cue {
  readonly number: number
  readonly shared: boolean
}

interface SharedCuePattern {
  readonly cue: number
  readonly padLeft: number
  readonly padRight: number
  readonly pattern: Pattern
}

/** Builds the tables of one lexicon. Words get their numbers at the end, when all are known and sorted. */
export class LexiconBuilder {
  readonly #tolerant = new Set<string>()
  readonly #tenses = new Map<string, Set<string>>()
  /** For each entry, its forms, each with its patterns. */
  readonly #entries: Pattern[][][] = []
  readonly #shared: SharedCuePattern[] = []
  readonly #cues: { readonly patterns: Pattern[]; readonly directions: Set<Direction> }[] = []
  readonly #classes: (name: string) => readonly Pattern[]

  /** @param classes gives the patterns of a word class; throws for an unknown one */
  constructor(classes: (name: string) => readonly Pattern[]) {
    this.#classes = classes
  }

  /** Adds an entry; its forms follow. */
  addEntry(): void {
    this.#entries.push([])
  }

  /** Adds a form of the last entry. */
  addForm(patterns: readonly Pattern[]): void {
    this.#entries.at(-1)?.push([...patterns])
  }

  /** Adds a pattern of a cue that all share; gaps at its ends become reach. */
  addSharedCue(cue: number, pattern: Pattern): void {
    const { core, padLeft, padRight } = trimmed(pattern)
    this.#shared.push({ cue, padLeft, padRight, pattern: core })
  }

  /** Adds a cue of entries. @returns its number */
  addCue(patterns: readonly Pattern[]): number {
    return this.#cues.push({ patterns: patterns.map((pattern) => trimmed(pattern).core), directions: new Set() }) - 1
  }

  /** Says in which direction a cue of entries will be read. */
  useCue(cue: number, direction: Direction): void {
    this.#cues[cue]?.directions.add(direction)
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
    const patterns = [...this.#entries.flat(2), ...this.#shared.map(({ pattern }) => pattern), ...this.#cues.flatMap((cue) => cue.patterns)]
    const numbers = new Numbers(this.#classes, patterns, [...this.#tolerant, ...[...this.#tenses.values()].flatMap((set) => [...set])])
    const sequences = (list: readonly Pattern[]): Sequence[] => list.map((pattern) => numbers.sequence(pattern))
    const forms = this.#entries.flat().map(sequences)
    const shared = sequences(this.#shared.map(({ pattern }) => pattern))
    const cues = this.#cues.map((cue) => sequences(cue.patterns))
    const symbols: Symbols = { words: numbers.words.length, commonness: numbers.words.map(commonness), slots: numbers.slots, groups: numbers.groups }

    const body = new NumberWriter()
    const tries = new TrieWriter(body)
    tries.write(
      anchoredTrie(
        forms.flatMap((list, number) => list.map((sequence) => ({ sequence, number }))),
        symbols,
      ),
      'left',
    )
    const reaches = [...new Set(this.#shared.map(reachOf))]
    tries.write(
      anchoredTrie(
        shared.map((sequence, at) => ({ sequence, number: reaches.indexOf(reachOf(this.#shared[at] as SharedCuePattern)) })),
        symbols,
      ),
      'left',
    )
    for (const direction of ['right', 'left'] as const) {
      this.#cues.forEach(({ directions }, cue) => {
        const used = directions.has(direction)
        body.write(used ? 1 : 0)
        if (used) tries.write(plainTrie(cues[cue] as Sequence[], direction), direction)
      })
    }
    // A group may lead to others: a set that grows while it is walked gives them all.
    for (const direction of ['right', 'left'] as const) {
      for (const group of tries.needed[direction]) {
        body.write(group + 1)
        tries.write(plainTrie(numbers.groups[group] as Sequence[], direction), direction)
      }
      body.write(0)
    }

    const head = new NumberWriter()
    head.writeAscending(numbers.idsOf(this.#tolerant))
    for (const words of this.#tenses.values()) head.writeAscending(numbers.idsOf(words))
    head.write(numbers.slots.length)
    for (const slot of numbers.slots) head.writeAscending(slot)
    for (const entry of this.#entries) head.write(entry.length)
    head.write(reaches.length)
    for (const reach of reaches) for (const number of reach.split(' ')) head.write(Number(number))
    for (const count of [numbers.groups.length, this.#cues.length, tries.nodes, tries.edges, tries.accepts]) head.write(count)
    return { words: encodeWords(numbers.words), tables: `${head}${body}`, tenses: [...this.#tenses.keys()] }
  }
}

/** Cue and reach of a pattern, as one text: what is reported when it matches. */
function reachOf({ cue, padLeft, padRight }: SharedCuePattern): string {
  return `${cue} ${padLeft} ${padRight}`
}

/** A cue's pattern without gaps at its ends, and how far those reached. */
function trimmed(pattern: Pattern): { readonly core: Pattern; readonly padLeft: number; readonly padRight: number } {
  const core = [...pattern]
  const pad = (end: Element | undefined): number => (end?.kind === 'gap' ? end.max : 0)
  const padLeft = pad(core[0])
  if (padLeft > 0) core.shift()
  const padRight = pad(core.at(-1))
  if (padRight > 0) core.pop()
  if (core.length === 0) throw new Error('a cue needs a word')
  return { core, padLeft, padRight }
}

/** Numbers of words, slots and groups. */
class Numbers {
  readonly words: readonly string[]
  readonly slots: (readonly number[])[] = []
  readonly groups: (readonly Sequence[])[] = []
  readonly #numberOf: ReadonlyMap<string, number>
  readonly #slotOf = new Map<string, number>()
  readonly #groupOf = new Map<string, number>()
  readonly #classElement = new Map<string, number>()
  readonly #classes: (name: string) => readonly Pattern[]

  constructor(classes: (name: string) => readonly Pattern[], patterns: readonly Pattern[], others: readonly string[]) {
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
    patterns.forEach(collect)
    this.words = [...words].sort()
    this.#numberOf = new Map(this.words.map((word, at) => [word, at]))
  }

  /** Numbers of words, ascending. */
  idsOf(words: Iterable<string>): number[] {
    return Array.from(words, (word) => this.#numberOf.get(word) as number).sort((a, b) => a - b)
  }

  sequence(pattern: Pattern): Sequence {
    return pattern.map((element) => this.#element(element))
  }

  #element(element: Element): number {
    switch (element.kind) {
      case 'gap':
        return elements.gap(element.min, element.max)
      case 'words':
        return element.keys.length === 1 ? (this.#numberOf.get(element.keys[0] as string) as number) : this.words.length + this.#slot(element.keys)
      case 'group':
        return elements.group(this.#group(element.patterns))
      case 'class':
        return this.#class(element.name)
    }
  }

  #class(name: string): number {
    const known = this.#classElement.get(name)
    if (known !== undefined) return known
    const patterns = this.#classes(name)
    const [only] = patterns
    const element = patterns.length === 1 && only?.length === 1 ? this.#element(only[0] as Element) : elements.group(this.#group(patterns))
    this.#classElement.set(name, element)
    return element
  }

  #group(patterns: readonly Pattern[]): number {
    const alternatives = [...new Map(patterns.map((pattern) => [this.sequence(pattern).join(), this.sequence(pattern)]))]
    return intern(
      this.#groupOf,
      this.groups,
      alternatives.map(([key]) => key).join('|'),
      alternatives.map(([, sequence]) => sequence),
    )
  }

  #slot(keys: readonly string[]): number {
    const members = this.idsOf(new Set(keys))
    return intern(this.#slotOf, this.slots, members.join(), members)
  }
}

function intern<T>(known: Map<string, number>, list: T[], key: string, value: T): number {
  let at = known.get(key)
  if (at === undefined) {
    at = list.push(value) - 1
    known.set(key, at)
  }
  return at
}
