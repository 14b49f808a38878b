/** Reads a folder of YAML lexicons. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { SourceFile } from './compile.js'
import { parseSource } from './source.js'

/** Read by `tables.ts` and `profiles.ts`; no lexicons. */
const OTHERS = /(^|\/)(inflection\.yml$|profiles\/)/

/**
 * Reads every `.yml` file of a folder and its sub-folders, in name order.
 *
 * @param root     folder
 * @param problems gets one line for each file that is no YAML
 */
export function readLexicons(root: string, problems: string[]): SourceFile[] {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && item.name.endsWith('.yml'))
    .map((item) => join(item.parentPath, item.name))
    .filter((file) => !OTHERS.test(relative(root, file)))
    .sort()
  return paths.flatMap((file) => parseSource(relative(root, file), readFileSync(file, 'utf8'), problems) ?? [])
}

/**
 * Lines of a list in `lexicons/protected/`, without its head.
 *
 * @param file one item a line; `#` begins a remark
 */
export function readList(file: string | URL): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
}
