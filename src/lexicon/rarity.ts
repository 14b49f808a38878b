/** How rare the places of patterns are: by how common their words are in French, and by how many patterns hold them. Patterns are entered by their rarest place. */
import type { Forms } from '../model/forms.js'
import { groupOf, isGroup, type Sequence } from '../model/graph.js'

/** What rarity is measured on. */
export interface Measured {
  readonly forms: Forms
  /** For each lexeme, its words. */
  readonly wordsOf: readonly (readonly number[])[]
  /** For each word, how common it is; see `frequency.ts`. */
  readonly commonness: readonly number[]
}

/** The rarity of places in some patterns. */
export class Rarity {
  readonly #uses: Float64Array
  readonly #measured: Measured
  readonly #words = new Map<number, ReadonlySet<number>>()
  readonly #cost = new Map<number, number>()

  constructor(patterns: readonly Sequence[], measured: Measured) {
    this.#measured = measured
    this.#uses = Float64Array.from(measured.commonness)
    for (const pattern of patterns) {
      for (const element of pattern) if (element >= 0) for (const word of this.#wordsOf(element)) this.#uses[word] = (this.#uses[word] as number) + 1
    }
  }

  /**
   * The lexemes of a pattern's rarest place; where that is a group, those of the rarest place of each alternative.
   *
   * @param found gets them
   */
  lexemesOf(pattern: Sequence, found: Set<number>): void {
    const { forms } = this.#measured
    const anchor = this.#anchorOf(pattern)
    const element = pattern[anchor] as number
    if (element >= 0) {
      for (const lexeme of Array.from(forms.members(element))) found.add(lexeme)
      return
    }
    for (const alternative of forms.alternatives(groupOf(element))) this.lexemesOf([...pattern.slice(0, anchor), ...alternative, ...pattern.slice(anchor + 1)], found)
  }

  #anchorOf(pattern: Sequence): number {
    let best = 0
    let least = Number.POSITIVE_INFINITY
    pattern.forEach((element, at) => {
      const cost = this.#costOf(element)
      if (cost < least) {
        least = cost
        best = at
      }
    })
    return best
  }

  #wordsOf(element: number): ReadonlySet<number> {
    const known = this.#words.get(element)
    if (known) return known
    const { forms, wordsOf } = this.#measured
    const words = new Set(Array.from(forms.members(element)).flatMap((lexeme) => wordsOf[lexeme] as readonly number[]))
    this.#words.set(element, words)
    return words
  }

  #costOf(element: number): number {
    const known = this.#cost.get(element)
    if (known !== undefined) return known
    let cost = Number.POSITIVE_INFINITY
    this.#cost.set(element, cost)
    if (element >= 0) {
      cost = 0
      for (const word of this.#wordsOf(element)) cost += (this.#uses[word] as number) + 1
    } else if (isGroup(element)) {
      // Each alternative is entered by its own rarest word.
      cost = this.#measured.forms.alternatives(groupOf(element)).reduce((sum, alternative) => sum + Math.min(...alternative.map((inner) => this.#costOf(inner))), 0)
    }
    this.#cost.set(element, cost)
    return cost
  }
}
