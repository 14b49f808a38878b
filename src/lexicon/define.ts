/** `discret/lexicon`: lexicons of one's own, through the same compiler and checks as the library's. */
import { parse } from 'yaml'
import { CLASSES } from '../generated/classes.js'
import { FRENCH_WORDS } from '../generated/tables.js'
import { whole } from '../generated/whole.js'
import { decodeWords, encodeWords } from '../model/codec.js'
import { load } from '../model/load.js'
import { isWordOf } from '../recognise/spelling.js'
import { createScreenerFrom } from '../screener.js'
import type { CompiledLexicon } from '../types.js'
import { Classes } from './classes.js'
import { formProblems } from './collisions.js'
import { compile, invalidLexicon } from './compile.js'
import { neighboursOf } from './neighbours.js'
import { deadForms, failedProofs } from './verify.js'

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
  const problems: string[] = []
  const sources = Array.isArray(source) ? source : [source]
  const files = sources.map((item, at) => ({ path: sources.length > 1 ? `lexicon ${at + 1}` : 'lexicon', data: read(item, problems) }))
  const classes = new Classes()
  for (const [name, members] of Object.entries(CLASSES)) classes.add(name, members)
  const compiled = problems.length > 0 ? undefined : compile(files, classes)
  const [lexicon, second] = compiled?.lexicons ?? []
  if (compiled) {
    problems.push(...compiled.problems)
    if (second) problems.push(`lexicon: all files must be of one category; define "${second.name}" apart`)
    else if (!lexicon && problems.length === 0) problems.push('lexicon: there is no entry')
  }
  if (lexicon && compiled && problems.length === 0) {
    const guarded = { ...lexicon, protected: encodeWords(neighboursOf(ordinaryWords(lexicon), [lexicon])) }
    problems.push(
      ...formProblems(compiled.forms),
      ...deadForms(compiled.forms, load([guarded])),
      ...failedProofs(compiled.proofs, createScreenerFrom({ lexicons: [whole, guarded] })),
    )
    if (problems.length === 0) return guarded
  }
  throw invalidLexicon(problems)
}

/** French words and the library's own: none of them is a misspelling of the caller's words. */
function ordinaryWords(own: CompiledLexicon): string[] {
  const { lexicons } = load([own])
  return [FRENCH_WORDS, whole.words].flatMap(decodeWords).filter((word) => !isWordOf(lexicons, word))
}

function read(source: unknown, problems: string[]): unknown {
  if (typeof source !== 'string') return source
  try {
    return parse(source) as unknown
  } catch (error) {
    problems.push(`lexicon: no valid YAML: ${(error as Error).message}`)
    return undefined
  }
}
