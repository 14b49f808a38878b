/** The forms of our lexicons as plain texts, for what knows nothing of the form notation. */
import { CLASSES } from '../../src/generated/classes.js'
import { whole } from '../../src/generated/whole.js'
import { Classes } from '../../src/lexicon/classes.js'
import { type Element, expand, type Pattern } from '../../src/lexicon/expand.js'
import { parseForm } from '../../src/lexicon/grammar.js'
import { load } from '../../src/model/load.js'
import type { CompiledLexicon } from '../../src/types.js'

/** A form that can be written in more ways than this is left out: some have millions of millions, see `count`. */
const MOST_TEXTS = 64

/**
 * Folds as the forms are folded: lower case without accents, words and numbers between single spaces, one at each end.
 *
 *     « L'alcoolisé(e) »  →  " l alcoolise e "
 */
export function folded(text: string): string {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe')
  return ` ${plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `
}

let known: readonly string[] | undefined

/** All texts of the forms, folded but for the spaces at their ends; what holds a shorter one is left out, since it flags no comment more. */
export function formTexts(): readonly string[] {
  known ??= unfoldAll()
  return known
}

/** The forms that are one word. */
export function formWords(): string[] {
  return formTexts().filter((text) => !text.includes(' '))
}

function formsOf(lexicon: CompiledLexicon): string[] {
  return load([lexicon]).lexicons.flatMap((loaded) => Array.from({ length: loaded.formCount }, (_, form) => loaded.form(form)))
}

function unfoldAll(): string[] {
  const classes = new Classes()
  for (const [name, members] of Object.entries(CLASSES)) classes.add(name, members)
  const unfold = new Unfolding(classes)
  const texts = new Set<string>()
  for (const form of formsOf(whole)) {
    const patterns = expand(parseForm(form)).patterns.filter((pattern) => unfold.count(pattern) > 0)
    if (patterns.reduce((sum, pattern) => sum + unfold.count(pattern), 0) > MOST_TEXTS) continue
    for (const text of patterns.flatMap((pattern) => unfold.texts(pattern))) texts.add(folded(text).trim())
  }
  texts.delete('')
  return [...texts].filter((text) => !holdsShorter(text.split(' '), texts)).sort()
}

function holdsShorter(words: readonly string[], texts: ReadonlySet<string>): boolean {
  return words.some((_, from) => words.some((_, last) => last >= from && last - from + 1 < words.length && texts.has(words.slice(from, last + 1).join(' '))))
}

/** Patterns as texts: choices and classes in every way, gaps left out. */
class Unfolding {
  readonly #classes: Classes

  constructor(classes: Classes) {
    this.#classes = classes
  }

  /** In how many ways a pattern can be written without words of the writer's own; none where a gap asks for some. */
  count(pattern: Pattern): number {
    return pattern.reduce((product, element) => product * this.#countOf(element), 1)
  }

  #countOf(element: Element): number {
    if (element.kind === 'words') return element.keys.length
    if (element.kind === 'gap') return element.min === 0 ? 1 : 0
    return this.#alternatives(element).reduce((sum, pattern) => sum + this.count(pattern), 0)
  }

  /** All of them. */
  texts(pattern: Pattern): string[] {
    return pattern.reduce((heads, element) => heads.flatMap((head) => this.#textsOf(element).map((tail) => `${head} ${tail}`)), [''])
  }

  #textsOf(element: Element): readonly string[] {
    if (element.kind === 'words') return element.keys
    if (element.kind === 'gap') return ['']
    return this.#alternatives(element).flatMap((pattern) => this.texts(pattern))
  }

  #alternatives(element: Element & { kind: 'group' | 'class' }): readonly Pattern[] {
    return element.kind === 'group' ? element.patterns : this.#classes.patterns(element.name)
  }
}
