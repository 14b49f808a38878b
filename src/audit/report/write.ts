/** Writes the reports of an audit from its summary and `findings.ndjson`: streaming, whatever the number of findings. */
import { DiscretError } from '../../errors.js'
import { linesOfFile } from '../../io/lines.js'
import type { FindingRecord } from '../finding-record.js'
import { OutputFile } from '../output-file.js'
import { moveTo, pathsIn, removeFile, writeWhole } from '../outputs.js'
import type { Summary } from '../summary.js'
import { findingsTable, findingsTableHead } from './findings-csv.js'
import { htmlReport, MOST_ROWS } from './html.js'
import { SarifFile } from './sarif.js'
import { isFinding } from './schema.js'

/**
 * Findings of files of NDJSON, in order, from whatever program wrote them.
 *
 * @throws DiscretError `unreadable-file`, or `invalid-input` for a line that is none
 */
export async function* readFindings(files: readonly string[]): AsyncGenerator<FindingRecord> {
  for (const file of files) {
    for await (const { number, finding } of linesIn(file)) {
      if (!isFinding(finding)) throw noFinding(file, number)
      yield finding
    }
  }
}

/** Findings that this audit wrote: to check them again would take as long as to read them. @throws DiscretError `unreadable-file`, `invalid-input` */
export async function* ownFindings(file: string): AsyncGenerator<FindingRecord> {
  for await (const { number, finding } of linesIn(file)) {
    if (finding === undefined) throw noFinding(file, number)
    yield finding as FindingRecord
  }
}

async function* linesIn(file: string): AsyncGenerator<{ readonly number: number; readonly finding: unknown }> {
  for await (const line of linesOfFile(file)) {
    if ('text' in line && line.text === '') continue
    yield { number: line.number, finding: 'text' in line ? parsed(line.text) : undefined }
  }
}

function noFinding(file: string, line: number): DiscretError {
  return new DiscretError('invalid-input', `${file}, line ${line} is no finding of an audit. Pass findings.ndjson as the audit wrote it.`)
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/**
 * Writes `findings.csv`, whole or not at all.
 *
 * @param groupBy  columns of the groups
 * @param findings in the order in which they are to stand
 * @param show     whether findings hold their passages
 * @param expected how many they are to be
 * @throws DiscretError `invalid-input` where they are more or fewer, and what reading them throws
 */
export async function writeTable(out: string, groupBy: readonly string[], findings: AsyncIterable<FindingRecord>, show: boolean, expected: number): Promise<void> {
  const { table } = pathsIn(out)
  const unfinished = `${table}.new`
  try {
    const file = new OutputFile(unfinished)
    let count = 0
    try {
      file.write(findingsTableHead(groupBy, show))
      for await (const finding of findings) {
        file.write(findingsTable([finding], groupBy, show))
        count++
      }
    } finally {
      file.close()
    }
    if (count !== expected) {
      throw new DiscretError(
        'invalid-input',
        `The files hold ${count} findings, and the summary counts ${expected}. Pass every part of the audit, each once, with its own summary.json.`,
      )
    }
    moveTo(table, unfinished)
  } catch (error) {
    removeFile(unfinished)
    throw error
  }
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
  writeWhole(paths.summary, `${JSON.stringify(summary, null, 2)}\n`)
  sarif.close()
  writeWhole(paths.html, htmlReport(summary, first))
}
