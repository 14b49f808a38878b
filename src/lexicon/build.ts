/**
 * Compiles `lexicons/` into `src/generated/`, with every check. Run by `npm run lexicons`.
 *
 *     tsx src/lexicon/build.ts                        all
 *     tsx src/lexicon/build.ts --only alcohol.yml     checks that file against all others, writes nothing
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createScreenerFrom } from '../screener.js'
import type { CompiledLexicon } from '../types.js'
import { compile } from './compile.js'
import { formProblems } from './collisions.js'
import { load } from './load.js'
import { protect } from './protect.js'
import { readLexicons } from './read.js'
import { deadForms, failedProofs } from './verify.js'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const GENERATED = join(ROOT, 'src/generated')

/** `habits` → a module that exports `habits`. */
function moduleOf(lexicon: CompiledLexicon): string {
  const json = JSON.stringify(JSON.stringify(lexicon))
  return `import type { CompiledLexicon } from '../types.js'\n\nexport const ${lexicon.name}: CompiledLexicon = /* @__PURE__ */ JSON.parse(${json})\n`
}

function main(): number {
  const started = performance.now()
  const only = process.argv[2] === '--only' ? process.argv.slice(3) : []
  const problems: string[] = []
  const files = readLexicons(join(ROOT, 'lexicons'), problems)
  const compiled = compile(files)
  problems.push(...compiled.problems)
  const lexicons = protect(compiled.lexicons)
  const wanted = (path: string): boolean => only.length === 0 || only.some((name) => path.endsWith(name))
  const screener = createScreenerFrom({ lexicons })
  const forms = compiled.forms.filter((form) => wanted(form.path))
  problems.push(...formProblems(compiled.forms).filter((line) => wanted(line.slice(0, line.indexOf(':')))))
  problems.push(...deadForms(forms, load(lexicons)))
  problems.push(...failedProofs(compiled.proofs.filter((proof) => wanted(proof.path)), screener))
  const shown = [...new Set(problems)].filter((line) => wanted(line.slice(0, line.indexOf(':'))))
  if (shown.length > 0) {
    console.error(`${shown.join('\n')}\n${shown.length} problem${shown.length > 1 ? 's' : ''} in lexicons/`)
    return 1
  }
  if (only.length === 0) {
    rmSync(GENERATED, { recursive: true, force: true })
    mkdirSync(GENERATED, { recursive: true })
    for (const lexicon of lexicons) writeFileSync(join(GENERATED, `${lexicon.name}.ts`), moduleOf(lexicon))
    writeFileSync(join(GENERATED, 'index.ts'), `${lexicons.map(({ name }) => `export { ${name} } from './${name}.js'`).join('\n')}\n`)
  }
  const entries = lexicons.reduce((sum, lexicon) => sum + lexicon.entries.length, 0)
  console.log(`lexicons: ${entries} entries, ${compiled.forms.length} forms, all proofs hold (${Math.round(performance.now() - started)} ms)`)
  return 0
}

process.exitCode = main()
