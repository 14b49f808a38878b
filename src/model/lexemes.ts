/**
 * Lexemes: words as forms write them (`boire~v`, `poivrot+e+s`, `lilas`), each with the words of texts that it stands for. They are shipped
 * once, sorted, and their words are made of them by paradigms:
 *
 *     boire~v      4 letters off: ois oit uvons …
 *     poivrot+e+s  none off:      – e s es
 *     lilas        none off:      –
 */
import { DROPPED, EXPANSION, EXPANSIONS, foldCode } from '../text/fold.js'
import { extend } from '../text/hash.js'
import type { NumberReader } from './codec.js'
import { Vocabulary } from './vocabulary.js'

const SPACE = 0x20
const NINE = 0x39
const [TILDE, PLUS, DOT] = [0x7e, 0x2b, 0x2e] as const

/** Longer lexemes are not folded further: no word of a text is as long. */
const LONGEST = 128

/** Written lexemes of a block: the first stands whole, so that one lexeme is read without all others. */
export const BLOCK = 16

/** Paradigm of a lexeme of several words, which has none of its own: its branches are a form. */
export const COMPOUND = 0

/** The compiler's paradigms, one a line: letters taken off, then what is put on, each with the tenses it is of (`ais.1`). */
class Paradigms {
  readonly cut: Uint8Array
  /** Where the endings of each paradigm begin among all endings, and the letters of each ending in `chars`. */
  readonly first: Int32Array
  readonly start: Int32Array
  readonly chars: Uint16Array
  readonly tenses: Uint8Array

  constructor(text: string) {
    const lines = text.split('\n').map((line) => line.split(' '))
    const endings = lines.flatMap((line) => line.slice(1))
    this.cut = Uint8Array.from(lines, ([cut]) => Number(cut))
    this.first = new Int32Array(lines.length + 1)
    lines.forEach(({ length }, at) => {
      this.first[at + 1] = (this.first[at] as number) + length - 1
    })
    this.start = new Int32Array(endings.length + 1)
    this.tenses = new Uint8Array(endings.length)
    this.chars = new Uint16Array(text.length)
    let top = 0
    endings.forEach((ending, at) => {
      for (let i = 0; i < ending.length; i++) {
        const code = ending.charCodeAt(i)
        if (code === DOT) {
          this.tenses[at] = Number.parseInt(ending.slice(i + 1), 36)
          break
        }
        this.chars[top++] = code
      }
      this.start[at + 1] = top
    })
  }
}

/** All lexemes of a lexicon. */
export class Lexemes {
  readonly size: number
  readonly vocabulary: Vocabulary
  /** For each word, bit `n` where it is a verb form of the tense `n`. */
  readonly tensesOf: Uint8Array
  /** For each lexeme, 1 where no misspelling may stand for it. */
  readonly exact: Uint8Array
  /** Pairs of a word and a lexeme that stands for it, by ascending lexeme. */
  readonly pairs: Int32Array
  /** Lexemes of several words, each with its place among them. */
  readonly compounds: ReadonlyMap<number, number>
  readonly #coded: string
  /** Where each block of written lexemes begins. */
  readonly #blocks: Int32Array

  /**
   * @param coded     written lexemes, front-coded
   * @param paradigms see `Paradigms`
   * @param reader    of the numbers that `lexicon/lexeme-table.ts` wrote
   */
  constructor(coded: string, paradigms: string, reader: NumberReader) {
    const [size, words, letters, pairs] = reader.readList(4) as unknown as [number, number, number, number]
    const paradigmOf = reader.readList(size)
    this.exact = new Uint8Array(size)
    for (let lexeme = 0; lexeme < size; lexeme++) {
      this.exact[lexeme] = (paradigmOf[lexeme] as number) & 1
      paradigmOf[lexeme] = (paradigmOf[lexeme] as number) >> 1
    }
    this.size = size
    this.#coded = coded
    this.#blocks = new Int32Array(Math.ceil(size / BLOCK))
    this.vocabulary = new Vocabulary(words, letters + LONGEST)
    this.tensesOf = new Uint8Array(words)
    this.pairs = new Int32Array(2 * pairs)
    this.compounds = compoundsOf(paradigmOf)
    this.#read(paradigmOf, new Paradigms(paradigms))
  }

