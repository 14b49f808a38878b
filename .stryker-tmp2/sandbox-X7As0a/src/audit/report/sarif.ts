/** `report.sarif`: findings as SARIF 2.1.0 (OASIS), for tools that collect results of analysers; written as findings go by. */
// @ts-nocheck

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

  constructor(path: string, summary: Summary) {
    this.#file = new OutputFile(path)
    this.#summary = summary
    this.#file.write('{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"columnKind":"utf16CodeUnits","results":[')
  }

  /** Adds a finding, while there is room. */
  add({ entry, severity, category, subcategory, row, field, start, end }: FindingRecord): void {
    if (this.#results >= MOST_RESULTS) return
    if (!this.#rules.has(entry)) this.#rules.set(entry, this.#rules.size)
    const result = {
      ruleId: entry,
      ruleIndex: this.#rules.get(entry),
      level: LEVELS[severity],
      message: { text: `${category}/${subcategory}` },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: encodeURI(this.#summary.source) }, region: { charOffset: start, charLength: end - start } },
          logicalLocations: [{ fullyQualifiedName: `row ${row}, ${field}` }],
        },
      ],
    }
    this.#file.write(`${this.#results++ > 0 ? ',' : ''}${JSON.stringify(result)}`)
  }

  close(): void {
    const driver = { name: 'discret', version: this.#summary.made.version, rules: [...this.#rules.keys()].map((id) => ({ id })) }
    this.#file.write(`],"tool":${JSON.stringify({ driver })}}]}\n`)
    this.#file.close()
  }
}
