/** TypeScript blocks as modules: their types are checked, and what they print is compared with what they show. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { vi } from 'vitest'
import type { Block } from './blocks.js'

const FOLDER = fileURLToPath(new URL('.blocks/', import.meta.url))
const CONFIG = fileURLToPath(new URL('../../tsconfig.json', import.meta.url))

/** What a block shows: `// => [ 'a' ]` behind an expression or on a line of its own. */
const SHOWN = '// => '

/** Where a block's module stands. */
export function moduleOf({ file, line }: Block): string {
  return join(FOLDER, `${file.replaceAll(/\W/g, '-')}-${line}.ts`)
}

/** Writes the modules of all blocks. */
export function writeModules(blocks: readonly Block[]): void {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER)
  for (const block of blocks) writeFileSync(moduleOf(block), `${block.before}\n${block.code.split('\n').map(printing).join('\n')}\nexport {}\n`)
}

/** An expression with its value behind it is printed. */
function printing(line: string): string {
  const [expression = '', shown] = line.split(SHOWN).map((part) => part.trim())
  return shown === undefined || expression === '' ? line : `console.log(${expression})`
}

/** Lines that a block says it prints. */
export function shownBy({ code }: Block): string[] {
  return code.split('\n').flatMap((line) => line.split(SHOWN)[1] ?? [])
}

/** Lines that a block's module prints. */
export async function printedBy(block: Block): Promise<string[]> {
  const { format } = await import('node:util')
  const log = vi.spyOn(console, 'log').mockReturnValue()
  try {
    await import(/* @vite-ignore */ moduleOf(block))
    return log.mock.calls.flatMap((args: unknown[]) => format(...args).split('\n'))
  } finally {
    log.mockRestore()
  }
}

/** Errors of types, one a line, in the blocks alone. Names that a fragment does not use are none. */
export function typeErrors(blocks: readonly Block[]): string[] {
  const { config } = ts.readConfigFile(CONFIG, (path) => ts.sys.readFile(path)) as { config: { compilerOptions: object } }
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: blocks.map(moduleOf) }, ts.sys, join(CONFIG, '..'))
  const program = ts.createProgram(blocks.map(moduleOf), { ...options, noUnusedLocals: false })
  return blocks.flatMap((block) => {
    const source = program.getSourceFile(moduleOf(block))
    const problems = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    return problems.map(({ messageText }) => `${block.file}:${block.line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)
  })
}