  /** A lexeme as forms write it. */
  written(lexeme: number): string {
    let at = this.#blocks[Math.floor(lexeme / BLOCK)] as number
    let word = ''
    for (let behind = lexeme % BLOCK; ; behind--) {
      const end = this.#coded.indexOf(' ', at)
      const part = end < 0 ? this.#coded.slice(at) : this.#coded.slice(at, end)
      word = word.slice(0, Number.parseInt(part[0] as string, 36)) + part.slice(1)
      if (behind === 0) return word
      at = end + 1
    }
  }

  /** Makes the words of all lexemes. */
  #read(paradigmOf: Int32Array, paradigms: Paradigms): void {
    const coded = this.#coded
    const { cut, first } = paradigms
    const written = new Uint16Array(LONGEST)
    const base = new Uint16Array(2 * LONGEST)
    const hashes = new Int32Array(2 * LONGEST + 1)
    /** Folded letters up to each written one. */
    const folded = new Int32Array(LONGEST + 1)
    let i = 0
    let top = 0
    for (let lexeme = 0; lexeme < this.size; lexeme++) {
      if (lexeme % BLOCK === 0) this.#blocks[lexeme / BLOCK] = i
      const digit = coded.charCodeAt(i++)
      let length = digit <= NINE ? digit - 0x30 : digit - 0x57
      for (; i < coded.length; i++) {
        const code = coded.charCodeAt(i)
        if (code === SPACE) break
        if (length === LONGEST) continue
        written[length] = code
        let to = folded[length] as number
        const letter = foldCode(code)
        if (letter >= EXPANSION && letter < EXPANSION + EXPANSIONS.length) {
          const expansion = EXPANSIONS[letter - EXPANSION] as string
          for (let k = 0; k < expansion.length; k++) {
            hashes[to + 1] = extend(hashes[to] as number, expansion.charCodeAt(k))
            base[to++] = expansion.charCodeAt(k)
          }
        } else if (letter !== DROPPED) {
          hashes[to + 1] = extend(hashes[to] as number, letter)
          base[to++] = letter
        }
        folded[++length] = to
      }
      i++
      const paradigm = paradigmOf[lexeme] as number
      if (paradigm === COMPOUND) continue
      let bare = 1
      while (bare < length && written[bare] !== TILDE && written[bare] !== PLUS) bare++
      top = this.#inflect(lexeme, base, hashes, (folded[bare] as number) - (cut[paradigm] as number), first[paradigm] as number, first[paradigm + 1] as number, paradigms, top)
    }
  }

  /** Adds the words of one lexeme. @returns the place behind the last pair */
  #inflect(lexeme: number, base: Uint16Array, hashes: Int32Array, kept: number, from: number, to: number, { start, chars, tenses }: Paradigms, top: number): number {
    const { vocabulary, pairs, tensesOf } = this
    const letters = vocabulary.chars
    let pair = top
    for (let ending = from; ending < to; ending++) {
      let place = vocabulary.starts[vocabulary.size] as number
      const begin = place
      let hash = hashes[kept] as number
      for (let k = 0; k < kept; k++) letters[place++] = base[k] as number
      for (let k = start[ending] as number; k < (start[ending + 1] as number); k++) {
        const code = chars[k] as number
        letters[place++] = code
        hash = extend(hash, code)
      }
      const word = vocabulary.add(place - begin, hash)
      tensesOf[word] = (tensesOf[word] as number) | (tenses[ending] as number)
      pairs[pair++] = word
      pairs[pair++] = lexeme
    }
    return pair
  }
}

function compoundsOf(paradigmOf: Int32Array): Map<number, number> {
  const compounds = new Map<number, number>()
  for (let lexeme = 0; lexeme < paradigmOf.length; lexeme++) if (paradigmOf[lexeme] === COMPOUND) compounds.set(lexeme, compounds.size)
  return compounds
}

/** Length of a written lexeme without its mark: « + » alone is a word. */
export function bareLength(written: string): number {
  const mark = written.slice(1).search(/[~+]/u)
  return mark < 0 ? written.length : mark + 1
}
