/**
 * The four cells of a French nominal paradigm. A cell holds several forms when usage wavers
 * (`finals`/`finaux`, `enquêtrice`/`enquêteuse`).
 */
// @ts-nocheck

export interface Cells {
  readonly masculine: readonly string[]
  readonly feminine: readonly string[]
  readonly masculinePlural: readonly string[]
  readonly femininePlural: readonly string[]
}

/** A rule of a table: the first whose `ending` closes the word gives the new endings. */
export type EndingRule = readonly [ending: string, ...replacements: readonly string[]]

/**
 * Applies the first rule that fits, longest endings being listed first in the table.
 *
 * @param word  accented lower-case form
 * @param rules ordered table
 * @returns one form a replacement, or `undefined` when no rule fits
 */
export function replaceEnding(word: string, rules: readonly EndingRule[]): readonly string[] | undefined {
  for (const [ending, ...replacements] of rules) {
    if (word.endsWith(ending)) {
      const stem = word.slice(0, word.length - ending.length)
      return replacements.map((replacement) => stem + replacement)
    }
  }
  return undefined
}
