/**
 * The text that recognisers of identifiers read: full-width signs and unusual dashes and spaces as a keyboard types them, characters without text left out, marks put onto their letters.
 *
 *     typed   06‑39‑98‑12‑34    camille@exemple•.fr    • a zero-width space
 *     plain   06-39-98-12-34    camille@exemple.fr     `spanIn` gives the places in the typed text
 */
import { isMark } from '../text/characters.js'
import { DROPPED, foldCode } from '../text/fold.js'
import type { Span } from '../types.js'

/** A text and where it stands in the typed one. */
export interface Plain {
  readonly text: string
  /** Where a passage of it stands in the typed text. */
  spanIn(span: Span): Span
}

/** What makes a text another one: most have nothing of it, and are read as they are. */
const UNUSUAL =
  /[\u00AD\u0300-\u036F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u2000-\u200F\u2010-\u2015\u202A-\u202E\u205F-\u206F\u2212\u3000\uFE00-\uFE0F\uFE63\uFEFF\uFF01-\uFF5E]/

const LINE_END = 0x0a
const SPACE = 0x20
const HYPHEN = 0x2d

/** The plain text of a typed one. */
export function plainOf(typed: string): Plain {
  if (!UNUSUAL.test(typed)) return { text: typed, spanIn: (span) => span }
  const codes = new Uint16Array(typed.length)
  const places = new Int32Array(typed.length)
  let length = 0
  for (let i = 0; i < typed.length; i++) {
    const unit = typed.charCodeAt(i)
    if (isMark(unit) && length > 0) {
      codes[length - 1] = withMark(codes[length - 1] as number, unit)
      continue
    }
    const code = plainCode(unit)
    if (code === DROPPED) continue
    codes[length] = code
    places[length++] = i
  }
  return {
    text: decoded(codes.subarray(0, length)),
    spanIn({ start, end }) {
      let after = (places[end - 1] as number) + 1
      // A mark is part of the letter that it stands on.
      while (after < typed.length && isMark(typed.charCodeAt(after))) after++
      return { start: places[start] as number, end: after }
    },
  }
}

/** The letter that a letter and its mark make: how Unicode writes an accent must not decide what is found. */
function withMark(letter: number, mark: number): number {
  const composed = String.fromCharCode(letter, mark).normalize('NFC')
  return composed.length === 1 ? composed.charCodeAt(0) : letter
}

/** Case, accents and ligatures stay: they tell numbers from words. */
function plainCode(code: number): number {
  if (code < 0x80) return code
  const folded = foldCode(code)
  if (folded === DROPPED || folded === HYPHEN || folded === SPACE || folded === LINE_END) return folded
  if (code >= 0x2012 && code <= 0x2015) return HYPHEN
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
}

/** Code units that are handed to a function at once. */
const PORTION = 4096

function decoded(codes: Uint16Array): string {
  let text = ''
  for (let from = 0; from < codes.length; from += PORTION) text += String.fromCharCode(...codes.subarray(from, from + PORTION))
  return text
}
