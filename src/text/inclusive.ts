/** Inclusive writing: « handicapé·e·s », « handicapé(e) », « handicapé.e.s », « handicapé/e », « handicapé-e-s » are one word, read as its first part. */

import { codeAt } from './characters.js'

/** Feminine and plural endings that may stand after a point, bracket, slash or hyphen. */
const ENDING = '(?:e|ne|le|te|se|fe|ve|ive|re|ère|ere|sse|euse|rice|trice|ice)'

/** `·e`, `·e·s`, `.ne.s`, `-e-s`, `/euse`: the same separator twice at most, and no letter after. */
const SEPARATED = new RegExp(`^(?:[·•‧・∙]${ENDING}s?(?:[·•‧・∙]s)?|\\.${ENDING}(?:\\.s|s)?|-${ENDING}-s|\\/${ENDING}s?|[·•]s)(?![\\p{L}\\p{N}])`, 'iu')

/** `(e)`, `(e)s`, `(es)`, `(s)`, `(euse)`. */
const BRACKETED = new RegExp(`^\\((?:${ENDING}s?|s|x)\\)s?(?![\\p{L}\\p{N}])`, 'iu')

/** `.ne`, `.le`, `.te`, `.se` double the last letter (« citoyen.ne »); behind another one a sentence begins without a space: « il boit.Ne rappelle pas ». */
const DOUBLING = /^\.([nlts])e/iu

/** What an inclusive ending begins with: full stop, hyphen, slash, bracket, the points. */
const MARKS: ReadonlySet<number> = new Set(Array.from('.-/(·•‧・∙', (mark) => mark.charCodeAt(0)))

/** The longest ending that the two patterns can match, in UTF-16 code units, with the character after it. */
const REACH = 10

/**
 * Where a word that ends at `end` ends with its inclusive ending.
 *
 * @param text the comment
 * @param end  end of the word's first part, exclusive
 * @returns the end with the ending, or `end` when there is none
 */
export function inclusiveEnd(text: string, end: number): number {
  if (end >= text.length || !MARKS.has(codeAt(text, end))) return end
  const rest = text.slice(end, end + REACH)
  const doubled = DOUBLING.exec(rest)?.[1]
  if (doubled !== undefined && doubled.toLowerCase() !== text.charAt(end - 1).toLowerCase()) return end
  const match = rest.startsWith('(') ? BRACKETED.exec(rest) : SEPARATED.exec(rest)
  return match === null ? end : end + match[0].length
}
