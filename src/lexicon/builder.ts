/** Collects the forms of one lexicon and writes them compactly; `model/load.ts` reads them. */
import { NumberReader, NumberWriter } from '../model/codec.js'
import { trimmed } from '../model/cue-pattern.js'
import { Forms } from '../model/forms.js'
import { elements, type Sequence as Pattern } from '../model/graph.js'
import { Lexemes } from '../model/lexemes.js'
import { startsOf } from '../model/lists.js'
import { BAR, CLASS, CLOSE, CLOSE_MARKED, CLOSE_OPTIONAL, FIRST_LEXEME, GAP, OPEN, OPEN_OPTIONAL } from '../model/notation.js'
import type { Node } from '../model/unfold.js'
import { commonness } from './frequency.js'
import type { Leaf, Sequence } from './grammar.js'
import { LexemeTable } from './lexeme-table.js'
import { Rarity } from './rarity.js'

/** What the builder gives at the end. */
export interface Tables {
  readonly lexemes: string
  readonly paradigms: string
  readonly forms: string
  readonly tables: string
  readonly classNames: readonly string[]
  /** Names of the tenses, in the order of their bits. */
  readonly tenses: readonly string[]
}

/** So many of the commonest lexemes have short codes of their own. */
const MOST_COMMON = 4096

/** Builds the tables of one lexicon. Lexemes get their numbers at the end, when all are known and sorted. */
export class LexiconBuilder {
  readonly #lexemes = new LexemeTable()
  readonly #tolerant = new Set<string>()
  /** For each entry, its forms. */
  readonly #entries: Sequence[][] = []
  readonly #shared: { readonly cue: number; readonly form: Sequence }[] = []
  readonly #cues: (readonly Sequence[])[] = []
  /** Word classes that forms refer to, in the order in which they are met. */
  readonly #classes = new Map<string, readonly Sequence[]>()
  readonly #membersOf: (name: string) => readonly Sequence[]

  /** @param membersOf gives the members of a word class */
  constructor(membersOf: (name: string) => readonly Sequence[]) {
    this.#membersOf = membersOf
  }

  /** Adds an entry; its forms follow. */
  addEntry(): void {
    this.#entries.push([])
  }

  /** Adds a form of the last entry. @param tolerant whether misspellings may stand for its words */
  addForm(form: Sequence, tolerant: boolean): void {
    this.#entries.at(-1)?.push(form)
    this.#collect(form, tolerant)
  }

  /** Adds a form of a cue that all share; gaps at its ends become reach. */
  addSharedCue(cue: number, form: Sequence): void {
    this.#shared.push({ cue, form })
    this.#collect(form, false)
  }

  /** Adds a cue of entries. @returns its number */
  addCue(forms: readonly Sequence[]): number {
    for (const form of forms) this.#collect(form, false)
    return this.#cues.push(forms) - 1
  }

  #collect(sequence: Sequence, tolerant: boolean): void {
    for (const node of sequence) {
      if (node.kind === 'choice') for (const branch of node.branches) this.#collect(branch, tolerant)
      else if (node.kind === 'word') {
        this.#lexemes.add(node)
        if (tolerant) for (const lexeme of [node.written, ...this.#lexemes.partsOf(node.written)]) this.#tolerant.add(lexeme)
      } else if (node.kind === 'class') this.#collectClass(node.name, tolerant)
    }
  }

  #collectClass(name: string, tolerant: boolean): void {
    const members = this.#classes.get(name) ?? this.#membersOf(name)
    this.#classes.set(name, members)
    for (const member of members) this.#collect(member, tolerant)
  }

