/**
 * Glued, split and disguised words: tokens are cut or joined where that gives a word of the lexicons and nothing else does.
 *
 * | typed | read as | with `evasion` only |
 * | --- | --- | --- |
 * | `lalcool`, `dangoisse` | l' alcool, d' angoisse | |
 * | `séro positif`, `anti depresseur` | séropositif, antidépresseur | |
 * | `c a n c e r` | cancer | yes |
 * | `al*oolique`, `canc.er` | alcoolique, cancer | yes |
 * | `s1da`, `alc00lique` | sida, alcoolique | yes |
 */
import { FOLLOWS_ELISION } from '../text/elision.js'
import { concatenated, hashOfLetters, withoutBeginning } from '../text/hash.js'
import { HYPHEN, NUMBER, Scratch, type Tokens } from '../text/tokens.js'
import type { Speller } from './spelling.js'
import type { Reading } from './words.js'

/** The shortest word that may be glued to an elision, come out of two parts, or out of spaced letters. */
const SHORTEST_GLUED = 5
const SHORTEST_JOINED = 8
const FEWEST_SPACED = 4
const MOST_SPACED = 32

/** Consonants of elided words. */
const GLUED = new Set(Array.from('ldjmtsnc', (letter) => letter.charCodeAt(0)))
const [Q, U] = [0x71, 0x75] as const

/** Digits and signs that stand for letters. */
const LOOK: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't' }

/** One token in place of some, or some in place of one. */
interface Change {
  readonly at: number
  readonly length: number
  readonly keys: readonly string[]
}

/**
 * Cuts and joins tokens.
 *
 * @param reading only words that no lexicon holds, and what stands beside them, are looked at
 * @param speller knows the words of the lexicons and what must be left alone
 * @param evasion whether disguised words are read too
 * @returns the same tokens when there is nothing to change. The answer stands until the next call
 */
export function respell(reading: Reading, speller: Speller, evasion: boolean): Tokens {
  const { tokens } = reading
  let changes: Change[] | undefined
  let unknown = reading.isUnknown(0)
  for (let at = 0; at < tokens.count; at++) {
    const next = reading.isUnknown(at + 1)
    const change =
      (evasion ? spaced(tokens, at, speller) : undefined) ??
      (unknown || next ? joined(tokens, at, speller, evasion) : undefined) ??
      (unknown ? cut(tokens, at, speller) : undefined) ??
      (unknown && evasion ? digits(tokens, at, speller) : undefined)
    unknown = next
    if (!change) continue
    changes ??= []
    changes.push(change)
    at += change.length - 1
    unknown = reading.isUnknown(at + 1)
  }
  return changes ? apply(tokens, changes) : tokens
}

/** How many of the first three letters of a word may be an elision that was glued to it: `l` of `lalcool`, `qu` of `quivresse`. */
export function gluedElision(first: number, second: number, third: number): number {
  const letters = GLUED.has(first) ? 1 : first === Q && second === U ? 2 : 0
  return FOLLOWS_ELISION.has(letters === 2 ? third : second) ? letters : 0
}

/** `lalcool` → l' alcool. */
function cut(tokens: Tokens, at: number, speller: Speller): Change | undefined {
  const { chars, charStart, hash, flags } = tokens
  const length = tokens.lengthOf(at)
  if ((flags[at] as number) & NUMBER) return undefined
  const from = charStart[at] as number
  const head = gluedElision(chars[from] as number, chars[from + 1] as number, chars[from + 2] as number)
  if (head === 0 || length - head < SHORTEST_GLUED) return undefined
  const restHash = withoutBeginning(hash[at] as number, hashOfLetters(chars, from, from + head), length - head)
  if (!speller.mayKnow(restHash) || speller.isProtected({ letters: chars, from, to: from + length })) return undefined
  const word = tokens.key(at)
  const rest = word.slice(head)
  return speller.isTolerant(rest) ? { at, length: 1, keys: [`${word.slice(0, head)}'`, rest] } : undefined
}

/** `séro positif`, `al*oolique`, `canc.er`. */
function joined(tokens: Tokens, at: number, speller: Speller, evasion: boolean): Change | undefined {
  const { text, start, end, flags, hash, count } = tokens
  const next = at + 1
  if (next >= count || (start[next] as number) - (end[at] as number) !== 1) return undefined
  if (((flags[at] as number) | (flags[next] as number)) & NUMBER) return undefined
  const between = text.charAt(end[at] as number)
  const disguised = evasion && (between === '*' || between === '.' || between === '_')
  if (!disguised && between !== ' ' && !((flags[next] as number) & HYPHEN)) return undefined
  if (!disguised && tokens.lengthOf(at) + tokens.lengthOf(next) < SHORTEST_JOINED) return undefined
  const whole = concatenated(hash[at] as number, hash[next] as number, tokens.lengthOf(next))
  const known = speller.mayKnow(whole)
  if (!known && between !== '*') return undefined
  const word = tokens.key(at) + tokens.key(next)
  const found = known ? speller.isTolerant(word) : speller.correctWord(word, false) !== undefined
  return found ? { at, length: 2, keys: [word] } : undefined
}

/** `c a n c e r`. */
function spaced(tokens: Tokens, at: number, speller: Speller): Change | undefined {
  const { flags, clause, count, hash } = tokens
  let end = at
  let whole = 0
  while (end < count && end - at < MOST_SPACED && tokens.lengthOf(end) === 1 && !((flags[end] as number) & NUMBER) && clause[end] === clause[at]) {
    whole = concatenated(whole, hash[end] as number, 1)
    end++
  }
  if (end - at < FEWEST_SPACED || !speller.mayKnow(whole)) return undefined
  const word = Array.from({ length: end - at }, (_, k) => tokens.key(at + k)).join('')
  return speller.isKnown(word) ? { at, length: end - at, keys: [word] } : undefined
}

/** `alc00lique`. */
function digits(tokens: Tokens, at: number, speller: Speller): Change | undefined {
  if (!((tokens.flags[at] as number) & NUMBER) || tokens.lengthOf(at) < FEWEST_SPACED) return undefined
  const word = tokens.key(at)
  if (!/[a-z]/.test(word)) return undefined
  const letters = Array.from(word, (character) => LOOK[character] ?? character).join('')
  return speller.isTolerant(letters) || (letters.length === FEWEST_SPACED && speller.isKnown(letters)) ? { at, length: 1, keys: [letters] } : undefined
}

const scratch = new Scratch()

function apply(tokens: Tokens, changes: readonly Change[]): Tokens {
  const { flags, charStart, count } = tokens
  const out = scratch.take(tokens.text, count + changes.length * 2, (charStart[count] as number) + changes.length)
  let from = 0
  const copy = (to: number): void => {
    for (let at = from; at < to; at++) out.copy(tokens, at)
  }
  for (const { at, length, keys } of changes) {
    copy(at)
    for (const word of keys) out.push(word, tokens, at, at + length - 1, (flags[at] as number) & ~NUMBER)
    from = at + length
  }
  copy(count)
  return out
}
