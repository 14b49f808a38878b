/** Whether misspelt words are found, and whether ordinary words, names and places are left alone. */
import { existsSync, readFileSync } from 'node:fs'
import { whole } from '../src/generated/whole.js'
import { createScreener } from '../src/index.js'
import { load } from '../src/model/load.js'
import { isWordOf } from '../src/recognise/spelling.js'
import { lettersOf } from '../src/text/letters.js'
import { wordsOf } from '../src/text/tokenise.js'
import { CORRUPTIONS } from './corruptions.js'
import { randomFrom } from './random.js'
import { Unmeasurable } from './results.js'

/** Folder of open lists that are not in the repository (lexicon-inflected.tsv, misspellings-attested.tsv, …); what needs them is left out without it. */
const SOURCES = process.env.DISCRET_SOURCES ?? '../shared/sources'

/** Shorter words have too many neighbours. */
const [SHORTEST, SHORTEST_TWICE] = [6, 9] as const

/** How many misspellings of one kind were found. */
export interface Recall {
  readonly kind: string
  readonly tried: number
  /** Misspellings that are another word or name: left alone on purpose, not counted. */
  readonly ordinary: number
  readonly recall: number
  /** Some that were not found. */
  readonly missed: readonly string[]
}

const screener = createScreener()
const model = load([whole])

/** Entries that a word alone is a candidate of. */
const entriesOf = (word: string): Set<string> => new Set(screener.trace(word).map(({ entry }) => entry))

const isOrdinary = (word: string): boolean => isWordOf(model.lexicons, word) || model.protected.has(lettersOf(word))

/** Words of the lexicons that are a candidate when they stand alone. */
function singleWords(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const { vocabulary, tolerant } of model.lexicons) {
    tolerant.forEach((flag, id) => {
      const word = vocabulary.word(id)
      const entries = flag === 1 && word.length >= SHORTEST ? entriesOf(word) : new Set<string>()
      if (entries.size > 0) found.set(word, entries)
    })
  }
  return found
}

class Counter {
  readonly #kind: string
  #tried = 0
  #found = 0
  #ordinary = 0
  readonly #missed: string[] = []

  constructor(kind: string) {
    this.#kind = kind
  }

  add(typed: string, word: string, entries: ReadonlySet<string>): void {
    if (typed === word || isOrdinary(typed)) {
      this.#ordinary++
      return
    }
    this.#tried++
    if ([...entriesOf(typed)].some((entry) => entries.has(entry))) this.#found++
    else if (this.#missed.length < 20) this.#missed.push(`${typed} (${word})`)
  }

  result(): Recall {
    return { kind: this.#kind, tried: this.#tried, ordinary: this.#ordinary, recall: this.#tried === 0 ? 0 : this.#found / this.#tried, missed: this.#missed }
  }
}

/** Recall of one corruption a word by kind, of all kinds together, of two a word, and of attested misspellings where the list is there. */
export function robustness(): Recall[] {
  const words = singleWords()
  const random = randomFrom(1)
  const kinds = Object.entries(CORRUPTIONS)
  const counters = kinds.map(([kind]) => new Counter(kind))
  const once = new Counter('one, of any kind')
  const twice = new Counter('two, from nine letters')
  let turn = 0
  for (const [word, entries] of words) {
    const at = turn++ % kinds.length
    const [, corrupt] = kinds[at] as (typeof kinds)[number]
    const typed = corrupt(word, random)
    counters[at]?.add(typed, word, entries)
    once.add(typed, word, entries)
    if (word.length >= SHORTEST_TWICE) twice.add((kinds[turn % kinds.length] as (typeof kinds)[number])[1](typed, random), word, entries)
  }
  return [...counters, once, twice, ...attested(words)].map((counter) => counter.result())
}

function attested(words: ReadonlyMap<string, ReadonlySet<string>>): Counter[] {
  const file = `${SOURCES}/misspellings-attested.tsv`
  if (!existsSync(file)) return []
  const counter = new Counter('attested')
  for (const line of readFileSync(file, 'utf8').split('\n').slice(1)) {
    const [typed = '', meant = ''] = line.split('\t').map((cell) => wordsOf(cell).join(' '))
    const entries = words.get(meant)
    if (entries) counter.add(typed, meant, entries)
  }
  return [counter]
}

/** Ordinary words that were taken for misspelt words of the lexicons. */
export interface Protection {
  readonly words: string
  readonly tried: number
  readonly taken: number
  readonly list: readonly string[]
}

/** Screens every French word form, first name, surname and commune alone and in a sentence. @throws Unmeasurable where the lists are not there */
export function protection(): Protection[] {
  if (!existsSync(`${SOURCES}/lexicon-inflected.tsv`)) throw new Unmeasurable(`it needs the lists of ${SOURCES}; set DISCRET_SOURCES`)
  const rows = (name: string): string[][] =>
    readFileSync(`${SOURCES}/${name}.tsv`, 'utf8')
      .split('\n')
      .slice(1)
      .filter((line) => line !== '')
      .map((line) => line.split('\t'))
  const inflected = rows('lexicon-inflected')
  const frequent = [...inflected].sort((a, b) => Number(b[5]) - Number(a[5])).map(([form = '']) => form)
  const names = ['firstnames', 'surnames', 'communes'].flatMap((name) => rows(name).map(([first = '']) => first))
  return [protectionOf('the 50,000 most frequent', [...new Set(frequent)].slice(0, 50_000)), protectionOf('all words, names and communes', [...new Set([...frequent, ...names])])]
}

function protectionOf(words: string, list: readonly string[]): Protection {
  const taken = list.filter((word) => [word, `On a parlé de ${word} hier.`].some((text) => screener.screen(text).findings.some(({ why }) => why.kind === 'spelling')))
  return { words, tried: list.length, taken: taken.length, list: taken.slice(0, 200) }
}
