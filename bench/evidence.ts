/** The table of the guard's adapters, from what their tests found stored (`tests/guard/evidence/`). */
import { readdirSync, readFileSync } from 'node:fs'
import { EVIDENT, type Evidence, HARMLESS } from '../tests/guard/evidence/row.js'
import { rows } from './parts.js'

const EVIDENCE = new URL('../tests/guard/evidence/', import.meta.url)

/** One table an adapter, folded. */
export function evidenceTables(): string {
  const all = readdirSync(EVIDENCE)
    .filter((name) => name.endsWith('.json'))
    .sort((a, b) => a.localeCompare(b))
    .map((name) => JSON.parse(readFileSync(new URL(name, EVIDENCE), 'utf8')) as Evidence[])
  return all.map(tableOf).join('\n\n')
}

function tableOf(evidence: readonly Evidence[]): string {
  const seen = evidence.filter(({ guarded }) => guarded).length
  const lines = evidence.map((row) => [row.guarded ? row.path : `${row.path} — **not seen**`, ...EVIDENT.map((action) => storedTexts(row[action]))])
  const table = rows(['write path', ...EVIDENT.map((action) => `\`${action}\` stores`)], lines)
  return `<details><summary>${evidence[0]?.adapter}: ${seen} of ${evidence.length} write paths guarded</summary>\n\n${table}\n\n</details>`
}

function storedTexts(texts: readonly string[]): string {
  const told = texts.filter((text) => text !== HARMLESS)
  return told.length === 0 ? 'nothing' : told.join(' · ')
}
