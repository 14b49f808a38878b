/** Texts to measure speed on. */
import { readdirSync, readFileSync } from 'node:fs'
import { type Annotated, readCorpus } from './corpus.js'
import { oneOf, randomFrom } from './random.js'

const INNOCENT = 'fixtures/ok'

/** The development corpora. */
export function developmentCorpus(): Annotated[] {
  return ['dev-0', 'dev-1', 'dev-2'].flatMap((name) => readCorpus(`fixtures/corpora/${name}.jsonl`))
}

/** Development comments, one by one. */
export function comments(): string[] {
  return developmentCorpus().map(({ text }) => text)
}

/** The comments of `fixtures/ok`: nothing is to be found in them. */
export function innocentComments(): string[] {
  return readdirSync(INNOCENT)
    .flatMap((name) => readFileSync(`${INNOCENT}/${name}`, 'utf8').split('\n'))
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** Comments joined until the text has a length. */
export function longText(length: number): string {
  const unit = `${comments().join('\n')}\n`
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
}

/** Words that no lexicon holds, all different. */
export function unknownWords(length: number): string {
  const random = randomFrom(2)
  const words: string[] = []
  for (let size = 0; size < length; size += 9) words.push(Array.from({ length: 4 }, () => oneOf(['ba', 'lo', 'ru', 'ti', 'ze', 'po', 'mi', 'ga', 'fu', 'ne'], random)).join(''))
  return words.join(' ')
}

/** Texts made to be slow. */
export const WORST: Readonly<Record<string, (length: number) => string>> = {
  'one word': (length) => 'a'.repeat(length),
  '« ne » only': (length) => 'ne '.repeat(length / 3),
  'unknown words': unknownWords,
  'findings only': (length) => 'alcoolique '.repeat(length / 11),
  'words said of things too': (length) => 'sourd '.repeat(length / 6),
  'one sentence of verdicts': (length) => 'il n est pas malade mais sourd '.repeat(length / 31),
  'digits only': (length) => '1'.repeat(length),
  'beginnings of IBANs': (length) => 'FR76 '.repeat(length / 5),
  'beginnings of addresses': (length) => 'a@'.repeat(length / 2),
}
