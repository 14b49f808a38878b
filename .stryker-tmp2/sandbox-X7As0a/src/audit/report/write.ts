/** Writes the reports of an audit from its summary and `findings.ndjson`: streaming, whatever the number of findings. */
// @ts-nocheck

import { once } from 'node:events'
import { createReadStream, createWriteStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { DiscretError } from '../../errors.js'
import type { FindingRecord } from '../finding-record.js'
import { lines } from '../read/lines.js'
import type { Summary } from '../summary.js'
import { csvRow, findingsCsv } from './findings-csv.js'
import { htmlReport, MOST_ROWS } from './html.js'
import { SarifFile } from './sarif.js'

/**
 * Findings of files of NDJSON, in order.
 *
 * @throws DiscretError `invalid-input` for a line that is none
 */
export async function* readFindings(files: readonly string[]): AsyncGenerator<FindingRecord> {
  for (const file of files) {
    for await (const line of lines(createReadStream(file))) {
      if ('text' in line && line.text === '') continue
      try {
        if ('invalid' in line) throw new SyntaxError()
        yield JSON.parse(line.text) as FindingRecord
      } catch {
        throw new DiscretError('invalid-input', `${file}, line ${line.number} is no finding of an audit. Pass findings.ndjson as the audit wrote it.`)
      }
    }
  }
}

/**
 * Writes `summary.json`, `findings.csv`, `report.sarif` and `report.html`.
 *
 * @param out      a folder that exists
 * @param findings in the order in which they are to stand
 * @param show     whether findings hold their passages
 */
export async function writeReports(out: string, summary: Summary, findings: AsyncIterable<FindingRecord>, show: boolean): Promise<void> {
  const groupBy = Object.keys(summary.byGroup)
  const csv = findingsCsv(groupBy, show)
  const file = createWriteStream(join(out, 'findings.csv'))
  csv.pipe(file)
  const sarif = new SarifFile(join(out, 'report.sarif'), summary)
  const first: FindingRecord[] = []
  for await (const finding of findings) {
    sarif.add(finding)
    if (first.length < MOST_ROWS) first.push(finding)
    if (!csv.write(csvRow(finding, groupBy))) await once(csv, 'drain')
  }
  csv.end()
  await finished(file)
  writeFileSync(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`)
  sarif.close()
  writeFileSync(join(out, 'report.html'), htmlReport(summary, first))
}
