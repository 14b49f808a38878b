/** The form notation: one line of a lexicon, parsed to a tree. Runs when a lexicon is compiled, never on a comment. */
import type { Node } from '../model/unfold.js'
import { fold } from '../text/fold.js'
import { tokenise } from '../text/tokenise.js'
import { inflect, type Paradigm, type Tense } from './inflect.js'

/** One inflected spelling of a written word, as the tokens of a comment would show it. */
export interface Spelling {
  /** Lower case, with accents. */
  readonly accented: string
  /** Folded tokens: « sans-papiers » has two. */
  readonly keys: readonly string[]
  readonly tense?: Tense
}

/** What a parsed form is made of, beside choices. */
export type Leaf =
  | { readonly kind: 'word'; readonly written: string; readonly spellings: readonly Spelling[] }
  | { readonly kind: 'gap'; readonly min: number; readonly max: number }
  | { readonly kind: 'class'; readonly name: string }

/** Nodes to be matched one after the other. */
export type Sequence = readonly Node<Leaf>[]

/** A gap longer than this would join words that have nothing to do with each other. */
const LONGEST_GAP = 8

/** Endings of a word: each doubles its spellings. */
const MOST_ENDINGS = 5

/** Stands behind a bracket whose words a mark went to. */
const MARKED = '\u0001'

const NOTATION = 'the notation is: word~n word~a word~v mot+e+s (a|b) [x] <0-2> @class'

/** Class reference, gap, bracket, bar, or a run of other characters. */
const PIECE = /\s+|@[a-z][a-z0-9-]*|<\d-\d>|[()[\]|]|[^\s@<>()[\]|]+|./gu

/**
 * Parses one form.
 *
 * @param form a line in the form notation
 * @returns the sequence of nodes
 * @throws Error with what is wrong and what to do; the caller says where
 * @example parseForm('porter~v sur (la bouteille|la boisson)')
 */
export function parseForm(form: string): Sequence {
  const pieces = distribute(form).match(PIECE) ?? []
  let at = 0

  const sequence = (closing: string | undefined): Node<Leaf>[] => {
    const nodes: Node<Leaf>[] = []
    for (; at < pieces.length; at++) {
      const piece = pieces[at] as string
      if (piece === '|' || piece === ')' || piece === ']') {
        if (closing === undefined) throw new Error(`"${piece}" without an opening bracket; ${NOTATION}`)
        return nodes
      }
      if (/^\s/u.test(piece)) continue
      const before = pieces[at - 1]
      if (before !== undefined && /[^\s(|['’]$/u.test(before) && !piece.startsWith('<')) {
        throw new Error(`put a space between "${before}" and "${piece}", or write mot+e+s for endings`)
      }
      if (piece === '(' || piece === '[') nodes.push(choice(piece))
      else if (piece.startsWith('@')) nodes.push({ kind: 'class', name: piece.slice(1) })
      else if (/^<\d-\d>$/u.test(piece)) nodes.push(gap(piece))
      else nodes.push(...words(piece))
    }
    if (closing !== undefined) throw new Error(`"${closing}" is missing; ${NOTATION}`)
    return nodes
  }

  const choice = (opening: string): Node<Leaf> => {
    const closing = opening === '(' ? ')' : ']'
    const branches: Sequence[] = []
    do {
      at++
      const branch = sequence(closing)
      if (branch.length === 0) throw new Error(`an alternative is empty; write [x] for an optional word`)
      branches.push(branch)
    } while (pieces[at] === '|')
    if (pieces[at] !== closing) throw new Error(`"${closing}" is missing; ${NOTATION}`)
    const marked = pieces[at + 1] === MARKED
    if (marked) at++
    return { kind: 'choice', branches, optional: opening === '[', ...(marked ? { marked } : {}) }
  }

  const nodes = sequence(undefined)
  if (nodes.length === 0) throw new Error(`the form is empty; ${NOTATION}`)
  return nodes
}

/** `(harceler|traquer)~v` → `(harceler~v|traquer~v)`. */
function distribute(form: string): string {
  return form.replace(/\(([^()[\]]*)\)(~[a-z]|(?:\+\p{L}+)+)/gu, (_, list: string, mark: string) => {
    const words = list.split('|').map((word) => word.trim())
    const phrase = words.find((word) => /\s/u.test(word))
    if (phrase) throw new Error(`"${phrase}": ${mark} behind a bracket goes to single words; mark the word of the phrase that varies`)
    return `(${words.map((word) => word + mark).join('|')})${MARKED}`
  })
}

function gap(piece: string): Leaf {
  const min = Number(piece[1])
  const max = Number(piece[3])
  if (min > max || max > LONGEST_GAP) throw new Error(`"${piece}": a gap is <min-max> with min ≤ max ≤ ${LONGEST_GAP}`)
  return { kind: 'gap', min, max }
}

/** Elisions at the head of a word are words of their own: « s'énerver~v ». */
const ELISION = /^(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu|quoiqu)['’]/iu

function words(piece: string): Leaf[] {
  const elision = ELISION.exec(piece)
  if (!elision) return [word(piece)]
  const [head] = elision
  const rest = piece.slice(head.length)
  // Alone, an apostrophe would end the text: the tokeniser needs a letter behind it to see an elision.
  const elided: Leaf = { kind: 'word', written: head, spellings: [{ accented: head.toLowerCase(), keys: [fold(head)] }] }
  return rest === '' ? [elided] : [elided, ...words(rest)]
}

function word(piece: string): Leaf {
  const marked = /^(.+)~([a-z])$/u.exec(piece)
  if (piece.includes('~') && !(marked && 'nav'.includes(marked[2] as string))) {
    throw new Error(`"${piece}": after ~ stands n (noun), a (adjective) or v (verb), at the end of the word`)
  }
  const forms = marked ? inflect(marked[1] as string, marked[2] as Paradigm) : endings(piece).map((form) => ({ form }))
  const spellings = forms.map((inflected): Spelling => {
    const tokens = tokenise(inflected.form)
    const keys = tokens.keys()
    if (keys.length === 0) throw new Error(`"${piece}" holds no letter or digit; take it out`)
    if (tokens.clause[0] !== tokens.clause[keys.length - 1]) throw new Error(`"${piece}": a form stays inside one clause; take out the punctuation`)
    return { accented: inflected.form.toLowerCase(), keys, ...('tense' in inflected ? { tense: inflected.tense } : {}) }
  })
  return { kind: 'word', written: piece, spellings }
}

/** `poivrot+e+s` → poivrot, poivrote, poivrots, poivrotes. */
function endings(piece: string): string[] {
  const marked = /^([^+]+)((?:\+\p{L}+)+)$/u.exec(piece)
  if (!marked) return [piece]
  const [, base, list] = marked as unknown as [string, string, string]
  const added = list.slice(1).split('+')
  if (added.length > MOST_ENDINGS) throw new Error(`"${base}+${added[0]}…" has ${added.length} endings; write (a|b) for so many (at most ${MOST_ENDINGS})`)
  let forms = [base]
  for (const ending of added) forms = forms.concat(forms.map((form) => form + ending))
  return forms
}
