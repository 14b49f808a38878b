/** Which French words and names a misspelling must not be taken for: computed at build time, shipped as the neighbours of lexicon words only. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Speller } from '../recognise/spelling.js'
import { fold } from '../text/fold.js'
import { tokenise } from '../text/tokens.js'
import type { CompiledLexicon } from '../types.js'
import { encodeWords } from './codec.js'
import { load } from './load.js'

/** First names, surnames and communes that resemble words of the lexicons: see the head of the file. */
const NAMES = fileURLToPath(new URL('../../lexicons/protected/names.txt', import.meta.url))

/** Folded French word forms, from the package `an-array-of-french-words`. */
export function frenchWords(): Set<string> {
  const words = createRequire(import.meta.url)('an-array-of-french-words') as string[]
  return new Set(words.flatMap((word) => tokenise(word).key))
}

function protectedNames(): string[] {
  if (!existsSync(NAMES)) return []
  return readFileSync(NAMES, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(fold)
}

/**
 * Gives each lexicon the words that tolerance would otherwise take for one of its own.
 *
 * @param lexicons all of them: a word of one is no misspelling for another
 */
export function protect(lexicons: readonly CompiledLexicon[]): CompiledLexicon[] {
  const model = load(lexicons)
  const known = [...frenchWords(), ...protectedNames()].filter((word) => !model.vocabulary.has(word))
  const neighbours = neighboursOf(known, lexicons)
  return lexicons.map((lexicon) => (lexicon.name === 'context' ? { ...lexicon, protected: encodeWords(neighbours) } : lexicon))
}

/**
 * The words among these that tolerance would correct.
 *
 * @returns sorted
 */
export function neighboursOf(words: Iterable<string>, lexicons: readonly CompiledLexicon[]): string[] {
  const speller = new Speller({ ...load(lexicons), protected: new Set() })
  return [...new Set(words)].filter((word) => speller.correct(word, false)).sort()
}
