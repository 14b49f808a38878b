/** Spells short and phonetic writing out (« kil », « dla », « é »), so that later stages see ordinary words. */
import { hashOf } from './hash.js'
import { Scratch, type Tokens } from './tokens.js'

/** What a short spelling stands for. */
export interface Longhand {
  /** Folded. */
  readonly short: string
  /** Accented spelling that must stand as it is (« é » but not « e »); any, when absent. */
  readonly written: string | undefined
  /** Folded words. */
  readonly words: readonly string[]
}

const SIEVE_BITS = 12

/** Short spellings, found by hash; a sieve of bits turns most words away. */
export class Shorthand {
  readonly #sieve = new Uint8Array(1 << SIEVE_BITS)
  readonly #longhands = new Map<number, Longhand>()

  constructor(longhands: Iterable<Longhand>) {
    for (const longhand of longhands) {
      const hash = hashOf(longhand.short)
      this.#sieve[hash >>> (32 - SIEVE_BITS)] = 1
      this.#longhands.set(hash, longhand)
    }
  }

  /** What a word is short for, if it is. */
  of(tokens: Tokens, at: number): Longhand | undefined {
    const hash = tokens.hash[at] as number
    if (this.#sieve[hash >>> (32 - SIEVE_BITS)] === 0) return undefined
    const longhand = this.#longhands.get(hash)
    return longhand !== undefined && tokens.is(at, longhand.short) ? longhand : undefined
  }
}

/**
 * Replaces short spellings that no lexicon holds as a word; single letters when they are small.
 *
 * @param tokens    words of the text
 * @param shorthand the short spellings
 * @param isKnown   whether a word stands for itself
 * @returns the same tokens when there is nothing to replace; the words of one token share its place. The answer stands until the next call
 */
export function spellOut(tokens: Tokens, shorthand: Shorthand, isKnown: (at: number) => boolean): Tokens {
  let found: Map<number, Longhand> | undefined
  for (let at = 0; at < tokens.count; at++) {
    const longhand = shorthand.of(tokens, at)
    if (longhand === undefined || !applies(longhand, tokens, at, isKnown)) continue
    found ??= new Map()
    found.set(at, longhand)
  }
  if (!found) return tokens
  const words = [...found.values()].flatMap((longhand) => longhand.words)
  const letters = words.reduce((sum, word) => sum + word.length, 0)
  const spelt = scratch.take(tokens.text, tokens.count + words.length, (tokens.charStart[tokens.count] as number) + letters)
  for (let at = 0; at < tokens.count; at++) {
    const longhand = found.get(at)
    if (longhand === undefined) spelt.copy(tokens, at)
    else for (const word of longhand.words) spelt.push(word, tokens, at, at, tokens.flags[at] as number)
  }
  return spelt
}

const scratch = new Scratch()

/** Single letters in such a row are a word spelt with spaces. */
const SPACED = 4

function isSpaced(tokens: Tokens, at: number): boolean {
  let row = 0
  const end = Math.min(at + SPACED, tokens.count)
  for (let near = Math.max(0, at - SPACED + 1); near < end; near++) {
    row = tokens.lengthOf(near) === 1 ? row + 1 : 0
    if (row === SPACED) return true
  }
  return false
}

function applies({ short, written }: Longhand, tokens: Tokens, at: number, isKnown: (at: number) => boolean): boolean {
  if (written === undefined && short.length > 1) return !isKnown(at)
  if (isSpaced(tokens, at)) return false
  return tokens.text.slice(tokens.start[at], tokens.end[at]).normalize('NFC') === (written ?? short)
}
