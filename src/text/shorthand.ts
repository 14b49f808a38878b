/** Spells short and phonetic writing out (« kil », « dla », « é »), so that later stages see ordinary words. */
import type { Tokens } from './tokens.js'

/** What a short spelling stands for. */
export interface Longhand {
  /** Accented spelling that must stand as it is (« é » but not « e »); any, when absent. */
  readonly written: string | undefined
  /** Folded words. */
  readonly words: readonly string[]
}

/**
 * Replaces short spellings that no lexicon holds as a word; single letters when they are small.
 *
 * @param tokens    words of the text
 * @param shorthand by folded spelling
 * @param known     words that stand for themselves
 * @returns the same tokens when there is nothing to replace; the words of one token share its place
 */
export function spellOut(tokens: Tokens, shorthand: ReadonlyMap<string, Longhand>, known: ReadonlyMap<string, number>): Tokens {
  const found = tokens.key.map((key, at) => longhandOf(key, at, tokens, shorthand, known))
  if (found.every((longhand) => longhand === undefined)) return tokens
  const spelt: Tokens = { text: tokens.text, key: [], start: [], end: [], flags: [], clause: [], sentence: [] }
  found.forEach((longhand, at) => {
    for (const key of longhand?.words ?? [tokens.key[at] as string]) {
      spelt.key.push(key)
      spelt.start.push(tokens.start[at] as number)
      spelt.end.push(tokens.end[at] as number)
      spelt.flags.push(tokens.flags[at] as number)
      spelt.clause.push(tokens.clause[at] as number)
      spelt.sentence.push(tokens.sentence[at] as number)
    }
  })
  return spelt
}

function longhandOf(key: string, at: number, { text, start, end }: Tokens, shorthand: ReadonlyMap<string, Longhand>, known: ReadonlyMap<string, number>): Longhand | undefined {
  const longhand = shorthand.get(key)
  if (longhand === undefined) return undefined
  const typed = text.slice(start[at], end[at]).normalize('NFC')
  if (longhand.written !== undefined) return typed === longhand.written ? longhand : undefined
  if (key.length === 1) return typed === key ? longhand : undefined
  return known.has(key) ? undefined : longhand
}
