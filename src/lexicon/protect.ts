/** Which French words and names a misspelling must not be taken for: computed at build time, shipped as the neighbours of lexicon words only. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprint } from '../fingerprint.js'
import { FRENCH_WORDS } from '../generated/tables.js'
import { decodeWords } from '../model/codec.js'
import { load } from '../model/load.js'
import { encodeBlocks } from '../model/word-lists.js'
import { isWordOf } from '../recognise/spelling.js'
import { fold } from '../text/fold.js'
import type { CompiledLexicon } from '../types.js'
import { neighboursOf } from './neighbours.js'
import { readList } from './read.js'

/** First names, surnames, communes and words cut short that resemble words of the lexicons: see the heads of the files. */
const NAMES = ['names.txt', 'truncations.txt'].map((name) => fileURLToPath(new URL(`../../lexicons/protected/${name}`, import.meta.url)))

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/discret', import.meta.url))

/** What decides which words are neighbours, beside the words themselves, and how they are written. */
const RULES = [
  ...['distance', 'sound', 'skeleton', 'edits', 'parts', 'groups', 'neighbours', 'spelling', 'respell', 'words'].map((name) => `recognise/${name}`),
  'model/word-lists',
]

/**
 * The words that tolerance would otherwise take for one of a lexicon's own.
 *
 * @param whole all lexicons in one: a word of one is no misspelling for another
 * @param stale take what an earlier build computed, even for other words: for a quick check of one file
 * @returns as `WordLists` reads them, for the field `protected` of a lexicon
 */
export function protectedWords(whole: CompiledLexicon, stale = false): string {
  const names = NAMES.filter((file) => existsSync(file)).flatMap((file) => readList(file).map(fold))
  return cached(whole, names, stale, () => {
    const { lexicons } = load([whole])
    return encodeBlocks(
      neighboursOf(
        [...decodeWords(FRENCH_WORDS), ...names].filter((word) => !isWordOf(lexicons, word)),
        [whole],
      ),
    )
  })
}

/** The outcome for the same words is kept between builds. */
function cached(whole: CompiledLexicon, names: readonly string[], stale: boolean, compute: () => string): string {
  const [earlier] = stale && existsSync(CACHE) ? readdirSync(CACHE) : []
  if (earlier) return readFileSync(join(CACHE, earlier), 'utf8')
  const rules = RULES.map((name) => readFileSync(new URL(`../${name}.ts`, import.meta.url), 'utf8'))
  const words = load([whole]).lexicons.flatMap(({ vocabulary, tolerant }) => vocabulary.words().map((word, id) => `${word} ${tolerant[id]}`))
  const key = fingerprint(JSON.stringify([words.sort(), names, rules]))
  const file = join(CACHE, `protected-${key}.txt`)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const computed = compute()
  rmSync(CACHE, { recursive: true, force: true })
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(file, computed)
  return computed
}
