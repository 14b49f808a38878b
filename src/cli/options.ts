/** Options that the verbs share. */
import { readFileSync } from 'node:fs'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { DiscretError } from '../errors.js'
import { createScreener } from '../index.js'
import type { CompiledLexicon, Qualifier, Screener, Severity } from '../types.js'

/** Values of the shared options. */
export interface SharedOptions {
  readonly category?: readonly string[]
  readonly minSeverity?: Severity
  readonly allow?: readonly string[]
  readonly allowPhrase?: readonly string[]
  readonly lexicon?: readonly string[]
  readonly ignoreWhen?: readonly Qualifier[]
  readonly spelling: boolean
}

/** Adds the shared options to a verb. */
export function withSharedOptions(command: Command): Command {
  return command
    .option('-c, --category <ids...>', 'only these categories (health, nationality, …)')
    .addOption(new Option('--min-severity <n>', 'leave out findings below: 1 excessive, 2 sensitive, 3 special category or offence').argParser(severity))
    .option('--allow <ids...>', 'entries or subcategories to let through (habits/alcohol#alcoolique, habits/alcohol)')
    .option('--allow-phrase <phrases...>', 'phrases to let through')
    .addOption(new Option('--ignore-when <qualifiers...>', 'leave out findings so qualified').choices(['negated', 'uncertain', 'past', 'relative']))
    .option('--lexicon <files...>', "lexicons of one's own (YAML)")
    .option('--no-spelling', 'accept no misspelling')
}

function severity(value: string): number {
  if (!/^[123]$/u.test(value)) throw new InvalidArgumentError('It is 1, 2 or 3.')
  return Number(value)
}

/** The screener that the options ask for. @throws DiscretError */
export async function screenerOf(options: SharedOptions): Promise<Screener> {
  const { category, minSeverity, allow, allowPhrase, lexicon = [], ignoreWhen, spelling } = options
  return createScreener({ categories: category, minSeverity, allow: { entries: allow, phrases: allowPhrase }, ignoreWhen, spelling, lexicons: await ownLexicons(lexicon) })
}

async function ownLexicons(paths: readonly string[]): Promise<CompiledLexicon[]> {
  if (paths.length === 0) return []
  const { defineLexicon } = await import('../lexicon/define.js')
  return paths.map((path) => {
    let source: string
    try {
      source = readFileSync(path, 'utf8')
    } catch {
      throw new DiscretError('unreadable-file', `The lexicon "${path}" cannot be read. Check the path.`)
    }
    return defineLexicon(source)
  })
}
