/**
 * Compiles `lexicons/` into `src/generated/`, with every check. Run by `npm run lexicons`.
 *
 *     tsx src/lexicon/build.ts                        all
 *     tsx src/lexicon/build.ts --draft                writes even when there are problems, to try things out
 *     tsx src/lexicon/build.ts --only alcohol.yml     checks that file against all others, writes nothing
 */
import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Profile } from '../guard/profile.js'
import { load } from '../model/load.js'
import { createScreenerFrom } from '../screener.js'
import type { CompiledLexicon } from '../types.js'
import { formProblems } from './collisions.js'
import { compile, type SourceFile } from './compile.js'
import { readProfiles } from './profiles.js'
import { protectedWords } from './protect.js'
import { readLexicons } from './read.js'
import { classFile, ENGLISH } from './schema.js'
import { ruleTables } from './table.js'
import { deadForms, failedProofs } from './verify.js'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const GENERATED = join(ROOT, 'src/generated')

/** A string literal of ASCII alone: engines keep such source in one byte a character. */
function ascii(text: string): string {
  return JSON.stringify(text).replace(/[\u007f-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** `habits` → a module that exports `habits`. Long texts are literals of their own: what need not be parsed twice is not. */
function moduleOf(lexicon: CompiledLexicon): string {
  const { forms, lexemes, tables, protected: guarded, ...rest } = lexicon
  const strings = Object.entries({ forms, lexemes, tables, protected: guarded }).map(([name, text]) => `  ${name}: ${ascii(text)},\n`)
  const head = `import type { CompiledLexicon } from '../types.js'\n\nexport const ${lexicon.name}: CompiledLexicon = /* @__PURE__ */ (() => ({\n`
  return `${head}  ...JSON.parse(${ascii(JSON.stringify(rest))}),\n${strings.join('')}}))()\n`
}

/** The word classes, for `discret/lexicon`. */
function classesModule(files: readonly SourceFile[]): string {
  const classes = files.flatMap(({ data }) => {
    const parsed = classFile.safeParse(data, ENGLISH)
    return parsed.success ? [[parsed.data.class, parsed.data.members.map(String)] as const] : []
  })
  return `export const CLASSES: Readonly<Record<string, readonly string[]>> = JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(classes)))})\n`
}

function write(lexicons: readonly CompiledLexicon[], whole: CompiledLexicon, files: readonly SourceFile[], profiles: readonly Profile[]): void {
  for (const stale of readdirSync(GENERATED)) if (stale !== 'tables.ts') rmSync(join(GENERATED, stale))
  for (const lexicon of [...lexicons, whole]) writeFileSync(join(GENERATED, `${lexicon.name}.ts`), moduleOf(lexicon))
  writeFileSync(join(GENERATED, 'classes.ts'), classesModule(files))
  writeFileSync(
    join(GENERATED, 'profiles.ts'),
    `import type { Profile } from '../guard/profile.js'\n\nexport const PROFILES: readonly Profile[] = JSON.parse(${ascii(JSON.stringify(profiles))})\n`,
  )
  writeFileSync(join(GENERATED, 'index.ts'), `${lexicons.map(({ name }) => `export { ${name} } from './${name}.js'`).join('\n')}\n`)
}

function main(): number {
  const started = performance.now()
  const [mode, ...names] = process.argv.slice(2)
  const only = mode === '--only' ? names : []
  const wanted = (path: string): boolean => only.length === 0 || only.some((name) => path.endsWith(name))
  const problems: string[] = []
  const files = readLexicons(join(ROOT, 'lexicons'), problems)
  const compiled = compile(files)
  const guard = { protected: protectedWords(compiled.whole, only.length > 0) }
  const lexicons = compiled.lexicons.map((lexicon) => (lexicon.name === 'context' ? { ...lexicon, ...guard } : lexicon))
  const whole = { ...compiled.whole, ...guard }
  const profiles = readProfiles(
    join(ROOT, 'lexicons/profiles'),
    lexicons.flatMap((lexicon) => lexicon.subcategories.map(({ category, subcategory }) => `${category}/${subcategory}`)),
    problems,
  )
  problems.push(...compiled.problems, ...formProblems(compiled.forms))
  problems.push(
    ...deadForms(
      compiled.forms.filter(({ path }) => wanted(path)),
      load([whole]),
    ),
  )
  problems.push(
    ...failedProofs(
      compiled.proofs.filter(({ path }) => wanted(path)),
      createScreenerFrom({ lexicons: [whole] }),
    ),
  )
  const shown = [...new Set(problems)].filter((line) => wanted(line.slice(0, line.indexOf(':'))))
  if (mode === '--draft' || (only.length === 0 && shown.length === 0)) {
    write(lexicons, whole, files, profiles)
    for (const [path, text] of ruleTables(lexicons, files, compiled.proofs)) writeFileSync(join(ROOT, 'lexicons', path), text)
  }
  if (shown.length > 0) {
    console.error(`${shown.join('\n')}\n${shown.length} problem${shown.length > 1 ? 's' : ''} in lexicons/`)
    return 1
  }
  const entries = lexicons.reduce((sum, lexicon) => sum + lexicon.entries.length, 0)
  console.log(`lexicons: ${entries} entries, ${compiled.forms.length} forms, all proofs hold (${Math.round(performance.now() - started)} ms)`)
  return 0
}

process.exitCode = main()
