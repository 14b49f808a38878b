/** `discret/language`: tells a comment that is surely not French, for the option `detectLanguage`. */
import { francAll } from 'franc'

/** Languages plausible in a French office (ISO 639-3), with the codes that results bear (ISO 639-1). */
const PLAUSIBLE: Readonly<Record<string, string>> = {
  fra: 'fr',
  eng: 'en',
  spa: 'es',
  por: 'pt',
  ita: 'it',
  deu: 'de',
  nld: 'nl',
  ron: 'ro',
  pol: 'pl',
  tur: 'tr',
  arb: 'ar',
  rus: 'ru',
  ukr: 'uk',
}

/** Shorter texts say too little: they count as French. */
const SHORTEST = 60

/** Longer ones are not read to their end: they count as French. */
const LONGEST = 20_000

/** franc reads no more than this. */
const READ = 2048

/**
 * How far French must lie behind the best language (franc gives 1 to the best): this, divided by the length. Scores come nearer as a text grows.
 * Of the comments in `fixtures/corpora`, alone or strung together, none comes above 12 divided by its length.
 */
const MARGIN = 15

/**
 * The language of a comment. A text of another language with a passage in French counts as French, if the passage is of 60 characters or so: shorter ones may be missed.
 *
 * @param text any text
 * @returns ISO 639-1 code; `fr` for texts that are short (under 60 characters), very long (over 20,000), mixed or doubtful
 * @example
 * import { detectLanguage } from 'discret/language'
 * createScreener({ detectLanguage }).screen('The tenant will call back on Monday about the broken window in the kitchen').language // 'en'
 */
export function detectLanguage(text: string): string {
  if (text.length < SHORTEST || text.length > LONGEST) return 'fr'
  const ranked = rankedOf(text)
  const [best, score] = ranked[0] as [string, number]
  // Scripts of their own are told by their letters alone: then French has no score.
  const french = ranked.find(([code]) => code === 'fra')?.[1] ?? Number.NEGATIVE_INFINITY
  if (score - french < MARGIN / Math.min(text.length, READ) || holdsFrench(text)) return 'fr'
  return PLAUSIBLE[best] ?? 'fr'
}

/** Whether French comes first in a piece of the text: pieces overlap, so that a passage is never only cut. */
function holdsFrench(text: string): boolean {
  for (let start = 0; start < text.length; start += SHORTEST / 2) {
    const from = Math.min(start, text.length - SHORTEST)
    if (rankedOf(text.slice(from, from + SHORTEST))[0]?.[0] === 'fra') return true
  }
  return false
}

function rankedOf(text: string): [string, number][] {
  return francAll(text, { only: Object.keys(PLAUSIBLE), minLength: SHORTEST })
}
