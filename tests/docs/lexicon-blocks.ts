/** YAML blocks, through the compiler with every check. */
import { parse } from 'yaml'
import { CLASSES } from '../../src/generated/classes.js'
import * as library from '../../src/generated/index.js'
import { DiscretError } from '../../src/index.js'
import { Classes } from '../../src/lexicon/classes.js'
import { compile } from '../../src/lexicon/compile.js'
import { defineLexicon } from '../../src/lexicon/define.js'
import { readLexicons } from '../../src/lexicon/read.js'
import { failedProofs } from '../../src/lexicon/verify.js'
import { createScreenerFrom } from '../../src/screener.js'

/** Around entries that a page shows alone. */
const HEAD = {
  category: 'example',
  subcategory: 'page',
  severity: 2,
  replacement: '[exemple]',
  instead: { fr: 'Notez le fait utile.', en: 'Note the useful fact.' },
  ground: 'RGPD art. 5(1)(c)',
  source: 'own work',
}

/** Entries that a page shows without their file, one or several; none for a whole file. */
export function entriesOf(code: string): readonly unknown[] {
  const data = parse(code) as Record<string, unknown> | unknown[]
  return Array.isArray(data) ? data : 'id' in data ? [data] : []
}

/** Problems of entries, together: compiling takes seconds. One a line. */
export function problemsOfEntries(entries: readonly unknown[]): string[] {
  return defining({ ...HEAD, entries })
}

/** Whether a block is a whole file with entries. */
export function isLexicon(code: string): boolean {
  return Object.hasOwn(parse(code) as object, 'category')
}

/** Problems of such a file, one a line. */
export function problemsOfFile(code: string): string[] {
  return defining(parse(code))
}

function defining(source: unknown): string[] {
  try {
    defineLexicon(source)
    return []
  } catch (error) {
    if (error instanceof DiscretError) return [...error.problems]
    throw error
  }
}

/** Problems of frames, qualifiers and classes, put among those of the library: there is one lexicon of context. One a line. */
export function problemsOfContext(codes: readonly string[]): string[] {
  const known = new Classes()
  for (const [name, members] of Object.entries(CLASSES)) known.add(name, members)
  const unread: string[] = []
  const files = readLexicons('lexicons', unread).filter(({ path }) => path.startsWith('context/'))
  const shown = codes.map((code) => ({ path: 'lexicon', data: parse(code) as unknown }))
  const { lexicons, problems, proofs } = compile([...files, ...shown], known)
  const { context, ...others } = library
  const screener = createScreenerFrom({ lexicons: [...Object.values(others), ...lexicons.map((lexicon) => ({ ...lexicon, protected: context.protected }))] })
  return [
    ...unread,
    ...problems,
    ...failedProofs(
      proofs.filter(({ path }) => path === 'lexicon'),
      screener,
    ),
  ]
}
