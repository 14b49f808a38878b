/** Word classes: lists of words and phrases that forms refer to as `@name`. */
import { mergeSingles } from '../model/unfold.js'
import { expand, type Pattern, WORDS } from './expand.js'
import { parseForm, type Sequence } from './grammar.js'

/** Word classes by name, parsed when first asked for. */
export class Classes {
  readonly #members = new Map<string, readonly string[]>()
  readonly #patterns = new Map<string, readonly Pattern[] | 'parsing'>()
  readonly #fallback: Classes | undefined

  /** @param fallback where to look for a class that is not here */
  constructor(fallback?: Classes) {
    this.#fallback = fallback
  }

  /** Adds a class; a later one of the same name replaces it. */
  add(name: string, members: readonly string[]): void {
    this.#members.set(name, members)
  }

  /** The first member of a class, as its file writes it. */
  first(name: string): string {
    return this.#members.get(name)?.[0] ?? this.#fallback?.first(name) ?? ''
  }

  /** Names of all classes. */
  names(): readonly string[] {
    return [...this.#members.keys(), ...(this.#fallback?.names() ?? [])]
  }

  /** The patterns of a class. @throws Error for an unknown or circular class */
  readonly patterns = (name: string): readonly Pattern[] => {
    const known = this.#patterns.get(name)
    if (known === 'parsing') throw new Error(`class @${name} refers to itself; take the circle out`)
    if (known) return known
    const members = this.#members.get(name)
    if (!members) {
      if (this.#fallback) return this.#fallback.patterns(name)
      throw new Error(
        `@${name} is no word class; there are: ${[...this.names()]
          .sort()
          .map((n) => `@${n}`)
          .join(' ')}`,
      )
    }
    this.#patterns.set(name, 'parsing')
    const patterns = mergeSingles(
      members.flatMap((member) => this.#checked(name, member)),
      WORDS,
    )
    this.#patterns.set(name, patterns)
    return patterns
  }

  /** The members of a class as parsed forms; of one that `patterns` found correct. */
  members(name: string): readonly Sequence[] {
    return this.#members.get(name)?.map(parseForm) ?? this.#fallback?.members(name) ?? []
  }

  #checked(name: string, member: string): readonly Pattern[] {
    try {
      const { patterns } = expand(parseForm(member))
      this.check(patterns)
      return patterns
    } catch (error) {
      throw new Error(`class @${name}, member "${member}": ${(error as Error).message}`)
    }
  }

  /** Makes sure that every class that patterns refer to is there. @throws Error */
  check(patterns: readonly Pattern[]): void {
    for (const pattern of patterns) {
      for (const element of pattern) {
        if (element.kind === 'class') this.patterns(element.name)
        else if (element.kind === 'group') this.check(element.patterns)
      }
    }
  }
}
