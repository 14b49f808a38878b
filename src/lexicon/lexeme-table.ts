/** Collects the lexemes of a lexicon and writes them; `model/lexemes.ts` reads them. */
import { encodeWords, type NumberWriter } from '../model/codec.js'
import { BLOCK, bareLength, COMPOUND } from '../model/lexemes.js'
import { fold } from '../text/fold.js'
import type { Leaf } from './grammar.js'

type Word = Extract<Leaf, { kind: 'word' }>

/** A lexeme: words with the tenses that they are of (one bit each), or, of several words each, sequences of other lexemes. */
interface Lexeme {
  readonly words: ReadonlyMap<string, number>
  readonly branches: readonly (readonly string[])[]
}

/** What was written. */
export interface WrittenLexemes {
  readonly lexemes: string
  readonly paradigms: string
  /** Number of each lexeme, by how it is written. */
  readonly numberOf: ReadonlyMap<string, number>
  /** For each lexeme, its words. */
  readonly wordsOf: readonly (readonly string[])[]
  /** For each compound, in the order of the lexemes, its ways of writing as written lexemes. */
  readonly compounds: readonly (readonly (readonly string[])[])[]
}

/** Lexemes as forms bring them. */
export class LexemeTable {
  /** Names of the tenses, in the order of their bits. */
  readonly tenses: string[] = []
  readonly #lexemes = new Map<string, Lexeme>()

  /** Adds a word of a form. */
  add({ written, spellings }: Word): void {
    if (this.#lexemes.has(written)) return
    if (spellings.every(({ keys }) => keys.length === 1)) {
      const words = new Map<string, number>()
      for (const { keys, tense } of spellings) words.set(keys[0] as string, (words.get(keys[0] as string) ?? 0) | (tense === undefined ? 0 : this.#bitOf(tense)))
      this.#lexemes.set(written, { words, branches: [] })
      return
    }
    const branches = [...new Map(spellings.map(({ keys }) => [keys.join(' '), keys])).values()]
    this.#lexemes.set(written, { words: new Map(), branches })
    for (const key of branches.flat()) if (!this.#lexemes.has(key)) this.#lexemes.set(key, { words: new Map([[key, 0]]), branches: [] })
  }

  /** The written lexemes of one that has several words, none for another. */
  partsOf(written: string): readonly string[] {
    return this.#lexemes.get(written)?.branches.flat() ?? []
  }

  #bitOf(tense: string): number {
    if (!this.tenses.includes(tense)) this.tenses.push(tense)
    return 1 << this.tenses.indexOf(tense)
  }

  /**
   * Writes all lexemes.
   *
   * @param head     gets the numbers
   * @param tolerant those that a misspelling may stand for
   */
  write(head: NumberWriter, tolerant: ReadonlySet<string>): WrittenLexemes {
    const written = [...this.#lexemes.keys()].sort()
    const all = written.map((name) => this.#lexemes.get(name) as Lexeme)
    const paradigms = ['0']
    const paradigmOf = all.map(({ words, branches }, at) => {
      if (branches.length > 0) return COMPOUND
      const name = written[at] as string
      const line = paradigmLine(fold(name.slice(0, bareLength(name))), words)
      const known = paradigms.indexOf(line, 1)
      return known < 0 ? paradigms.push(line) - 1 : known
    })
    const wordsOf = all.map(({ words }) => [...words.keys()])
    const distinct = new Set(wordsOf.flat())
    for (const count of [all.length, distinct.size, [...distinct].join('').length, wordsOf.flat().length]) head.write(count)
    paradigmOf.forEach((paradigm, at) => head.write(2 * paradigm + (tolerant.has(written[at] as string) ? 0 : 1)))
    return {
      lexemes: encodeWords(written, BLOCK),
      paradigms: paradigms.join('\n'),
      numberOf: new Map(written.map((name, number) => [name, number])),
      wordsOf,
      compounds: all.flatMap(({ branches }) => (branches.length > 0 ? [branches] : [])),
    }
  }
}

function paradigmLine(base: string, words: ReadonlyMap<string, number>): string {
  let kept = base.length
  for (const word of words.keys()) while (!word.startsWith(base.slice(0, kept))) kept--
  const endings = Array.from(words, ([word, tenses]) => word.slice(kept) + (tenses === 0 ? '' : `.${tenses.toString(36)}`))
  return [base.length - kept, ...endings].join(' ')
}
