/** The generated parts of README.md, between `<!-- name -->` and `<!-- /name -->`. */
import { readFileSync, writeFileSync } from 'node:fs'

const README = new URL('../README.md', import.meta.url)

/**
 * Puts text in place of the parts.
 *
 * @param parts text by name
 */
export function writeParts(parts: Readonly<Record<string, string>>): void {
  let text = readFileSync(README, 'utf8')
  for (const [name, table] of Object.entries(parts)) {
    const part = new RegExp(`<!-- ${name} -->[^]*<!-- /${name} -->`)
    if (!part.test(text)) throw new Error(`README.md has no part <!-- ${name} -->; put the two comments back`)
    text = text.replace(part, () => `<!-- ${name} -->\n${table}\n<!-- /${name} -->`)
  }
  writeFileSync(README, text)
}

/** The parts as they stand, by name. */
export function readParts(): Map<string, string> {
  const text = readFileSync(README, 'utf8')
  const parts = new Map<string, string>()
  for (const { 0: opening, 1: name = '', index } of text.matchAll(/<!-- ([a-z-]+) -->/g)) {
    const from = index + opening.length
    parts.set(name, text.slice(from, text.indexOf(`<!-- /${name} -->`, from)).trim())
  }
  return parts
}

/** A table in Markdown; bars inside cells are escaped, which code in cells needs too. */
export const rows = (head: readonly string[], lines: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')
