/** Which French words and names a misspelling must not be taken for: computed at build time, shipped as the neighbours of lexicon words only. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprint } from '../fingerprint.js'
import { FRENCH_WORDS } from '../generated/tables.js'
import { fold } from '../text/fold.js'
import type { CompiledLexicon } from '../types.js'
import { decodeWords, encodeWords } from './codec.js'
import { load } from './load.js'
import { neighboursOf } from './neighbours.js'
import { readList } from './read.js'

/** First names, surnames and communes that resemble words of the lexicons: see the head of the file. */
const NAMES = fileURLToPath(new URL('../../lexicons/protected/names.txt', import.meta.url))

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/discret', import.meta.url))

/** What decides which words are neighbours, beside the words themselves. */
const RULES = ['distance', 'sound', 'spelling', 'respell', 'words']

/**
 * Gives each lexicon the words that tolerance would otherwise take for one of its own.
 *
 * @param lexicons all of them: a word of one is no misspelling for another
 * @param stale    take what an earlier build computed, even for other words: for a quick check of one file
 */
export function protect(lexicons: readonly CompiledLexicon[], stale = false): CompiledLexicon[] {
  const names = existsSync(NAMES) ? readList(NAMES).map(fold) : []
  const neighbours = cached(lexicons, names, stale, () => {
    const { vocabulary } = load(lexicons)
    return neighboursOf(
      [...decodeWords(FRENCH_WORDS), ...names].filter((word) => !vocabulary.has(word)),
      lexicons,
    )
  })
  return lexicons.map((lexicon) => (lexicon.name === 'context' ? { ...lexicon, protected: encodeWords(neighbours) } : lexicon))
}

/** The outcome for the same words is kept between builds. */
function cached(lexicons: readonly CompiledLexicon[], names: readonly string[], stale: boolean, compute: () => string[]): string[] {
  const [earlier] = stale && existsSync(CACHE) ? readdirSync(CACHE) : []
  if (earlier) return JSON.parse(readFileSync(join(CACHE, earlier), 'utf8')) as string[]
  const rules = RULES.map((name) => readFileSync(new URL(`../recognise/${name}.ts`, import.meta.url), 'utf8'))
  const key = fingerprint(JSON.stringify([lexicons.map(({ words, tolerant }) => [words, tolerant]), names, rules]))
  const file = join(CACHE, `protected-${key}.json`)
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as string[]
  const words = compute()
  rmSync(CACHE, { recursive: true, force: true })
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(file, JSON.stringify(words))
  return words
}
