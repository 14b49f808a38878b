/**
 * The licences of the code of others that `dist/` carries, in one file of the package.
 *
 *     npm run licences        writes LICENSES-BUNDLED.txt
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundledPackages } from './shipped.js'

const ROOT = resolve(import.meta.dirname, '..')

/** Where the licences stand. */
export const LICENCES = join(ROOT, 'LICENSES-BUNDLED.txt')

/** Dependencies that are copied in all the same: `noExternal` of `tsup.config.ts`. */
const COPIED = ['ibantools', 'libphonenumber-js', 'zod']

/** Files that say under what terms a package may be passed on. */
const TERMS = /^(?:licen[cs]e|notice|copyright)/iu

/** Every package whose code is in `dist/`, with its terms word for word. */
export async function licencesText(): Promise<string> {
  const names = [...new Set([...COPIED, ...Object.keys(await bundledPackages())])].sort()
  const terms = names.map((name) => {
    const folder = join(ROOT, 'node_modules', name)
    const files = readdirSync(folder, { withFileTypes: true }).filter((file) => file.isFile() && TERMS.test(file.name))
    if (files.length === 0) throw new Error(`${name} is bundled and has no file of its licence; ask its authors, or leave it out of the bundle`)
    return files.map((file) => `==== ${name}: ${file.name} ====\n\n${readFileSync(join(folder, file.name), 'utf8').trim()}\n`).join('\n')
  })
  return `Code of others in dist/ and the terms under which it is passed on. Written by \`npm run licences\`.\n\n${terms.join('\n')}`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(LICENCES, await licencesText())
