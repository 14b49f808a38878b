/** Looks the words of a text up in the vocabulary: as written, with repeated letters, misspelt. */
import type { Model } from '../lexicon/load.js'
import { CAPITAL, NUMBER, REPEATED, type Tokens, UPPER } from '../text/tokens.js'
import type { Correction, Words } from './phrases.js'
import type { Speller } from './spelling.js'

/**
 * Numbers the words of a text.
 *
 * @param speller corrects unknown words; without it they stay unknown
 */
export function lookUp(tokens: Tokens, model: Model, speller: Speller | undefined): Words {
  const { key: keys, flags, sentence } = tokens
  const ids = new Int32Array(keys.length)
  const corrections = new Map<number, Correction>()
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as string
    const flag = flags[at] as number
    let id = model.vocabulary.get(key) ?? -1
    if (id < 0 && flag & REPEATED) id = withoutRepeats(key, model.vocabulary)
    ids[at] = id
    if (id >= 0 || !speller || flag & NUMBER) continue
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
