/** `discret lexicon`: for those who keep lexicons. */
import type { Command } from 'commander'
import { readLexicon } from '../io/lexicon-file.js'
import { formCountOf } from '../model/load.js'
import { addLexiconAdd } from './lexicon-add.js'
import { write } from './output.js'

/** Adds the verb with its own verbs. */
export function addLexicon(program: Command): void {
  const lexicon = program.command('lexicon').description('check or extend a lexicon of one’s own, or count what the library holds')
  lexicon
    .command('check')
    .description('compile lexicons with every check; prints what to mend')
    .argument('<files...>', 'YAML files of one category')
    .addHelpText('after', '\nExit codes: 0 all proofs hold, 2 error.')
    .action(check)
  addLexiconAdd(lexicon)
  lexicon.command('stats').description('entries and forms by subcategory').action(stats)
}

async function check(paths: readonly string[]): Promise<void> {
  const { compileOwn } = await import('../lexicon/own.js')
  const lexicon = compileOwn(paths.map((path) => ({ label: path, source: readLexicon(path) })))
  await write(`${lexicon.entries.length} entries, ${formCountOf(lexicon)} forms: all proofs hold\n`)
}

async function stats(): Promise<void> {
  const library = await import('../generated/index.js')
  let entries = 0
  let forms = 0
  for (const lexicon of Object.values(library)) {
    if (lexicon.entries.length === 0) continue
    const count = formCountOf(lexicon)
    await write(`${lexicon.name.padEnd(34)} ${String(lexicon.entries.length).padStart(6)} entries ${String(count).padStart(7)} forms\n`)
    for (const [at, { subcategory }] of lexicon.subcategories.entries()) {
      await write(`  ${subcategory.padEnd(32)} ${String(lexicon.entries.filter(({ sub }) => sub === at).length).padStart(6)}\n`)
    }
    entries += lexicon.entries.length
    forms += count
  }
  await write(`${'total'.padEnd(34)} ${String(entries).padStart(6)} entries ${String(forms).padStart(7)} forms\n`)
}
