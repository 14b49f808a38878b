/** The options of screening, as the verbs of the command line and the workers of the audit are given them. */
import type { CompiledLexicon, Qualifier, Screener, Severity } from '../types.js'
import { readLexicon } from './lexicon-file.js'

/** What is screened for, and what is let through. */
export interface SharedOptions {
  readonly category?: readonly string[]
  readonly minSeverity?: Severity
  readonly allow?: readonly string[]
  readonly allowPhrase?: readonly string[]
  readonly lexicon?: readonly string[]
  readonly ignoreWhen?: readonly Qualifier[]
  readonly spelling: boolean
}

/** The screener that the options ask for. @throws DiscretError */
export async function screenerOf(options: SharedOptions): Promise<Screener> {
  // Loaded when needed: the thread that only reads and writes has no use for lexicons.
  const { createScreener } = await import('../index.js')
  const { category, minSeverity, allow, allowPhrase, lexicon = [], ignoreWhen, spelling } = options
  return createScreener({ categories: category, minSeverity, allow: { entries: allow, phrases: allowPhrase }, ignoreWhen, spelling, lexicons: await ownLexicons(lexicon) })
}

async function ownLexicons(paths: readonly string[]): Promise<CompiledLexicon[]> {
  if (paths.length === 0) return []
  const { compileOwn } = await import('../lexicon/own.js')
  return paths.map((path) => compileOwn([{ label: path, source: readLexicon(path) }]))
}
