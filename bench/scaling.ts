/** How time grows with the lexicon and with the text, and on texts made to be slow. */
import { whole } from '../src/generated/whole.js'
import { LexiconBuilder } from '../src/lexicon/builder.js'
import { parseForm } from '../src/lexicon/grammar.js'
import { formCountOf } from '../src/model/load.js'
import { createScreenerFrom } from '../src/screener.js'
import type { CompiledLexicon } from '../src/types.js'
import { round, sideBySide } from './measure.js'
import { oneOf, randomFrom } from './random.js'
import { comments, longText, WORST } from './texts.js'

/** Time as a multiple of ordinary time. */
export interface Scaling {
  readonly what: string
  readonly times: number
}

const TIMES_FORMS = 10
const SYLLABLES = ['bra', 'clo', 'dru', 'fli', 'gre', 'jou', 'kan', 'mer', 'nol', 'pri', 'quo', 'ral', 'sti', 'tor', 'vul', 'zan']
const SHORT = 20_000
const TIMES_TEXT = 1000
const LONG = 2_000_000

/** A lexicon of invented words, so many times the forms of the library less one. */
function invented(): CompiledLexicon {
  const random = randomFrom(3)
  const count = formCountOf(whole) * (TIMES_FORMS - 1)
  const words = new Set<string>()
  while (words.size < count) words.add(Array.from({ length: 4 + Math.floor(2 * random()) }, () => oneOf(SYLLABLES, random)).join(''))
  const builder = new LexiconBuilder(() => [])
  for (const word of words) {
    builder.addEntry()
    builder.addForm(parseForm(word), true)
  }
  const entries = Array.from(words, (id) => ({ id, sub: 0 }))
  const subcategories = whole.subcategories.slice(0, 1)
  const none = { cueNames: {}, frames: [], qualifiers: [], tenseQualifiers: {}, shorthand: {}, abbreviations: [], protected: '' }
  return { format: whole.format, name: 'invented', fingerprint: 'invented', subcategories, entries, ...builder.build(), ...none }
}

/** Measures all three. */
export function scaling(): Scaling[] {
  const screener = createScreenerFrom({ lexicons: [whole] })
  const larger = createScreenerFrom({ lexicons: [whole, invented()] })
  const lines = comments()
  const [one = 1, ten = 1] = sideBySide([() => lines.forEach((line) => screener.screen(line)), () => lines.forEach((line) => larger.screen(line))], 40)
  const short = longText(SHORT)
  const long = longText(SHORT * TIMES_TEXT)
  const [small = 1] = sideBySide([() => screener.screen(short)], 100)
  const [large = 1] = sideBySide([() => screener.screen(long)], 3)
  const ordinary = longText(LONG)
  const names = Object.keys(WORST)
  const [usual = 1, ...worst] = sideBySide(
    [
      () => screener.screen(ordinary),
      ...Object.values(WORST)
        .map((text) => text(LONG))
        .map((text) => () => screener.screen(text)),
    ],
    3,
  )
  return [
    { what: `${TIMES_FORMS} times the forms`, times: round(ten / one) },
    { what: `${TIMES_TEXT} times the text, a byte`, times: round(large / small / TIMES_TEXT) },
    ...worst.map((time, at) => ({ what: names[at] as string, times: round(time / usual) })),
  ]
}
