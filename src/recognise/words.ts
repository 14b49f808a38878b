/** Looks the words of a text up in the vocabulary: as written, with repeated letters, misspelt. */
import type { Model } from '../lexicon/load.js'
import { CAPITAL, NUMBER, REPEATED, type Tokens, UPPER } from '../text/tokens.js'
import type { Correction, Words } from './phrases.js'
import { respell } from './respell.js'
import type { Speller } from './spelling.js'

/** Numbers of words in a vocabulary, -1 for those that it lacks. */
export function numbersOf({ key: keys, flags }: Tokens, vocabulary: ReadonlyMap<string, number>): Int32Array {
  const ids = new Int32Array(keys.length)
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as string
    ids[at] = vocabulary.get(key) ?? ((flags[at] as number) & REPEATED ? withoutRepeats(key, vocabulary) : -1)
  }
  return ids
}

/**
 * Numbers the words of a text, and says what unknown ones may be.
 *
 * @param speller corrects unknown words and cuts or joins them; without it they stay unknown
 */
export function lookUp(typed: Tokens, model: Model, speller: Speller | undefined): Words {
  const typedIds = numbersOf(typed, model.vocabulary)
  if (!speller) return { tokens: typed, ids: typedIds, corrections: new Map() }
  const tokens = respell(typed, typedIds, speller)
  const ids = tokens === typed ? typedIds : numbersOf(tokens, model.vocabulary)
  const { key: keys, flags, sentence } = tokens
  const corrections = new Map<number, Correction>()
  for (let at = 0; at < keys.length; at++) {
    const flag = flags[at] as number
    if ((ids[at] as number) >= 0 || flag & NUMBER) continue
    const key = keys[at] as string
    const first = at === 0 || sentence[at] !== sentence[at - 1]
    const proper = !first && (flag & (CAPITAL | UPPER)) === CAPITAL
    const correction = speller.correct(flag & REPEATED ? key.replace(REPEATS, '$1') : key, proper)
    if (correction) corrections.set(at, correction)
  }
  return { tokens, ids, corrections }
}

const REPEATS = /(.)\1{2,}/g

/** « alcooooolique »: the letter twice, else once. */
function withoutRepeats(key: string, vocabulary: ReadonlyMap<string, number>): number {
  return vocabulary.get(key.replace(REPEATS, '$1$1')) ?? vocabulary.get(key.replace(REPEATS, '$1')) ?? -1
}
