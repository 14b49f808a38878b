/** Conjugation tables in compact form: a verb is a stem and the number of its endings, which many verbs share. */
import { decodeWords, encodeWords } from '../../model/codec.js'

/** Lefff's table of a verb: forms by the letter of the tense. */
export type ConjugationTable = Readonly<Record<string, readonly (string | null)[] | undefined>>

/** What `encodeConjugations` gives. */
export interface CodedConjugations {
  readonly infinitives: string
  readonly models: readonly string[]
  readonly modelOf: string
}

/** Lefff writes `NA` where a person does not exist. */
const NONE = 'NA'

/**
 * Writes tables compactly.
 *
 * @param verbs tables by infinitive
 */
export function encodeConjugations(verbs: Readonly<Record<string, ConjugationTable>>): CodedConjugations {
  const numbers = new Map<string, number>()
  const models: string[] = []
  const names = Object.keys(verbs).sort()
  const modelOf = names.map((name) => {
    const table = Object.entries(verbs[name] as ConjugationTable)
    const stem = commonPrefix([name, ...table.flatMap(([, cells]) => (cells ?? []).filter((cell): cell is string => cell !== null && cell !== NONE))])
    const model = table.map(([letter, cells]) => `${letter}${(cells ?? []).map((cell) => (cell === null || cell === NONE ? '-' : cell.slice(stem.length))).join(',')}`).join(';')
    let number = numbers.get(model)
    if (number === undefined) {
      number = models.push(model) - 1
      numbers.set(model, number)
    }
    return `${stem.length.toString(36)}.${number.toString(36)}`
  })
  return { infinitives: encodeWords(names), models, modelOf: modelOf.join(' ') }
}

/** Reads what `encodeConjugations` wrote; a verb's table is made when asked for. */
export class Conjugations {
  readonly #models: readonly string[]
  readonly #verbs: ReadonlyMap<string, string>

  constructor({ infinitives, models, modelOf }: CodedConjugations) {
    const coded = modelOf.split(' ')
    this.#models = models
    this.#verbs = new Map(decodeWords(infinitives).map((name, at) => [name, coded[at] as string]))
  }

  /** The table of a verb, `undefined` for an unknown one. */
  get(infinitive: string): ConjugationTable | undefined {
    const coded = this.#verbs.get(infinitive)
    if (coded === undefined) return undefined
    const [length, number] = coded.split('.').map((digits) => Number.parseInt(digits, 36)) as [number, number]
    const stem = infinitive.slice(0, length)
    const rows = (this.#models[number] as string).split(';')
    return Object.fromEntries(
      rows.map((row) => [
        row[0] as string,
        row
          .slice(1)
          .split(',')
          .map((ending) => (ending === '-' ? null : stem + ending)),
      ]),
    )
  }
}

function commonPrefix(words: readonly string[]): string {
  const [first = ''] = words
  let length = first.length
  for (const word of words) while (!word.startsWith(first.slice(0, length))) length--
  return first.slice(0, length)
}
