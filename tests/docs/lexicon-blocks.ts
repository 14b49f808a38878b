/** YAML blocks, through the compiler with every check. */
import { parse } from 'yaml'
import { CLASSES } from '../../src/generated/classes.js'
import { whole } from '../../src/generated/whole.js'
import { DiscretError } from '../../src/index.js'
import { Classes } from '../../src/lexicon/classes.js'
import { compile } from '../../src/lexicon/compile.js'
import { defineLexicon } from '../../src/lexicon/define.js'
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

/** Problems of a whole file: of entries, or a frame, a class, a qualifier. One a line. */
export function problemsOfFile(code: string): string[] {
  const data = parse(code) as Record<string, unknown>
  return 'category' in data ? defining(data) : ofContext(data)
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

/** Frames, qualifiers and classes stand beside the library's. */
function ofContext(data: Record<string, unknown>): string[] {
  const library = new Classes()
  for (const [name, members] of Object.entries(CLASSES)) library.add(name, members)
  const { lexicons, problems, proofs } = compile([{ path: 'lexicon', data }], library)
  return [...problems, ...failedProofs(proofs, createScreenerFrom({ lexicons: [whole, ...lexicons] }))]
}
