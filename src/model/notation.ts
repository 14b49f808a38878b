/**
 * A form as numbers, close to how its YAML writes it: signs, and lexemes by their codes.
 *
 *     (porté|portée) sur [le] @drink   →   OPEN porté BAR portée CLOSE sur OPEN_OPTIONAL le CLOSE_OPTIONAL CLASS 3
 */
import type { NumberCursor } from './codec.js'
import { leastOf, mostOf } from './graph.js'
import { bareLength } from './lexemes.js'
import type { Choice, Node } from './unfold.js'

export const OPEN = 0
export const CLOSE = 1
/** `)` and a mark that its words bear: `(a|b)~v`. */
export const CLOSE_MARKED = 2
export const OPEN_OPTIONAL = 3
export const CLOSE_OPTIONAL = 4
export const BAR = 5
/** A word class; its number follows. */
export const CLASS = 6
/** A gap; its element follows, as a number above 0. */
export const GAP = 7
/** The code of the first lexeme. */
export const FIRST_LEXEME = 8

/** A leaf of a form that was read: a lexeme, a word class, or the element of a gap. */
export interface NumberLeaf {
  readonly kind: 'lexeme' | 'class' | 'gap'
  readonly number: number
}

/** Reads a form up to the end of the cursor. @param lexemeOf the lexeme of a code */
export function readForm(cursor: NumberCursor, lexemeOf: (code: number) => number): readonly Node<NumberLeaf>[] {
  const sequence = (): { nodes: Node<NumberLeaf>[]; sign: number } => {
    const nodes: Node<NumberLeaf>[] = []
    while (cursor.more) {
      const sign = cursor.read()
      if (sign >= FIRST_LEXEME) nodes.push({ kind: 'lexeme', number: lexemeOf(sign - FIRST_LEXEME) })
      else if (sign === OPEN || sign === OPEN_OPTIONAL) nodes.push(choice(sign === OPEN_OPTIONAL))
      else if (sign === CLASS) nodes.push({ kind: 'class', number: cursor.read() })
      else if (sign === GAP) nodes.push({ kind: 'gap', number: -cursor.read() })
      else return { nodes, sign }
    }
    return { nodes, sign: CLOSE }
  }
  const choice = (optional: boolean): Choice<NumberLeaf> => {
    const branches: (readonly Node<NumberLeaf>[])[] = []
    for (;;) {
      const { nodes, sign } = sequence()
      branches.push(nodes)
      if (sign !== BAR) return { kind: 'choice', branches, optional }
    }
  }
  return sequence().nodes
}

/** What a form is written with. */
export interface Names {
  /** A lexeme as forms write it, by its code. */
  lexeme(code: number): string
  wordClass(number: number): string
}

const gapText = (element: number): string => `<${leastOf(element)}-${mostOf(element)}>`

/** Writes a form as its YAML has it, up to the end of the cursor. */
export function writtenForm(cursor: NumberCursor, names: Names): string {
  let text = ''
  let mark = ''
  let bracket = 0
  const put = (piece: string): void => {
    text += text === '' || /[([|'’]$/u.test(text) ? piece : ` ${piece}`
  }
  while (cursor.more) {
    const sign = cursor.read()
    if (sign >= FIRST_LEXEME) {
      const lexeme = names.lexeme(sign - FIRST_LEXEME)
      mark = lexeme.slice(bareLength(lexeme))
      put(lexeme)
    } else if (sign === OPEN || sign === OPEN_OPTIONAL) {
      put(sign === OPEN ? '(' : '[')
      bracket = text.length
    } else if (sign === CLASS) put(`@${names.wordClass(cursor.read())}`)
    else if (sign === GAP) put(gapText(-cursor.read()))
    else if (sign === BAR) text += '|'
    else if (sign === CLOSE) text += ')'
    else if (sign === CLOSE_OPTIONAL) text += ']'
    else text = `${text.slice(0, bracket)}${text.slice(bracket).replaceAll(mark, '')})${mark}`
  }
  return text
}
