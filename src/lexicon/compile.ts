/** From YAML data to compiled lexicons. Collects every problem, so that an editor mends all at once. */
import { DiscretError } from '../errors.js'
import { CATEGORIES, type CompiledLexicon } from '../types.js'
import { Classes } from './classes.js'
import { describeIssues, ENGLISH, type ParsedFile, SCHEMAS } from './schema.js'
import { type CompiledForm, LexiconWriter, type Proof, type Report } from './writer.js'

/** One parsed YAML file. */
export interface SourceFile {
  /** Where it stands, for messages. */
  readonly path: string
  readonly data: unknown
  /** The line of a part of the data, where it was read from a text. */
  readonly lineOf?: (steps: readonly PropertyKey[]) => number
}

/** What compilation gives. */
export interface Compilation {
  readonly lexicons: readonly CompiledLexicon[]
  /** All of them in one. */
  readonly whole: CompiledLexicon
  readonly proofs: readonly Proof[]
  readonly forms: readonly CompiledForm[]
  readonly problems: readonly string[]
}

/**
 * Compiles YAML data: one lexicon a category, and one named `context` for frames, qualifiers and cues.
 *
 * @param files   parsed files, in any order
 * @param classes word classes beside those in `files`
 * @returns the lexicons with every problem found; what has a problem is left out of them
 */
export function compile(files: readonly SourceFile[], classes?: Classes): Compilation {
  const problems: string[] = []
  const parsed = files.flatMap((file) => parse(file, problems))
  const all = new Classes(classes)
  for (const file of parsed) if (file.kind === 'class') all.add(file.data.class, file.data.members)
  for (const file of parsed) {
    if (file.kind !== 'class') continue
    try {
      all.patterns(file.data.class)
    } catch (error) {
      problems.push(`${file.path}: ${(error as Error).message}`)
    }
  }
  const report: Report = { problems, proofs: [], forms: [] }
  const categories = [...new Set(parsed.flatMap((file) => (file.kind === 'category' ? [file.data.category] : [])))].sort((a, b) => rankOf(a) - rankOf(b))
  const members = (name: string): ParsedFile[] => parsed.filter((file) => (file.kind === 'category' ? file.data.category === name : file.kind !== 'class' && name === CONTEXT))
  const parts = [...categories, CONTEXT].map((name) => ({ name, files: members(name) })).filter(({ files: own }) => own.length > 0)
  const lexicons = parts.map(({ name, files: own }) => write(name, own, all, report))
  const [only, second] = lexicons
  // What there is to report has been reported with the parts.
  const whole =
    only && !second
      ? only
      : write(
          WHOLE,
          parts.flatMap((part) => part.files),
          all,
          { problems: [], proofs: [], forms: [] },
        )
  return { lexicons, whole, ...report }
}

/** Place among the categories by seriousness, which decides between equal passages; those of a caller come last. */
function rankOf(category: string): number {
  const rank = (CATEGORIES as readonly string[]).indexOf(category)
  return rank < 0 ? CATEGORIES.length : rank
}

/** Names of the lexicon of frames, qualifiers and cues, and of that which holds all. */
const CONTEXT = 'context'
const WHOLE = 'whole'

function write(name: string, files: readonly ParsedFile[], classes: Classes, report: Report): CompiledLexicon {
  const writer = new LexiconWriter(name, classes, report)
  for (const file of files) {
    if (file.kind === 'category') writer.addFile(file.path, file.data)
    else if (file.kind !== 'class') writer.addContext(file)
  }
  return writer.finish()
}

function parse(file: SourceFile, problems: string[]): ParsedFile[] {
  const { data, path } = file
  const kind = typeof data === 'object' && data !== null ? (Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[]).find((key) => Object.hasOwn(data, key)) : undefined
  if (kind === undefined) {
    problems.push(`${path}: no lexicon file; it needs one of the keys ${Object.keys(SCHEMAS).join(', ')} (see docs/lexicons.md)`)
    return []
  }
  const result = SCHEMAS[kind].safeParse(data, ENGLISH)
  if (!result.success) {
    problems.push(...describeIssues(result.error, file))
    return []
  }
  return [{ kind, path, data: result.data } as ParsedFile]
}

/** The error that lists every problem of a lexicon. */
export function invalidLexicon(problems: readonly string[]): DiscretError {
  return new DiscretError('invalid-lexicon', `The lexicon has ${problems.length} problem${problems.length > 1 ? 's' : ''}:\n${problems.join('\n')}`, problems)
}
