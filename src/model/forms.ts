/** The forms of a lexicon, unfolded to patterns when they are first asked for: a start reads none of them. */
import { NumberCursor } from './codec.js'
import { elements, type Sequence } from './graph.js'
import type { Lexemes } from './lexemes.js'
import { FIRST_LEXEME, type NumberLeaf, readForm, writtenForm } from './notation.js'
import { mergeSingles, type Places, unfold } from './unfold.js'

/** Where the forms stand that are not those of entries or shared cues. */
export interface FormPlaces {
  /** First form of each word class, and behind the last one. */
  readonly classes: Int32Array
  /** For each compound of the lexemes, its form. */
  readonly firstCompound: number
}

/** Forms by number, with the sets and groups that their patterns refer to. */
export class Forms {
  readonly #lexemes: Lexemes
  readonly #cursor: NumberCursor
  /** Where each form begins, and behind the last one. */
  readonly #starts: Int32Array
  /** The commonest lexemes: they have the shortest codes. */
  readonly #common: Int32Array
  readonly #classNames: readonly string[]
  readonly #places: FormPlaces
  readonly #classElements: (number | undefined)[] = []
  /** Plain arrays: a typed one takes 200 bytes before its first number, and these hold five. */
  readonly #sets: (readonly number[])[] = []
  readonly #setOf = new Map<string, number>()
  readonly #groups: (readonly Sequence[])[] = []
  readonly #groupOf = new Map<string, number>()
  readonly #numbers: Places<NumberLeaf, number>

  constructor(text: string, starts: Int32Array, common: Int32Array, lexemes: Lexemes, classNames: readonly string[], places: FormPlaces) {
    this.#lexemes = lexemes
    this.#cursor = new NumberCursor(text)
    this.#starts = starts
    this.#common = common
    this.#classNames = classNames
    this.#places = places
    this.#numbers = {
      of: (leaf) => this.#leaf(leaf),
      isSet: (element) => element >= 0,
      union: (sets) => this.#set(sets),
      group: (patterns) => this.#group(patterns),
    }
  }

  /** The patterns of a form. */
  patterns(form: number): readonly Sequence[] {
    this.#open(form)
    const first = this.#cursor.read()
    // Most members of word classes are one word.
    if (first >= FIRST_LEXEME && !this.#cursor.more) return this.#lexeme(this.#lexemeOf(first - FIRST_LEXEME))
    this.#open(form)
    return unfold(
      readForm(this.#cursor, (code) => this.#lexemeOf(code)),
      this.#numbers,
    )
  }

  /** A form as its YAML writes it. */
  written(form: number): string {
    this.#open(form)
    return writtenForm(this.#cursor, { lexeme: (code) => this.#lexemes.written(this.#lexemeOf(code)), wordClass: (number) => this.#classNames[number] as string })
  }

  /** The lexemes of an element that is no group or gap, ascending. */
  members(element: number): readonly number[] {
    return element < this.#lexemes.size ? [element] : (this.#sets[element - this.#lexemes.size] as readonly number[])
  }

  /** The alternatives of a group. */
  alternatives(group: number): readonly Sequence[] {
    return this.#groups[group] as readonly Sequence[]
  }

  #open(form: number): void {
    this.#cursor.moveTo(this.#starts[form] as number, this.#starts[form + 1] as number)
  }

  #lexemeOf(code: number): number {
    return code < this.#common.length ? (this.#common[code] as number) : code - this.#common.length
  }

  #leaf({ kind, number }: NumberLeaf): readonly Sequence[] {
    if (kind === 'gap') return [[number]]
    if (kind === 'class') return [[this.#class(number)]]
    return this.#lexeme(number)
  }

  #lexeme(lexeme: number): readonly Sequence[] {
    const compound = this.#lexemes.compounds.get(lexeme)
    return compound === undefined ? [[lexeme]] : this.patterns(this.#places.firstCompound + compound)
  }

  #class(number: number): number {
    const known = this.#classElements[number]
    if (known !== undefined) return known
    const { classes } = this.#places
    const members: Sequence[] = []
    for (let form = classes[number] as number; form < (classes[number + 1] as number); form++) members.push(...this.patterns(form))
    const patterns = mergeSingles(members, this.#numbers)
    const [only] = patterns
    const element = patterns.length === 1 && only?.length === 1 ? (only[0] as number) : elements.group(this.#groups.push(patterns.map(kept)) - 1)
    this.#classElements[number] = element
    return element
  }

  #set(sets: readonly number[]): number {
    const members: number[] = []
    for (const set of sets) {
      for (const lexeme of this.members(set)) members.push(lexeme)
    }
    const sorted = Array.from(new Set(members)).sort((a, b) => a - b)
    return sorted.length === 1 ? (sorted[0] as number) : this.#lexemes.size + numbered(this.#setOf, this.#sets, sorted.join(), () => sorted)
  }

  #group(patterns: readonly Sequence[]): number {
    return elements.group(numbered(this.#groupOf, this.#groups, patterns.map((pattern) => pattern.join()).join('|'), () => patterns.map(kept)))
  }
}

/** A list without the room that it grew into. */
const kept = (pattern: Sequence): Sequence => pattern.slice()

function numbered<T>(known: Map<string, number>, list: T[], key: string, make: () => T): number {
  let at = known.get(key)
  if (at === undefined) {
    at = list.push(make()) - 1
    known.set(key, at)
  }
  return at
}
