/** `discret lexicon add`: a term of one's own, from the command line. */
import { existsSync, writeFileSync } from 'node:fs'
import { type Command, Option } from 'commander'
import { isSeq, parseDocument } from 'yaml'
import { DiscretError } from '../errors.js'
import { readLexicon } from '../io/lexicon-file.js'
import { unwritable } from '../io/unwritable.js'
import { fold } from '../text/fold.js'
import { repeated, severity } from './options.js'
import { write } from './output.js'

interface Options {
  readonly category: string
  readonly severity: number
  readonly replacement: string
  readonly hit?: readonly string[]
  readonly miss?: readonly string[]
}

/** Adds the verb. */
export function addLexiconAdd(lexicon: Command): void {
  lexicon
    .command('add')
    .description('add terms to a lexicon of one’s own (YAML), made where there is none; each is checked before the file is written')
    .argument('<file>', 'the lexicon')
    .argument('<terms...>', 'terms, each in the notation of forms: projet~n licorne')
    .option('--category <id>', 'category of a new file: one of the library’s or your own', 'house')
    .addOption(new Option('--severity <n>', 'severity of a new file: 1, 2 or 3').argParser(severity).default(2))
    .option('--replacement <text>', 'what redaction writes; of a new file', '[terme interne]')
    .addOption(new Option('--hit <text>', 'a text in which the terms must be found; may be repeated').argParser(repeated))
    .addOption(new Option('--miss <text>', 'a text in which they must not be found; may be repeated').argParser(repeated))
    .addHelpText(
      'after',
      '\nExit codes: 0 added, 2 refused: nothing is written.\n\nExample:\n  discret lexicon add maison.yml "projet~n licorne"\n  discret check --lexicon maison.yml "parle du projet licorne"',
    )
    .action(add)
}

async function add(path: string, terms: readonly string[], options: Options): Promise<void> {
  const { compileOwn } = await import('../lexicon/own.js')
  const document = parseDocument(existsSync(path) ? readLexicon(path) : newFile(options))
  const [flaw] = document.errors
  if (flaw) throw new DiscretError('invalid-lexicon', `${path} is no YAML, line ${flaw.linePos?.[0].line ?? 1} (${flaw.code}). Mend it there; nothing was written.`)
  const entries = document.get('entries')
  if (!isSeq(entries)) throw new DiscretError('invalid-lexicon', `${path} is no lexicon: it has no list "entries". Name another file; a new one is made where there is none.`)
  entries.flow = false
  const { hit: hits, miss: misses } = options
  const ids: string[] = []
  for (const term of terms) {
    const id = idOf(term)
    entries.add(document.createNode({ id, forms: [term], ...(hits ? { hits } : {}), ...(misses ? { misses } : {}) }))
    ids.push(id)
  }
  const text = document.toString({ lineWidth: 0 })
  const { subcategories } = compileOwn([{ label: path, source: text }])
  writeLexicon(path, text)
  for (const id of ids) await write(`${path}: ${subcategories[0]?.category}/${subcategories[0]?.subcategory}#${id} added\n`)
}

function writeLexicon(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch (cause) {
    throw unwritable(path, cause)
  }
}

/** What an editor makes precise later. */
function newFile({ category, severity: level, replacement }: Options): string {
  return `category: ${category}
subcategory: house
severity: ${level} # 1 excessive, 2 sensitive, 3 special category (GDPR art. 9) or offence (art. 10)
replacement: ${JSON.stringify(replacement)} # what redaction writes
instead: # what to write instead
  fr: Notez le fait utile au service, sans ce terme.
  en: Note the fact that the service needs, without this term.
ground: RGPD art. ${level === 3 ? '9' : '5(1)(c)'}
source: règle interne
examples: { hits: ["{}"] } # every form must find itself
entries: []
`
}

/** « projet~n Échéance » → `projet-echeance`, « cœur brisé » → `coeur-brise`. */
function idOf(term: string): string {
  return fold(term.replace(/~[nav]|\+\p{L}+|@/gu, ''))
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '-')
}
