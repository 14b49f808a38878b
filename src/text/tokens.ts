/** Words of a comment with their places: elisions split, hyphens split, acronyms joined, clauses and sentences numbered. */
import { DROPPED, EXPANSION, EXPANSIONS, foldCode, foldLookAlikes } from './fold.js'
import { inclusiveEnd } from './inclusive.js'

/** Every letter is a capital, two at least. */
export const UPPER = 1
/** The first letter is a capital. */
export const CAPITAL = 2
/** The word holds a digit. */
export const NUMBER = 4
/** A hyphen joins the word to the one before. */
export const HYPHEN = 8
/** The same letter three times or more in a row. */
export const REPEATED = 16

/** The words of a text, as parallel arrays: word `i` is `text.slice(start[i], end[i])`, folded to `key[i]`. */
export interface Tokens {
  readonly text: string
  /** Folded words; an elided one keeps its apostrophe (`l'`). */
  readonly key: string[]
  readonly start: number[]
  readonly end: number[]
  /** Sum of `UPPER`, `CAPITAL`, … */
  readonly flags: number[]
  /** Number of the clause: commas, colons, brackets, slashes and dashes end one. */
  readonly clause: number[]
  /** Number of the sentence: full stops, semicolons, line ends and question marks end one. */
  readonly sentence: number[]
}

/** Words that lose their vowel before another (Grevisse, Le Bon Usage, § 44: élision). */
const ELIDED = new Set(['l', 'd', 'j', 'm', 't', 's', 'n', 'c', 'y', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu'])

/** Longer words are cut: none of French is as long, and a token of ten megabytes must cost no more than its reading. */
const LONGEST = 64

const BUFFER = new Uint16Array(LONGEST)

const NONE = 0
const LETTER = 1
const DIGIT = 2

/** Class of each folded code unit, +1; 0 means not yet looked up. */
const CLASSES = new Uint8Array(0x10000)

function classOf(code: number): number {
  const known = CLASSES[code] as number
  if (known !== 0) return known - 1
  const char = String.fromCharCode(code)
  const found = code < 0x20 ? LETTER : /\p{Nd}/u.test(char) ? DIGIT : /[\p{L}\p{M}]/u.test(char) ? LETTER : NONE
  CLASSES[code] = found + 1
  return found
}

/** Class of the code unit at `at`, past characters that are dropped. */
function classAt(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const code = foldCode(text.charCodeAt(i))
    if (code !== DROPPED) return classOf(code)
  }
  return NONE
}

const isCapital = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7) || code === 0x152 || code === 0x178

/**
 * Cuts a text into words.
 *
 * @param text          any string
 * @param abbreviations folded words whose full stop ends no sentence (`mme`, `bd`)
 * @returns the words in order
 */
