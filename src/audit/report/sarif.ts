/** `report.sarif`: findings as SARIF 2.1.0 (OASIS), for tools that collect results of analysers. */
import type { FindingRecord } from '../finding-record.js'
import type { Summary } from '../summary.js'

/** Results that the file holds, at most: viewers refuse larger ones. */
export const MOST_RESULTS = 25_000

const LEVELS: Readonly<Record<number, string>> = { 1: 'note', 2: 'warning', 3: 'error' }

/**
 * The report as SARIF.
 *
 * @param findings the first of them, see `MOST_RESULTS`
 */
export function sarif(summary: Summary, findings: readonly FindingRecord[]): object {
  const rules = [...new Set(findings.map(({ entry }) => entry))].sort()
  const places = new Map(rules.map((id, at) => [id, at]))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'discret', version: summary.made.version, rules: rules.map((id) => ({ id })) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map(({ entry, severity, category, subcategory, row, field, start, end }) => ({
          ruleId: entry,
          ruleIndex: places.get(entry),
          level: LEVELS[severity],
          message: { text: `${category}/${subcategory}` },
          locations: [
            {
              physicalLocation: { artifactLocation: { uri: encodeURI(summary.source) }, region: { charOffset: start, charLength: end - start } },
              logicalLocations: [{ fullyQualifiedName: `row ${row}, ${field}` }],
            },
          ],
        })),
      },
    ],
  }
}