  /** Writes the tables. */
  build(): Tables {
    const head = new NumberWriter()
    const { lexemes, paradigms, numberOf, wordsOf, compounds } = this.#lexemes.write(head, this.#tolerant)
    const numbered = `${head}`
    const classes = [...this.#classes.values()]
    const plain = (lexeme: string): Leaf => ({ kind: 'word', written: lexeme, spellings: [] })
    const compoundForms = compounds.map((branches): Sequence => [{ kind: 'choice', branches: branches.map((branch) => branch.map(plain)), optional: false }])
    const forms = [...this.#entries.flat(), ...this.#shared.map(({ form }) => form), ...this.#cues.flat(), ...classes.flat(), ...compoundForms]
    const encoder = new FormEncoder(numberOf, [...this.#classes.keys()], forms)
    const coded = forms.map((form) => encoder.encode(form))

    head.writeList(encoder.common)
    for (const entry of this.#entries) head.write(entry.length)
    head.writeList(this.#shared.map(({ cue }) => cue))
    head.writeList(this.#cues.map(({ length }) => length))
    for (const { length } of classes) head.write(length)
    for (const { length } of coded) head.write(length)

    const firstShared = this.#entries.flat().length
    const firstClass = firstShared + this.#shared.length + this.#cues.flat().length
    const read = new Forms(
      coded.join(''),
      startsOf(coded.map(({ length }) => length)),
      Int32Array.from(encoder.common),
      new Lexemes(lexemes, paradigms, new NumberReader(numbered)),
      [...this.#classes.keys()],
      { classes: startsOf(classes.map(({ length }) => length)).map((start) => start + firstClass), firstCompound: firstClass + classes.flat().length },
    )
    const anchors = new AnchorWriter(read, wordsOf)
    anchors.write(
      head,
      Array.from({ length: firstShared }, (_, form) => read.patterns(form)),
    )
    anchors.write(
      head,
      this.#shared.map((_, form) => read.patterns(firstShared + form).map((pattern) => trimmed(pattern).core)),
    )
    return { lexemes, paradigms, forms: coded.join(''), tables: `${head}`, classNames: [...this.#classes.keys()], tenses: this.#lexemes.tenses }
  }
}

/** Writes forms as numbers; see `model/notation.ts`. */
class FormEncoder {
  /** The commonest lexemes, the commonest first. */
  readonly common: readonly number[]
  readonly #codeOf = new Map<string, number>()
  readonly #classes: readonly string[]

  constructor(numberOf: ReadonlyMap<string, number>, classes: readonly string[], forms: readonly Sequence[]) {
    this.#classes = classes
    const uses = new Map<string, number>()
    const count = (sequence: Sequence): void => {
      for (const node of sequence) {
        if (node.kind === 'choice') node.branches.forEach(count)
        else if (node.kind === 'word') uses.set(node.written, (uses.get(node.written) ?? 0) + 1)
      }
    }
    forms.forEach(count)
    const common = [...uses].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, MOST_COMMON)
    this.common = common.map(([name]) => numberOf.get(name) as number)
    for (const [name, number] of numberOf) this.#codeOf.set(name, common.length + number)
    common.forEach(([name], code) => {
      this.#codeOf.set(name, code)
    })
  }

  encode(form: Sequence): string {
    const writer = new NumberWriter()
    this.#write(form, writer)
    return `${writer}`
  }

  #write(sequence: readonly Node<Leaf>[], writer: NumberWriter): void {
    for (const node of sequence) {
      if (node.kind === 'word') writer.write(FIRST_LEXEME + (this.#codeOf.get(node.written) as number))
      else if (node.kind === 'class') {
        writer.write(CLASS)
        writer.write(this.#classes.indexOf(node.name))
      } else if (node.kind === 'gap') {
        writer.write(GAP)
        writer.write(-elements.gap(node.min, node.max))
      } else {
        writer.write(node.optional ? OPEN_OPTIONAL : OPEN)
        node.branches.forEach((branch, at) => {
          if (at > 0) writer.write(BAR)
          this.#write(branch, writer)
        })
        writer.write(node.marked ? CLOSE_MARKED : node.optional ? CLOSE_OPTIONAL : CLOSE)
      }
    }
  }
}

/** Lists forms with the lexemes of their anchors. */
class AnchorWriter {
  readonly #forms: Forms
  readonly #words = new Map<string, number>()
  readonly #wordsOf: readonly (readonly number[])[]

  constructor(forms: Forms, wordsOf: readonly (readonly string[])[]) {
    this.#forms = forms
    this.#wordsOf = wordsOf.map((words) =>
      words.map((word) => {
        const number = this.#words.get(word) ?? this.#words.size
        this.#words.set(word, number)
        return number
      }),
    )
  }

  /** @param patterns those of each form */
  write(head: NumberWriter, patterns: readonly (readonly Pattern[])[]): void {
    const rarity = new Rarity(patterns.flat(), { forms: this.#forms, wordsOf: this.#wordsOf, commonness: Array.from(this.#words.keys(), commonness) })
    const lists: number[][] = this.#wordsOf.map(() => [])
    patterns.forEach((own, form) => {
      const lexemes = new Set<number>()
      for (const pattern of own) rarity.lexemesOf(pattern, lexemes)
      for (const lexeme of lexemes) lists[lexeme]?.push(form)
    })
    for (const { length } of lists) head.write(length)
    for (const list of lists) list.forEach((form, at) => head.write(form - (list[at - 1] ?? 0)))
  }
}
