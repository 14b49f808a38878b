/**
 * A sound key for French words: spellings that are read alike get the same key (« skizofrène », « schizophrène »).
 * The rules are those of the French phonetic algorithms on which such keys rest, coarser, since every candidate is confirmed by
 * edit distance.
 *
 * @see Brouard, "L'art des Soundex", 2004 (Phonex) · Bouchard, Brosseau and Cantin, FONEM, 1981
 */

/** Rewritings in order, each on the outcome of the one before: folded letters in, key out. */
const RULES: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/eaux?|aux?/g, 'o'],
  [/sch|ck|cqu?|qu|q/g, 'k'],
  [/ph/g, 'f'],
  [/s?c(?=[eiy])/g, 's'],
  [/ch|c/g, 'k'],
  [/h/g, ''],
  [/ge(?=[aou])/g, 'j'],
  [/g(?=[eiy])/g, 'j'],
  [/gu(?=[eiy])/g, 'g'],
  [/y/g, 'i'],
  [/z/g, 's'],
  [/w/g, 'v'],
  [/(?:[ae]?in|[ae]?im(?=[bp]))(?![aeiou])/g, '1'],
  [/(?:[ea]n|[ea]m(?=[bp]))(?![aeioun])/g, '2'],
  [/o(?:n|m(?=[bp]))(?![aeioun])/g, '3'],
  [/oe|ae|ai|ei/g, 'e'],
  [/(?:er|ez)$/g, 'e'],
  [/(.)\1+/g, '$1'],
  [/(?<=..)(?:e?[stdxp]|es?|ent)$/g, ''],
  [/(?<=..)e$/g, ''],
]

/**
 * The sound key of a folded word.
 *
 * @param word folded: lower case, without accents
 * @example soundKey('skizofrene') === soundKey('schizophrene')
 */
export function soundKey(word: string): string {
  let key = word.replace(/^sch/, 'sk')
  for (const [pattern, replacement] of RULES) key = key.replace(pattern, replacement)
  return key
}
