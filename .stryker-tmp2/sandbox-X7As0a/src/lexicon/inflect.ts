/** Inflection of lexicon words: `~n`, `~a` and `~v` of the form notation. Runs at build time only. */
// @ts-nocheck

import type { Cells } from './inflect/cells.js'
import { wordsOf } from './inflect/exceptions.js'
import { feminines } from './inflect/feminine.js'
import { plurals } from './inflect/plural.js'
import { conjugate, type Tense } from './inflect/verb.js'

export type { Tense } from './inflect/verb.js'

/** `n` noun · `a` adjective or person noun, from the masculine singular · `v` verb, from the infinitive. */
export type Paradigm = 'n' | 'a' | 'v'

/** One form of a paradigm; `tense` for verbs only. */
export interface Inflected {
  readonly form: string
  readonly tense?: Tense
}

/** A word with an elided preposition or article begins a complement too. */
const ELIDED = /^[dl]'/u

/** The separators of a compound. */
const SEPARATOR = /([ -])/u

/**
 * Forms of a word, accented and lower case, the given word first, without duplicates.
 *
 * @param word     citation form: singular, masculine singular or infinitive
 * @param paradigm which forms to give
 * @throws Error when a verb cannot be conjugated
 * @example inflect('jaloux', 'a').map((f) => f.form) // ['jaloux', 'jalouse', 'jalouses']
 */
export function inflect(word: string, paradigm: Paradigm): readonly Inflected[] {
  if (paradigm === 'v') return conjugate(word)
  const { masculine, feminine, masculinePlural, femininePlural } = compound(word, paradigm)
  const forms = new Set([...masculine, ...feminine, ...masculinePlural, ...femininePlural])
  return [...forms].map((form) => ({ form }))
}

function simple(word: string, paradigm: 'n' | 'a'): Cells {
  const feminine = paradigm === 'a' ? feminines(word) : []
  return {
    masculine: [word],
    feminine,
    masculinePlural: plurals(word),
    femininePlural: feminine.flatMap(plurals),
  }
}

/** Inflects the parts of a compound that vary, in agreement: sourd-muet, sourde-muette. */
function compound(word: string, paradigm: 'n' | 'a'): Cells {
  const pieces = word.split(SEPARATOR)
  if (pieces.length === 1) return simple(word, paradigm)
  const complement = pieces.findIndex((piece) => ELIDED.test(piece) || wordsOf('complement-words').has(piece))
  const cells = pieces.map((piece, at) => (varies(piece, at, pieces, complement) ? simple(piece, paradigm) : fixed(piece)))
  const join = (cell: keyof Cells): readonly string[] => cells.map((part) => part[cell]).reduce((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)))
  return {
    masculine: join('masculine'),
    feminine: paradigm === 'a' ? join('feminine') : [],
    masculinePlural: join('masculinePlural'),
    femininePlural: paradigm === 'a' ? join('femininePlural') : [],
  }
}

function fixed(piece: string): Cells {
  return { masculine: [piece], feminine: [piece], masculinePlural: [piece], femininePlural: [piece] }
}

function varies(piece: string, at: number, pieces: readonly string[], complement: number): boolean {
  if (SEPARATOR.test(piece) || (complement >= 0 && at >= complement)) return false
  const last = at === pieces.length - 1
  return last || !(wordsOf('invariable-parts').has(piece) || piece.endsWith('o'))
}
