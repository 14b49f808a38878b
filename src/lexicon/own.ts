/** Compiles lexicons of one's own, through the same compiler and checks as the library's. */
import { CLASSES } from '../generated/classes.js'
import { FRENCH_WORDS } from '../generated/tables.js'
import { whole } from '../generated/whole.js'
import { decodeWords } from '../model/codec.js'
import { load } from '../model/load.js'
import { encodeBlocks } from '../model/word-lists.js'
import { isWordOf } from '../recognise/spelling.js'
import { createScreenerFrom } from '../screener.js'
import type { CompiledLexicon } from '../types.js'
import { Classes } from './classes.js'
import { formProblems } from './collisions.js'
import { compile, invalidLexicon } from './compile.js'
import { neighboursOf } from './neighbours.js'
import { parseSource } from './source.js'
import { deadForms, failedProofs } from './verify.js'

/** A lexicon as its owner has it. */
export interface OwnSource {
  /** What messages call it: its path, where it has one. */
  readonly label: string
  /** YAML text, or the same as an object. */
  readonly source: unknown
}

/**
 * Compiles the files of one category, each with its name in messages.
 *
 * @throws DiscretError `invalid-lexicon`; `problems` has one line for each thing to mend
 */
export function compileOwn(sources: readonly OwnSource[]): CompiledLexicon {
  const problems: string[] = []
  const files = sources.flatMap(({ label, source }) => (typeof source === 'string' ? (parseSource(label, source, problems) ?? []) : { path: label, data: source }))
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
    const guarded = { ...lexicon, protected: encodeBlocks(neighboursOf(ordinaryWords(lexicon), [lexicon])) }
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
  const ours = load([whole]).lexicons.flatMap(({ vocabulary }) => vocabulary.words())
  return [...decodeWords(FRENCH_WORDS), ...ours].filter((word) => !isWordOf(lexicons, word))
}
