/**
 * Glued, split and disguised words: tokens are cut or joined where that gives a word of the lexicons and nothing else does.
 *
 * | typed | read as |
 * | --- | --- |
 * | `lalcool`, `dangoisse` | l' alcool, d' angoisse |
 * | `séro positif`, `anti depresseur` | séropositif, antidépresseur |
 * | `c a n c e r` | cancer |
 * | `al*oolique`, `canc.er` | alcoolique, cancer |
 * | `s1da`, `alc00lique` | sida, alcoolique |
 */
import { HYPHEN, NUMBER, type Tokens } from '../text/tokens.js'
import type { Speller } from './spelling.js'

/** Consonants of elided words; a vowel or a mute h follows. */
const GLUED = /^(qu|[ldjmtsnc])(?=[aeiouyh])/

/** The shortest word that may be glued to an elision, come out of two parts, or out of spaced letters. */
const SHORTEST_GLUED = 5
const SHORTEST_JOINED = 8
const FEWEST_SPACED = 4

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
 * @param tokens  words of the text
 * @param ids     their numbers, -1 for words that no lexicon holds: only these, and what stands beside them, are looked at
 * @param speller knows the words of the lexicons and what must be left alone
 * @returns the same tokens when there is nothing to change
 */
export function respell(tokens: Tokens, ids: Int32Array, speller: Speller): Tokens {
  const changes: Change[] = []
  for (let at = 0; at < ids.length; at++) {
    const unknown = (ids[at] as number) < 0
    const change =
      ((tokens.key[at] as string).length === 1 ? spaced(tokens, at, speller) : undefined) ??
      (unknown || (ids[at + 1] ?? 0) < 0 ? joined(tokens, at, speller) : undefined) ??
      (unknown ? (cut(tokens, at, speller) ?? digits(tokens, at, speller)) : undefined)
    if (!change) continue
    changes.push(change)
    at += change.length - 1
  }
  return changes.length === 0 ? tokens : apply(tokens, changes)
}

/** `lalcool` → l' alcool. */
function cut({ key, flags }: Tokens, at: number, speller: Speller): Change | undefined {
  const word = key[at] as string
  if (word.length <= SHORTEST_GLUED || (flags[at] as number) & NUMBER || !GLUED.test(word) || !speller.isOpen(word)) return undefined
  const [head = ''] = GLUED.exec(word) ?? []
  const rest = word.slice(head.length)
  return rest.length >= SHORTEST_GLUED && speller.isTolerant(rest) ? { at, length: 1, keys: [`${head}'`, rest] } : undefined
}

/** `séro positif`, `al*oolique`. */
function joined({ text, key, start, end, flags, sentence }: Tokens, at: number, speller: Speller): Change | undefined {
  const next = at + 1
  if (next >= key.length || (start[next] as number) - (end[at] as number) !== 1 || sentence[at] !== sentence[next]) return undefined
  if (((flags[at] as number) | (flags[next] as number)) & NUMBER) return undefined
  const between = text.charAt(end[at] as number)
  const disguised = between === '*' || between === '.' || between === '_'
  if (!disguised && between !== ' ' && !((flags[next] as number) & HYPHEN)) return undefined
  const length = (key[at] as string).length + (key[next] as string).length
  if (length < SHORTEST_JOINED && !disguised) return undefined
  const word = (key[at] as string) + (key[next] as string)
  const found = speller.isTolerant(word) || (between === '*' && speller.isOpen(word) && speller.correct(word, false) !== undefined)
  return found ? { at, length: 2, keys: [word] } : undefined
}

/** `c a n c e r`. */
function spaced({ key, flags, clause }: Tokens, at: number, speller: Speller): Change | undefined {
  let end = at
  while (end < key.length && (key[end] as string).length === 1 && !((flags[end] as number) & NUMBER) && clause[end] === clause[at]) end++
  if (end - at < FEWEST_SPACED) return undefined
  const word = key.slice(at, end).join('')
  return speller.isKnown(word) ? { at, length: end - at, keys: [word] } : undefined
}

/** `alc00lique`. */
function digits({ key, flags }: Tokens, at: number, speller: Speller): Change | undefined {
  const word = key[at] as string
  if (!((flags[at] as number) & NUMBER) || word.length < FEWEST_SPACED || !/[a-z]/.test(word) || speller.isKnown(word)) return undefined
  const letters = Array.from(word, (character) => LOOK[character] ?? character).join('')
  return speller.isTolerant(letters) || (letters.length === FEWEST_SPACED && speller.isKnown(letters)) ? { at, length: 1, keys: [letters] } : undefined
}

function apply(tokens: Tokens, changes: readonly Change[]): Tokens {
  const { text, key, start, end, flags, clause, sentence } = tokens
  const out: Tokens = { text, key: [], start: [], end: [], flags: [], clause: [], sentence: [] }
  const push = (word: string, first: number, last: number): void => {
    out.key.push(word)
    out.start.push(start[first] as number)
    out.end.push(end[last] as number)
    out.flags.push((flags[first] as number) & ~NUMBER)
    out.clause.push(clause[first] as number)
    out.sentence.push(sentence[first] as number)
  }
  let from = 0
  const copy = (to: number): void => {
    for (let at = from; at < to; at++) {
      push(key[at] as string, at, at)
      out.flags[out.flags.length - 1] = flags[at] as number
    }
  }
  for (const { at, length, keys } of changes) {
    copy(at)
    for (const word of keys) push(word, at, at + length - 1)
    from = at + length
  }
  copy(key.length)
  return out
}