export function tokenise(text: string, abbreviations: ReadonlySet<string> = new Set()): Tokens {
  const tokens: Tokens = { text, key: [], start: [], end: [], flags: [], clause: [], sentence: [] }
  const { key: keys } = tokens
  let clause = 0
  let sentence = 0
  let hyphen = 0
  let i = 0

  const push = (key: string, start: number, end: number, flags: number): void => {
    keys.push(key)
    tokens.start.push(start)
    tokens.end.push(end)
    tokens.flags.push(flags | hyphen)
    tokens.clause.push(clause)
    tokens.sentence.push(sentence)
    hyphen = 0
  }

  /** Reads one word from `i`; an elision ends it, and the walk goes on behind the apostrophe. */
  const word = (): void => {
    const start = i
    let length = 0
    let letters = 0
    let capitals = 0
    let digits = 0
    let run = 0
    let last = -1
    let flags = isCapital(text.charCodeAt(i)) ? CAPITAL : 0
    let foreign = false
    let acronym = false
    let end = i
    // Most words are small letters without accents: they need no folding, a slice of the text will do.
    let plain = true
    for (; i < text.length; i++) {
      const raw = text.charCodeAt(i)
      const code = foldCode(raw)
      if (code !== raw) plain = false
      if (code === DROPPED) continue
      const kind = code >= 0x61 && code <= 0x7a ? LETTER : classOf(code)
      if (kind === NONE) {
        if (code === 0x27 && letters === length && ELIDED.has(decode(length))) {
          const next = classAt(text, i + 1)
          const spaced = next === NONE && foldCode(text.charCodeAt(i + 1)) === 0x20 && classAt(text, i + 2) === LETTER
          if (next !== NONE || spaced) {
            push(`${decode(length)}'`, start, i + 1, flags)
            i++
            return
          }
        }
        if (code === 0x27 && classAt(text, i + 1) === LETTER) {
          if (length < LONGEST) BUFFER[length++] = code
          continue
        }
        const initial = code === 0x2e && letters === 1 && length === 1
        if ((initial || (acronym && code === 0x2e)) && classAt(text, i + 1) === LETTER && classAt(text, i + 2) === NONE) {
          acronym = true
          continue
        }
        if (acronym && code === 0x2e) end = ++i
        break
      }
      if (kind === DIGIT) digits++
      else letters++
      if (isCapital(raw)) capitals++
      if (raw >= 0x370) foreign = true
      run = code === last && kind === LETTER ? run + 1 : 1
      if (run >= 3) flags |= REPEATED
      last = code
      if (code >= EXPANSION && code < EXPANSION + EXPANSIONS.length) {
        for (const letter of EXPANSIONS[code - EXPANSION] as string) if (length < LONGEST) BUFFER[length++] = letter.charCodeAt(0)
        letters++
        if (isCapital(raw)) capitals++
      } else if (length < LONGEST) BUFFER[length++] = code
      end = i + 1
    }
    if (letters > 1 && capitals >= letters) flags |= UPPER
    if (digits > 0) flags |= NUMBER
    const key = plain && !acronym && length === end - start ? text.slice(start, end) : decode(length)
    if (letters > 2 && !acronym) i = end = inclusiveEnd(text, end)
    push(foreign ? foldLookAlikes(key) : key, start, end, flags)
  }

  while (i < text.length) {
    const code = foldCode(text.charCodeAt(i))
    if (code === DROPPED || code === 0x20) {
      if (code === 0x20) hyphen = 0
      i++
      continue
    }
    if ((code >= 0x61 && code <= 0x7a) || classOf(code) !== NONE) {
      word()
      continue
    }
    switch (code) {
      case 0x2d: {
        const joins = i > 0 && classAt(text, i + 1) !== NONE && foldCode(text.charCodeAt(i - 1)) !== 0x20
        if (joins) hyphen = HYPHEN
        else clause++
        break
      }
      case 0x2b: // « + » is a word: « séro + »
        push('+', i, i + 1, 0)
        break
      case 0x3f: // « ? » is a word too, of the sentence that it ends: a cue of doubt
        push('?', i, i + 1, 0)
        clause++
        sentence++
        break
      case 0x2e:
      case 0x2c: {
        const last = keys.length - 1
        const touching = last >= 0 && tokens.end[last] === i
        const key = touching ? (keys[last] as string) : ''
        if (touching && classAt(text, i - 1) === DIGIT && classAt(text, i + 1) === DIGIT) break
        if (code === 0x2e && touching && ((key.length === 1 && classOf(key.charCodeAt(0)) === LETTER) || abbreviations.has(key))) break
        clause++
        if (code === 0x2e) sentence++
        break
      }
      case 0x0a: // line end
      case 0x21: // !
      case 0x3b: // ;
      case 0x7c: // |
      case 0x2026: // …
        clause++
        sentence++
        break
      case 0x3a: // :
      case 0x2f: // /
      case 0x5c: // \
      case 0x28: // ( )
      case 0x29:
      case 0x5b: // [ ]
      case 0x5d:
      case 0x3d: // =
      case 0x3e: // >
      case 0x2013: // – —
      case 0x2014:
      case 0x2022: // •
        clause++
        break
    }
    i++
  }
  return tokens
}

function decode(length: number): string {
  return String.fromCharCode.apply(null, BUFFER.subarray(0, length) as unknown as number[])
}
