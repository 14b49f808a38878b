/** Folding of characters: case, accents, ligatures, full width, exotic apostrophes, dashes and spaces, one UTF-16 code unit at a time. */
import { isCapital, isMark } from './characters.js'

/** Codes of a folded character that are no character: dropped, or an index (from `EXPANSION`) into `EXPANSIONS`. */
export const DROPPED = 1
export const EXPANSION = 2

/** Letters that fold to two. */
export const EXPANSIONS = ['oe', 'ae', 'ss', 'fi', 'fl', 'ij', 'ff', 'th'] as const

const EXPANDED: Readonly<Record<string, (typeof EXPANSIONS)[number]>> = {
  œ: 'oe',
  Œ: 'oe',
  æ: 'ae',
  Æ: 'ae',
  ß: 'ss',
  ẞ: 'ss',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ĳ: 'ij',
  Ĳ: 'ij',
  ﬀ: 'ff',
  þ: 'th',
}

/** Letters that canonical decomposition leaves whole. */
const PLAIN: Readonly<Record<string, string>> = { ø: 'o', Ø: 'o', đ: 'd', Đ: 'd', ł: 'l', Ł: 'l', ı: 'i', ħ: 'h', ð: 'd', Ð: 'd' }

/** Apostrophes and what is typed for them (Unicode: quotation marks, modifier letters, primes, accents). */
const APOSTROPHES = "'`´‘’‚‛ʹʻʼʽʾʿˈˊˋ′‵❛❜＇｀՚׳ꞌ"

/** Hyphens and dashes that join words. */
const HYPHENS = '-‐‑‒﹣－−'

/** Soft hyphen, zero-width characters, direction marks, variation selectors: they carry no text. */
const INVISIBLE = /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFE00-\uFE0F\uFEFF]/

/** 0 means not yet looked up: each code unit is folded once in the life of the process. */
const TABLE = new Uint16Array(0x10000)

/**
 * Folds one UTF-16 code unit.
 *
 * @param code a UTF-16 code unit
 * @returns the folded code unit, `DROPPED` for a character without text, or `EXPANSION + i` for `EXPANSIONS[i]`
 */
export function foldCode(code: number): number {
  const known = TABLE[code] as number
  if (known !== 0) return known
  const folded = lookUp(code)
  TABLE[code] = folded
  return folded
}

function lookUp(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code
  if (code >= 0x41 && code <= 0x5a) return code + 32
  if (code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029 || code === 0x0b || code === 0x0c || code === 0x85) return 0x0a
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return 0x20
  const char = String.fromCharCode(code)
  if (APOSTROPHES.includes(char)) return 0x27
  if (HYPHENS.includes(char)) return 0x2d
  if (code < 0x80) return code
  if (INVISIBLE.test(char) || isMark(code)) return DROPPED
  const expanded = EXPANDED[char]
  if (expanded !== undefined) return EXPANSION + EXPANSIONS.indexOf(expanded)
  if (/\s/.test(char)) return 0x20
  if (code >= 0xd800 && code <= 0xdfff) return code
  const compatible = code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char
  const plain = (PLAIN[compatible] ?? compatible).normalize('NFD').charCodeAt(0)
  const small = String.fromCharCode(plain).toLowerCase().charCodeAt(0)
  // What is left of « ǽ » is itself a letter that folds to two.
  return small === code ? code : lookUp(small)
}

/** Set in `PLAIN_LETTERS` for a capital. */
export const CAPITAL_BIT = 0x80

/** Latin letters that fold to one of a–z: that letter, with `CAPITAL_BIT`; 0 for all else. Nearly every letter of French is one. */
export const PLAIN_LETTERS = Uint8Array.from({ length: 0x180 }, (_, code) => {
  const letter = foldCode(code)
  return letter >= 0x61 && letter <= 0x7a ? letter | (isCapital(code) ? CAPITAL_BIT : 0) : 0
})

/** Cyrillic and Greek letters that look like Latin ones (Unicode Technical Standard 39, confusables), lower case. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  н: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  γ: 'y',
  ω: 'w',
}

/**
 * Replaces look-alike letters in a word that mixes them with Latin ones; a word wholly in another script stays as it is.
 *
 * @param word a folded word
 */
export function foldLookAlikes(word: string): string {
  if (!/[a-z]/.test(word)) return word
  let out = ''
  for (const char of word) out += LOOK_ALIKES[char] ?? char
  return out
}

/**
 * Folds a whole string: the naive counterpart of the tokeniser's walk, for short texts (lexicon forms, allow-lists, tests).
 *
 * @param text any string
 * @returns lower case, without accents or invisible characters
 */
export function fold(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) {
    const code = foldCode(text.charCodeAt(i))
    if (code === DROPPED) continue
    out += code >= EXPANSION && code < EXPANSION + EXPANSIONS.length ? EXPANSIONS[code - EXPANSION] : String.fromCharCode(code)
  }
  return out
}
