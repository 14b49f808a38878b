/**
 * Derives the small lists of `lexicons/protected/` from large open ones that are not in the repository:
 *
 *     tsx src/lexicon/derive.ts FOLDER      FOLDER holds lexicon-inflected.tsv, firstnames.tsv, surnames.tsv, communes.tsv
 *
 * `homographs.txt`: common French words that differ by their accents only. `names.txt`: names of persons and communes that
 * tolerance would otherwise take for misspelt words of the lexicons; to be derived anew when lexicons have grown.
 * `frequent.txt`: the commonest French words in their order.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { FRENCH_WORDS } from '../generated/tables.js'
import { decodeWords } from '../model/codec.js'
import { load } from '../model/load.js'
import { isWordOf } from '../recognise/spelling.js'
import { fold } from '../text/fold.js'
import { wordsOf } from '../text/tokenise.js'
import { compile } from './compile.js'
import { neighboursOf } from './neighbours.js'
import { readLexicons } from './read.js'

/** Grammalecte's class of frequency, from 0 (rarest) to 9: what is common enough to be meant. */
const COMMON = 6

/** How many of the commonest words tell which word of a pattern is rare. */
const FREQUENT = 3000

const ROOT = fileURLToPath(new URL('../../lexicons', import.meta.url))
const [folder] = process.argv.slice(2)
if (!folder) throw new Error('usage: tsx src/lexicon/derive.ts FOLDER (the folder with lexicon-inflected.tsv, firstnames.tsv, surnames.tsv, communes.tsv)')

const rows = (name: string): string[][] =>
  readFileSync(join(folder, name), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))

function homographs(): string[] {
  const shapes = new Map<string, Set<string>>()
  for (const [form = '', , , , , , frequency = ''] of rows('lexicon-inflected.tsv')) {
    if (Number(frequency) < COMMON || form !== form.toLowerCase() || form.length < 3) continue
    const key = fold(form)
    shapes.set(key, (shapes.get(key) ?? new Set()).add(form))
  }
  return [...shapes.values()].filter((set) => set.size > 1).map((set) => [...set].sort().join(' '))
}

/** Ten words a line, each line with the rank of its first. */
function frequent(): string[] {
  const ranked = rows('lexicon-inflected.tsv').sort((a, b) => Number(a[7]) - Number(b[7]))
  const words = [...new Set(ranked.flatMap(([form = '']) => wordsOf(form)))].slice(0, FREQUENT)
  return words.flatMap((_, at) => (at % 10 === 0 ? [`${String(at).padStart(4, '0')} ${words.slice(at, at + 10).join(' ')}`] : []))
}

function names(): string[] {
  const { whole } = compile(readLexicons(ROOT, []))
  const { lexicons } = load([whole])
  const all = ['firstnames.tsv', 'surnames.tsv', 'communes.tsv', 'lexicon-inflected.tsv'].flatMap((name) => rows(name).flatMap(([first = '']) => wordsOf(first)))
  const french = new Set(decodeWords(FRENCH_WORDS))
  return neighboursOf(all, [whole]).filter((name) => !isWordOf(lexicons, name) && !french.has(name))
}

const today = new Date().toISOString().slice(0, 10)
const write = (name: string, head: string, lines: readonly string[]): void => {
  writeFileSync(join(ROOT, 'protected', name), `# ${head}\n# Derived by src/lexicon/derive.ts on ${today}; not to be edited by hand.\n${[...lines].sort().join('\n')}\n`)
  console.log(`${name}: ${lines.length} lines`)
}
mkdirSync(join(ROOT, 'protected'), { recursive: true })
write('homographs.txt', `Common French words that differ by accents only. From Grammalecte's lexicon (MPL 2.0), classes of frequency ${COMMON} to 9.`, homographs())
write('frequent.txt', "The commonest French words, in the order of Grammalecte's frequency rank (MPL 2.0).", frequent())
write('names.txt', 'First names and surnames (INSEE) and communes (INSEE/IGN), Licence Ouverte, and words of Grammalecte (MPL 2.0), that resemble words of the lexicons.', names())
