/**
 * The public types as files, `api/*.api.md`, so that a change of them shows in a review. Reads the built `dist/`.
 *
 *     tsx release/api.ts            writes them
 *     tsx release/api.ts --check    exits with 1 where they are not those of `dist/`
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { CompilerState, Extractor, ExtractorConfig, type ExtractorResult } from '@microsoft/api-extractor'

const ROOT = resolve(import.meta.dirname, '..')
const REPORTS = join(ROOT, 'api')

/** Declarations of the entries. A lexicon's is left out: one constant, of a type of `core`. */
function declarations(): string[] {
  const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { exports: Record<string, { import?: { types: string } }> }
  return Object.entries(exports).flatMap(([entry, conditions]) => {
    const types = conditions.import?.types
    if (types === undefined || entry.startsWith('./lexicons/')) return []
    if (!types.includes('*')) return [types.slice('./'.length)]
    const folder = types.slice('./'.length, types.indexOf('*'))
    return readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.d.ts'))
      .map((name) => folder + name)
  })
}

/** `dist/guard/express.d.ts` → `guard-express` */
const nameOf = (declaration: string): string => declaration.slice('dist/'.length, -'.d.ts'.length).replaceAll('/', '-')

function configOf(declaration: string, reportFolder: string): ExtractorConfig {
  const quiet = { logLevel: 'none' } as never
  return ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(ROOT, 'package.json'),
    configObject: {
      projectFolder: ROOT,
      mainEntryPointFilePath: join(ROOT, declaration),
      compiler: { tsconfigFilePath: join(ROOT, 'tsconfig.json'), skipLibCheck: true },
      apiReport: { enabled: true, reportFolder, reportTempFolder: reportFolder, reportFileName: nameOf(declaration), includeForgottenExports: true },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: { compilerMessageReporting: { default: quiet }, extractorMessageReporting: { default: quiet }, tsdocMessageReporting: { default: quiet } },
    },
  })
}

/** Writes the reports into a folder that exists. */
function report(folder: string): void {
  const configs = declarations().map((declaration) => configOf(declaration, folder))
  const [first, ...rest] = configs as [ExtractorConfig, ...ExtractorConfig[]]
  // One program for all entries: each would cost some seconds.
  const compilerState = CompilerState.create(first, { additionalEntryPoints: rest.map(({ mainEntryPointFilePath }) => mainEntryPointFilePath) })
  for (const config of configs) {
    const { errorCount }: ExtractorResult = Extractor.invoke(config, { compilerState, localBuild: true, messageCallback: (message) => (message.handled = true) })
    if (errorCount > 0) throw new Error(`API Extractor: ${errorCount} errors in ${config.mainEntryPointFilePath}`)
  }
}

const contents = (folder: string): Map<string, string> =>
  new Map((existsSync(folder) ? readdirSync(folder) : []).filter((name) => name.endsWith('.api.md')).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

const folder = mkdtempSync(join(tmpdir(), 'discret-api-'))
try {
  report(folder)
  const [now, kept] = [contents(folder), contents(REPORTS)]
  const changed = [...new Set([...now.keys(), ...kept.keys()])].filter((name) => now.get(name) !== kept.get(name))
  if (!process.argv.includes('--check')) {
    mkdirSync(REPORTS, { recursive: true })
    for (const name of kept.keys()) rmSync(join(REPORTS, name))
    for (const [name, text] of now) writeFileSync(join(REPORTS, name), text)
    console.log(`api: ${now.size} reports, ${changed.length} changed`)
  } else if (changed.length > 0) {
    console.error(`api: the public types are not those of ${changed.map((name) => `api/${name}`).join(', ')}. Where that is meant, run npm run api and commit what it writes.`)
    process.exitCode = 1
  } else console.log(`api: the public types are those of ${now.size} reports`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
