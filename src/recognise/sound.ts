/**
 * A sound key for French words: spellings that are read alike get the same key (« skizofrène », « schizophrène »).
 * The rules are those of the French phonetic algorithms on which such keys rest, coarser, since every candidate is confirmed by
 * edit distance.
 *
 * | step | letters | key |
 * | --- | --- | --- |
 * | consonants | ph, ch c k qu, s before e i y: c sc, z, g before e i y, h | f, k, s, s, j, – |
 * | vowels | eau au, y, oe ae ai ei | o, i, e |
 * | nasals | in ain ein, an en, on, and m before b p | 1, 2, 3 |
 * | doubled letters | ll | l |
 * | endings | er, then e, es, a mute consonant | e, then – |
 *
 * @see Brouard, "L'art des Soundex", 2004 (Phonex) · Bouchard, Brosseau and Cantin, FONEM, 1981
 */

import { lettersOf } from '../text/letters.js'

/** A key is at most as long as its word, and words are cut at this length. */
export const LONGEST_KEY = 64

const [A, B, C, D, E, F, G, H, I, J, K, M, N, O] = [0x61, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69, 0x6a, 0x6b, 0x6d, 0x6e, 0x6f] as const
const [P, Q, R, S, T, U, V, W, X, Y, Z] = [0x70, 0x71, 0x72, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x79, 0x7a] as const
/** Nasal vowels: in, an, on. */
const [IN, AN, ON] = [0x31, 0x32, 0x33] as const

/** Stands behind the last letter. */
const NO_LETTER = 0

const consonants = new Uint8Array(LONGEST_KEY + 3)

function isFront(code: number): boolean {
  return code === E || code === I || code === Y
}

function isVowel(code: number): boolean {
  return code === A || code === E || code === I || code === O || code === U
}

function isMute(code: number): boolean {
  return code === S || code === T || code === D || code === X || code === P
}

/**
 * Writes the sound key of a folded word.
 *
 * @param letters lower case, without accents
 * @param from    first letter
 * @param to      behind the last letter
 * @param key     where the key is written, `LONGEST_KEY` places
 * @returns length of the key
 */
export function soundInto(letters: Uint16Array, from: number, to: number, key: Uint16Array): number {
  return endings(key, nasals(consonantsInto(letters, from, Math.min(to, from + LONGEST_KEY)), key))
}

/** First step: consonants, and the vowels written with u. */
function consonantsInto(letters: Uint16Array, from: number, to: number): number {
  let n = 0
  for (let i = from; i < to; i++) {
    const code = letters[i] as number
    const next = i + 1 < to ? (letters[i + 1] as number) : NO_LETTER
    const second = i + 2 < to ? (letters[i + 2] as number) : NO_LETTER
    switch (code) {
      case E:
        if (next === A && second === U) {
          consonants[n++] = O
          i += i + 3 < to && letters[i + 3] === X ? 3 : 2
        } else consonants[n++] = E
        break
      case A:
        if (next === U) {
          consonants[n++] = O
          i += second === X ? 2 : 1
        } else consonants[n++] = A
        break
      case S:
        if (next === C && second === H) {
          if (i === from) consonants[n++] = S
          consonants[n++] = K
          i += 2
        } else {
          consonants[n++] = S
          if (next === C && isFront(second)) i++
        }
        break
      case C:
        if (next === K || next === H) i++
        else if (next === Q) i += second === U ? 2 : 1
        consonants[n++] = isFront(next) ? S : K
        break
      case Q:
        if (next === U) i++
        consonants[n++] = K
        break
      case P:
        if (next === H) i++
        consonants[n++] = next === H ? F : P
        break
      case G:
        if (next === E && (second === A || second === O || second === U)) {
          consonants[n++] = J
          i++
        } else if (isFront(next)) consonants[n++] = J
        else {
          consonants[n++] = G
          if (next === U && isFront(second)) i++
        }
        break
      case H:
        break
      case Y:
        consonants[n++] = I
        break
      case Z:
        consonants[n++] = S
        break
      case W:
        consonants[n++] = V
        break
      default:
        consonants[n++] = code & 0xff
    }
  }
  consonants.fill(0, n, n + 3)
  return n
}

function at(i: number): number {
  return consonants[i] as number
}

/** An n, or an m before b or p, that makes the vowel before it nasal. */
function closes(i: number, doubled: boolean): boolean {
  return (at(i) === N || (at(i) === M && (at(i + 1) === B || at(i + 1) === P))) && !isVowel(at(i + 1)) && (doubled || at(i + 1) !== N)
}

/** Second step: nasal vowels, vowels of two letters, doubled letters. @returns length of the key */
function nasals(length: number, key: Uint16Array): number {
  let n = 0
  for (let i = 0; i < length; i++) {
    let code = at(i)
    if ((code === A || code === E) && at(i + 1) === I && closes(i + 2, true)) {
      code = IN
      i += 2
    } else if (code === I && closes(i + 1, true)) {
      code = IN
      i++
    } else if ((code === A || code === E) && closes(i + 1, false)) {
      code = AN
      i++
    } else if (code === O && closes(i + 1, false)) {
      code = ON
      i++
    } else if (((code === O || code === A) && at(i + 1) === E) || ((code === A || code === E) && at(i + 1) === I)) {
      code = E
      i++
    }
    if (n === 0 || key[n - 1] !== code) key[n++] = code
  }
  return n
}

/** Last step: two sounds stay at least. @returns length of the key */
function endings(key: Uint16Array, length: number): number {
  let n = length
  if (n > 1 && key[n - 1] === R && key[n - 2] === E) n--
  if (n > 2 && isMute(key[n - 1] as number)) n--
  if (n > 2 && key[n - 1] === E) n--
  return n
}

/** Letters that may begin with the same sound; h is silent. */
const ALIKE = ['aeiouy', 'ckqsz', 'fp', 'gj', 'vw'] as const

/** How many numbers `beginningOf` gives. */
export const FIRST_SOUNDS = ALIKE.length + 27

/** For each letter, the number of its first sound: words whose keys begin alike have the same. */
export const FIRST_SOUND_OF = new Uint8Array(Z + 1).fill(FIRST_SOUNDS - 1)
for (let letter = A; letter <= Z; letter++) {
  const alike = ALIKE.findIndex((letters) => letters.includes(String.fromCharCode(letter)))
  FIRST_SOUND_OF[letter] = alike >= 0 ? alike : ALIKE.length + letter - A
}

/** What a folded word begins with: equal for all words whose sound keys begin with the same sound. */
export function beginningOf(letters: Uint16Array, from: number, to: number): number {
  let at = from
  while (at < to && letters[at] === H) at++
  return at < to && (letters[at] as number) <= Z ? (FIRST_SOUND_OF[letters[at] as number] as number) : FIRST_SOUNDS - 1
}

const buffer = new Uint16Array(LONGEST_KEY)

/**
 * The sound key of a folded word.
 *
 * @example soundKey('skizofrene') === soundKey('schizophrene')
 */
export function soundKey(word: string): string {
  const { letters, from, to } = lettersOf(word)
  return String.fromCharCode(...buffer.subarray(0, soundInto(letters, from, to, buffer)))
}
