/** Writes the reports of an audit from its summary and `findings.ndjson`: streaming, whatever the number of findings. */
import { writeFileSync } from 'node:fs'
import { DiscretError } from '../../errors.js'
import { linesOfFile } from '../../io/lines.js'
import type { FindingRecord } from '../finding-record.js'
import { OutputFile } from '../output-file.js'
import { pathsIn } from '../outputs.js'
import type { Summary } from '../summary.js'
import { findingsTable, findingsTableHead } from './findings-csv.js'
import { htmlReport, MOST_ROWS } from './html.js'
import { SarifFile } from './sarif.js'
import { isFinding } from './schema.js'

/**
 * Findings of files of NDJSON, in order.
 *
 * @throws DiscretError `unreadable-file`, or `invalid-input` for a line that is none
 */
export async function* readFindings(files: readonly string[]): AsyncGenerator<FindingRecord> {
  for (const file of files) {
    for await (const line of linesOfFile(file)) {
      if ('text' in line && line.text === '') continue
      const finding = 'text' in line ? parsed(line.text) : undefined
      if (!isFinding(finding)) throw new DiscretError('invalid-input', `${file}, line ${line.number} is no finding of an audit. Pass findings.ndjson as the audit wrote it.`)
      yield finding
    }
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/**
 * Writes `findings.csv`.
 *
 * @param groupBy  columns of the groups
 * @param findings in the order in which they are to stand
 * @param show     whether findings hold their passages
 */
export async function writeTable(out: string, groupBy: readonly string[], findings: AsyncIterable<FindingRecord>, show: boolean): Promise<void> {
  const file = new OutputFile(pathsIn(out).table)
  file.write(findingsTableHead(groupBy, show))
  for await (const finding of findings) file.write(findingsTable([finding], groupBy, show))
  file.close()
}

/**
 * Writes `summary.json`, `report.sarif` and `report.html`.
 *
 * @param out      a folder that exists
 * @param findings in the order in which they are to stand; the first are read
 */
export async function writeReports(out: string, summary: Summary, findings: AsyncIterable<FindingRecord>): Promise<void> {
  const paths = pathsIn(out)
  const sarif = new SarifFile(paths.sarif, summary)
  const first: FindingRecord[] = []
  for await (const finding of findings) {
    sarif.add(finding)
    if (first.length < MOST_ROWS) first.push(finding)
    if (sarif.full && first.length >= MOST_ROWS) break
  }
  writeFileSync(paths.summary, `${JSON.stringify(summary, null, 2)}\n`)
  sarif.close()
  writeFileSync(paths.html, htmlReport(summary, first))
}
