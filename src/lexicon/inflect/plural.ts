/** Plurals of French nouns and adjectives: a table of exceptions, then rules by ending. */
import { type EndingRule, replaceEnding } from './cells.js'

/** Whole words that follow no rule, or whose usage wavers. */
const EXCEPTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ['œil', ['yeux']],
  ['ciel', ['cieux', 'ciels']],
  ['aïeul', ['aïeuls', 'aïeux']],
  ['bonhomme', ['bonshommes']],
  ['gentilhomme', ['gentilshommes']],
  ['monsieur', ['messieurs']],
  ['madame', ['mesdames']],
  ['mademoiselle', ['mesdemoiselles']],
  ['bisexuel', ['bisexuels']],
  ['tout', ['tous']],
])

/** -al words with a plural in -als. */
const PLURAL_ALS = new Set(
  (
    'aval bal bancal banal cal caracal carnaval cérémonial chacal choral copal emmental étal fatal festival gavial ' +
    'mistral narval natal naval néonatal nopal pal périnatal postnatal prénatal récital régal rorqual sandal santal ' +
    'serval sial tincal trial val tribal fractal'
  ).split(' '),
)

/** -al words with both plurals. */
const PLURAL_ALS_OR_AUX = new Set('austral boréal causal final glacial idéal jovial marial pascal tonal'.split(' '))

/** -ail words with a plural in -aux. */
const PLURAL_AUX = new Set('bail corail émail fermail soupirail travail vantail ventail vitrail'.split(' '))

/** -ou words with a plural in -oux; ripou has both. */
const PLURAL_OUX = new Set('bijou caillou chou genou hibou joujou pou'.split(' '))

/** -au and -eu words with a plain plural. */
const PLURAL_EUS = new Set('bleu émeu enfeu landau lieu-noir pneu sarrau'.split(' '))

const RULES: readonly EndingRule[] = [
  ['s', 's'],
  ['x', 'x'],
  ['z', 'z'],
  ['eau', 'eaux'],
  ['au', 'aux'],
  ['eu', 'eux'],
  ['œu', 'œux'],
  ['al', 'aux'],
  ['', 's'],
]

/**
 * Plurals of a singular noun or adjective.
 *
 * @example plurals('cheval') // ['chevaux']
 */
export function plurals(word: string): readonly string[] {
  const exception = EXCEPTIONS.get(word)
  if (exception) return exception
  if (PLURAL_ALS.has(word) || PLURAL_EUS.has(word)) return [`${word}s`]
  if (PLURAL_ALS_OR_AUX.has(word)) return [`${word}s`, `${word.slice(0, -1)}ux`]
  if (PLURAL_AUX.has(word)) return [`${word.slice(0, -2)}ux`]
  if (PLURAL_OUX.has(word)) return [`${word}x`]
  return replaceEnding(word, RULES) ?? [word]
}
