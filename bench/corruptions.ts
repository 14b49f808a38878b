/** Typical misspellings of hurried typing: one edit each. */
import { oneOf } from './random.js'

/** Neighbouring keys of the French keyboard. */
const ROWS = ['azertyuiop', 'qsdfghjklm', 'wxcvbn']

/** Letters read alike, both ways. */
const ALIKE: readonly (readonly [string, string])[] = [
  ['an', 'en'],
  ['am', 'em'],
  ['in', 'ain'],
  ['in', 'ein'],
  ['im', 'in'],
  ['om', 'on'],
  ['ph', 'f'],
  ['qu', 'k'],
  ['c', 'k'],
  ['ch', 'k'],
  ['ss', 'c'],
  ['ss', 's'],
  ['s', 'z'],
  ['au', 'o'],
  ['eau', 'o'],
  ['y', 'i'],
  ['ai', 'e'],
  ['ei', 'e'],
  ['ge', 'j'],
  ['th', 't'],
  ['h', ''],
  ['er', 'e'],
  ['mm', 'm'],
  ['nn', 'n'],
  ['ll', 'l'],
  ['tt', 't'],
  ['pp', 'p'],
  ['rr', 'r'],
]

type Corruption = (word: string, random: () => number) => string

const place = (word: string, random: () => number): number => 1 + Math.floor(random() * (word.length - 1))

/** What hurried hands do, by name. */
export const CORRUPTIONS: Readonly<Record<string, Corruption>> = {
  drop: (word, random) => {
    const at = place(word, random)
    return word.slice(0, at) + word.slice(at + 1)
  },
  double: (word, random) => {
    const at = place(word, random)
    return word.slice(0, at) + word[at] + word.slice(at)
  },
  swap: (word, random) => {
    const at = Math.min(place(word, random), word.length - 2)
    return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)
  },
  'neighbour key': (word, random) => {
    const at = place(word, random)
    const row = ROWS.find((keys) => keys.includes(word[at] as string)) ?? 'azertyuiop'
    const key = row.indexOf(word[at] as string)
    return (
      word.slice(0, at) +
      oneOf(
        [row[key - 1], row[key + 1]].filter((other) => other !== undefined),
        random,
      ) +
      word.slice(at + 1)
    )
  },
  respelling: (word, random) => {
    const fitting = ALIKE.flatMap(([a, b]) => [
      [a, b],
      [b, a],
    ]).filter(([from]) => from !== '' && from !== undefined && word.includes(from))
    if (fitting.length === 0) return word
    const [from, to] = oneOf(fitting, random) as [string, string]
    return word.replace(from, to)
  },
}
