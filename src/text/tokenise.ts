/** Cuts a comment into words: elisions split, hyphens split, acronyms joined, clauses and sentences numbered. */
import { type Abbreviations, isAbbreviation, NO_ABBREVIATIONS } from './abbreviations.js'
import { breakOf, NO_BREAK, SENTENCE } from './breaks.js'
import { classOf, codeAt, DIGIT, isCapital, isMark, LETTER, NONE } from './characters.js'
import { FOLLOWS_ELISION, isElided, isElidedAlone } from './elision.js'
import { CAPITAL_BIT, DROPPED, EXPANSION, EXPANSIONS, foldCode, foldLookAlikes, PLAIN_LETTERS } from './fold.js'
import { extend, hashOf } from './hash.js'
import { inclusiveEnd } from './inclusive.js'
import { CAPITAL, HYPHEN, NUMBER, REPEATED, Scratch, Tokens, UPPER } from './tokens.js'
import { OUTSIDE, Units } from './units.js'

/** Longer words are cut: none of French is as long, and a token of ten megabytes must cost no more than its reading. */
const LONGEST = 64

/** Words of so many letters may be elided, or lack their apostrophe. */
const SHORT = 2
const SPACE = 0x20

/** A longer sentence is taken for several: what stands around a word is looked for in its sentence, and no text may be slow. */
const LONGEST_SENTENCE = 256

/** A code unit folds to two letters at most. */
const MOST_LETTERS = 2

const scratch = new Scratch()

/**
 * Cuts a text into words.
 *
 * @param text          any string
 * @param abbreviations words whose full stop ends no sentence
 * @returns the words in order
 */
export function tokenise(text: string, abbreviations: Abbreviations = NO_ABBREVIATIONS): Tokens {
  const tokens = new Tokens(text.length, MOST_LETTERS * text.length)
  tokens.text = text
  return new Tokeniser(abbreviations, tokens).run()
}

/**
 * The same where the words are done with before the next text is cut: one set of arrays serves all texts.
 *
 * @param text a piece of a text, see `chunks`
 */
export function tokeniseBriefly(text: string, abbreviations: Abbreviations): Tokens {
  return new Tokeniser(abbreviations, scratch.take(text, text.length, MOST_LETTERS * text.length)).run()
}

/** The folded words of a text. */
export function wordsOf(text: string): string[] {
  return tokenise(text).keys()
}

/** What is known of a word behind its first plain letters. */
interface Letters {
  /** Where they end in the text, and in the letters of all words. */
  readonly i: number
  readonly top: number
  readonly hash: number
  readonly letters: number
  readonly capitals: number
  /** The last letter, and how often it stands in a row. */
  readonly last: number
  readonly run: number
  readonly flags: number
}

class Tokeniser {
  readonly #text: string
  readonly #length: number
  readonly #units: Units
  readonly #abbreviations: Abbreviations
  readonly #tokens: Tokens
  #clause = 0
  #sentence = 0
  /** The first word of the sentence at hand. */
  #opening = 0
  #hyphen = 0

  /** @param tokens gets the words; holds the text */
  constructor(abbreviations: Abbreviations, tokens: Tokens) {
    this.#text = tokens.text
    this.#length = tokens.text.length
    this.#units = new Units(tokens.text)
    this.#abbreviations = abbreviations
    this.#tokens = tokens
  }

  run(): Tokens {
    const text = this.#text
    const length = this.#length
    for (let i = 0; i < length; ) {
      const code = foldCode(codeAt(text, i))
      if ((code >= 0x61 && code <= 0x7a) || (code !== DROPPED && code !== 0x20 && classOf(code) !== NONE)) i = this.#word(i)
      else {
        if (code === 0x20) this.#hyphen = 0
        else if (code !== DROPPED) this.#mark(code, i)
        i++
      }
    }
    return this.#tokens
  }

