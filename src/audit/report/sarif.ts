/** `report.sarif`: findings as SARIF 2.1.0 (OASIS), for tools that collect results of analysers; written as findings go by. */
import { isAbsolute, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FindingRecord } from '../finding-record.js'
import { OutputFile } from '../output-file.js'
import type { Summary } from '../summary.js'

/** Results that the file holds, at most: viewers refuse larger ones. */
const MOST_RESULTS = 25_000

const LEVELS: Readonly<Record<number, string>> = { 1: 'note', 2: 'warning', 3: 'error' }

/** The report as SARIF. */
export class SarifFile {
  readonly #file: OutputFile
  readonly #summary: Summary
  /** Entries met, in order: a result refers to its rule by its place. */
  readonly #rules = new Map<string, number>()
  #results = 0
  readonly #uri: string

  constructor(path: string, summary: Summary) {
    this.#file = new OutputFile(path)
    this.#summary = summary
    this.#uri = uriOf(summary.source)
    this.#file.write('{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"results":[')
  }

  /** Whether it takes no more results. */
  get full(): boolean {
    return this.#results >= MOST_RESULTS
  }

  /** Adds a finding, while there is room. */
  add({ entry, severity, category, subcategory, row, field, start, end }: FindingRecord): void {
    if (this.full) return
    if (!this.#rules.has(entry)) this.#rules.set(entry, this.#rules.size)
    const result = {
      ruleId: entry,
      ruleIndex: this.#rules.get(entry),
      level: LEVELS[severity],
      message: { text: `${category}/${subcategory}` },
      // A region would be a place in the file, which nobody knows here: places are those in the text of a cell.
      locations: [{ physicalLocation: { artifactLocation: { uri: this.#uri } }, logicalLocations: [{ fullyQualifiedName: `row ${row}, ${field}` }] }],
      properties: { row, field, start, end },
    }
    this.#file.write(`${this.#results++ > 0 ? ',' : ''}${JSON.stringify(result)}`)
  }

  close(): void {
    const driver = { name: 'discret', version: this.#summary.made.version, rules: [...this.#rules.keys()].map((id) => ({ id })) }
    this.#file.write(`],"tool":${JSON.stringify({ driver })}}]}\n`)
    this.#file.close()
  }
}

/** A file as a reference (RFC 3986), `file:///` where its path is absolute; a table behind the address of its database. */
export function uriOf(source: string): string {
  const [, address, table] = /^((?:postgres(?:ql)?|mysql|mariadb):\S+) (.*)$/su.exec(source) ?? []
  if (address !== undefined && table !== undefined) return `${address}#${encodeURIComponent(table)}`
  if (isAbsolute(source)) return pathToFileURL(source).href
  const scheme = /^sqlite:/.exec(source)?.[0] ?? ''
  const path = source.slice(scheme.length).split(sep === '\\' ? /[\\/]/ : '/')
  return scheme + path.map(encodeURIComponent).join('/')
}
