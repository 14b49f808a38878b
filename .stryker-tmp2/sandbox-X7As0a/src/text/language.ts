/** `discret/language`: tells a comment that is surely not French, for the option `detectLanguage`. */
// @ts-nocheck

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

/** How far French must lie behind the best language (franc gives 1 to the best). */
const MARGIN = 0.2

/** More than this says nothing new. */
const LONGEST = 2000

/**
 * The language of a comment.
 *
 * @param text any text
 * @returns ISO 639-1 code; `fr` for short, mixed and doubtful texts
 * @example
 * import { detectLanguage } from 'discret/language'
 * createScreener({ detectLanguage }).screen('The tenant will call back on Monday about the broken window').language // 'en'
 */
export function detectLanguage(text: string): string {
  if (text.length < SHORTEST) return 'fr'
  const ranked = francAll(text.slice(0, LONGEST), { only: Object.keys(PLAUSIBLE), minLength: SHORTEST })
  const [best] = ranked
  const french = ranked.find(([code]) => code === 'fra')
  if (best === undefined || french === undefined || best[1] - french[1] < MARGIN) return 'fr'
  return PLAUSIBLE[best[0]] ?? 'fr'
}