  #finish(top: number, hash: number, start: number, end: number, flags: number): void {
    const tokens = this.#tokens
    const at = tokens.count++
    if (at === 0 || tokens.sentence[at - 1] !== this.#sentence) this.#opening = at
    else if (at - this.#opening === LONGEST_SENTENCE) {
      this.#sentence++
      this.#opening = at
    }
    tokens.charStart[at + 1] = top
    tokens.hash[at] = hash
    tokens.start[at] = start
    tokens.end[at] = end
    tokens.flags[at] = flags | this.#hyphen
    tokens.clause[at] = this.#clause
    tokens.sentence[at] = this.#sentence
    this.#hyphen = 0
  }

  /** Reads one word: most are some plain letters and a space, so that little else is done for them. @returns where to go on */
  #word(start: number): number {
    const text = this.#text
    const { chars, charStart, count } = this.#tokens
    const bottom = charStart[count] as number
    const limit = Math.min(this.#length, start + LONGEST)
    let top = bottom
    let hash = 0
    let capitals = 0
    let run = 0
    let last = -1
    let flags = isCapital(codeAt(text, start)) ? CAPITAL : 0
    let i = start
    let raw = OUTSIDE
    for (; i < limit; i++) {
      raw = codeAt(text, i)
      const letter = raw < PLAIN_LETTERS.length ? (PLAIN_LETTERS[raw] as number) : 0
      if (letter === 0) break
      const code = letter & ~CAPITAL_BIT
      if (letter !== code) capitals++
      run = code === last ? run + 1 : 1
      if (run >= 3) flags |= REPEATED
      last = code
      chars[top++] = code
      hash = extend(hash, code)
    }
    const letters = i - start
    if (letters <= SHORT || (i < this.#length && raw !== SPACE)) return this.#rest(start, { i, top, hash, letters, capitals, run, last, flags })
    this.#finish(top, hash, start, i, capitals === letters ? flags | UPPER : flags)
    return i
  }

  /** Goes on with a word behind its first plain letters; an elision ends it. @returns where to go on */
  #rest(start: number, first: Letters): number {
    const text = this.#text
    const tokens = this.#tokens
    const { chars } = tokens
    const bottom = tokens.charStart[tokens.count] as number
    const limit = bottom + LONGEST
    let { i, top, hash, letters, capitals, run, last, flags } = first
    let digits = 0
    let foreign = false
    let acronym = false
    let end = i
    for (; i < this.#length; i++) {
      const raw = codeAt(text, i)
      const code = foldCode(raw)
      if (code === DROPPED) {
        // A mark is part of the letter that it stands on: « handicapé » written with e and U+0301 ends behind the mark.
        if (isMark(raw)) end = i + 1
        continue
      }
      const kind = code >= 0x61 && code <= 0x7a ? LETTER : classOf(code)
      if (kind === NONE) {
        const length = top - bottom
        if (code === 0x27 && letters === length && this.#elides(bottom, top, hash, i)) {
          chars[top++] = code
          this.#finish(top, extend(hash, code), start, i + 1, flags)
          return i + 1
        }
        if (code === 0x27 && this.#units.classAt(i + 1) === LETTER) {
          if (top < limit) {
            chars[top++] = code
            hash = extend(hash, code)
          }
          continue
        }
        const initial = code === 0x2e && letters === 1 && length === 1
        if ((initial || (acronym && code === 0x2e)) && this.#units.classAt(i + 1) === LETTER && this.#units.classAt(i + 2) === NONE) {
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
        const expansion = EXPANSIONS[code - EXPANSION] as string
        for (let k = 0; k < expansion.length && top < limit; k++) {
          chars[top++] = expansion.charCodeAt(k)
          hash = extend(hash, expansion.charCodeAt(k))
        }
        letters++
        if (isCapital(raw)) capitals++
      } else if (top < limit) {
        chars[top++] = code
        hash = extend(hash, code)
      }
      end = i + 1
    }
    if (letters > 1 && capitals >= letters) flags |= UPPER
    if (digits > 0) flags |= NUMBER
    if (letters > 2 && !acronym) i = end = inclusiveEnd(text, end)
    else if (letters === top - bottom && !acronym && this.#lacksApostrophe(bottom, top, i)) {
      chars[top++] = 0x27
      hash = extend(hash, 0x27)
    }
    this.#finish(top, foreign ? this.#latin(bottom, top) : hash, start, end, flags)
    return i
  }

  /** Whether the letters are those of an elided word, and the apostrophe at `at` has a word behind it. */
  #elides(bottom: number, top: number, hash: number, at: number): boolean {
    if (!isElided(this.#tokens.chars, bottom, top, hash)) return false
    if (this.#units.classAt(at + 1) !== NONE) return true
    return this.#units.foldedAt(at + 1) === 0x20 && this.#units.classAt(at + 2) === LETTER
  }

  /** « a l hopital », « qu il boit »: an elided word, and a space where its apostrophe should be; « 12 l en stock » and « L Abadie » are none. */
  #lacksApostrophe(bottom: number, top: number, at: number): boolean {
    const { chars, flags, count, end } = this.#tokens
    if (!isElidedAlone(chars, bottom, top)) return false
    if (this.#units.foldedAt(at) !== 0x20 || !FOLLOWS_ELISION.has(this.#units.foldedAt(at + 1)) || this.#units.classAt(at + 2) !== LETTER) return false
    if (this.#units.isCapitalAt(at - 1) && !(this.#units.isCapitalAt(at + 1) && this.#units.isCapitalAt(at + 2))) return false
    return count === 0 || ((flags[count - 1] as number) & NUMBER) === 0 || at - (end[count - 1] as number) > top - bottom + 1
  }

  /** Puts Latin letters in place of those that look like them. @returns the hash of the word */
  #latin(bottom: number, top: number): number {
    const { chars } = this.#tokens
    const word = foldLookAlikes(String.fromCharCode(...chars.subarray(bottom, top)))
    for (let k = 0; k < word.length; k++) chars[bottom + k] = word.charCodeAt(k)
    return hashOf(word)
  }

  /** A code unit between words: ends a clause or a sentence, joins words, or is a word itself. */
  #mark(code: number, i: number): void {
    switch (code) {
      case 0x2d: // -
        if (i > 0 && this.#units.classAt(i + 1) !== NONE && this.#units.foldedAt(i - 1) !== 0x20) this.#hyphen = HYPHEN
        else this.#clause++
        break
      case 0x2b: // « + » is a word: « séro + »
        this.#sign(code, i)
        break
      case 0x3f: // « ? » is a word too, of the sentence that it ends: a cue of doubt
        this.#sign(code, i)
        this.#clause++
        this.#sentence++
        break
      case 0x2e:
      case 0x2c:
        this.#stop(code, i)
        break
      default: {
        const ended = breakOf(code)
        if (ended !== NO_BREAK) this.#clause++
        if (ended === SENTENCE) this.#sentence++
      }
    }
  }

  #sign(code: number, i: number): void {
    const tokens = this.#tokens
    const top = tokens.charStart[tokens.count] as number
    tokens.chars[top] = code
    this.#finish(top + 1, extend(0, code), i, i + 1, 0)
  }

  /** A full stop or comma: none in a number, behind an initial or an abbreviation. */
  #stop(code: number, i: number): void {
    const tokens = this.#tokens
    const last = tokens.count - 1
    if (last >= 0 && tokens.end[last] === i) {
      if (this.#units.classAt(i - 1) === DIGIT && this.#units.classAt(i + 1) === DIGIT) return
      const letter = tokens.chars[tokens.charStart[last] as number] as number
      if (code === 0x2e && ((tokens.lengthOf(last) === 1 && classOf(letter) === LETTER) || isAbbreviation(tokens, last, this.#abbreviations))) return
    }
    this.#clause++
    if (code === 0x2e) this.#sentence++
  }
}
