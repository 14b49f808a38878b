/** `discret/lexicon`: lexicons of one's own, through the same compiler and checks as the library's. */
import type { CompiledLexicon } from '../types.js'
import { compileOwn } from './own.js'

export type { CompiledLexicon as Lexicon } from '../types.js'

/**
 * Compiles a lexicon of one's own.
 *
 * @param source YAML text, or the same as an object, or a list of either: files as `docs/lexicons.md` describes them; the library's
 *               word classes (`@person`, `@country`, …) may be used
 * @returns a lexicon for the option `lexicons` of `createScreener`
 * @throws DiscretError `invalid-lexicon`; `problems` has one line for each thing to mend
 * @example
 * const house = defineLexicon(`
 *   category: house
 *   subcategory: projects
 *   severity: 2
 *   replacement: "[projet]"
 *   instead: { fr: Donnez le numéro du projet., en: Give the number of the project. }
 *   ground: règle interne
 *   source: service juridique
 *   entries:
 *     - { id: licorne, forms: [projet licorne], hits: [parle du projet licorne] }
 * `)
 * createScreener({ lexicons: [house] })
 */
export function defineLexicon(source: unknown): CompiledLexicon {
  const sources = Array.isArray(source) ? source : [source]
  return compileOwn(sources.map((item: unknown, at) => ({ label: sources.length > 1 ? `lexicon ${at + 1}` : 'lexicon', source: item })))
}
