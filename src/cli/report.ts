/** `discret report`: the reports of findings that were gathered elsewhere, on a cluster or in parts. */
import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import type { FindingRecord } from '../audit/finding-record.js'
import { makeFolder, pathsIn } from '../audit/outputs.js'
import { refuseSameFile } from '../audit/same-file.js'
import type { Summary } from '../audit/summary.js'
import { DiscretError } from '../errors.js'
import { write } from './output.js'

interface Options {
  readonly summary: string
  readonly out: string
  readonly show?: boolean
}

/** Adds the verb. */
export function addReport(program: Command): void {
  program
    .command('report')
    .description('render summary.json and findings.ndjson of an audit, or of several parts of one, to the same reports')
    .argument('<findings...>', 'files of findings (NDJSON), in order')
    .requiredOption('--summary <file>', 'summary.json of the audit')
    .option('--out <folder>', 'where the reports go', 'discret-audit')
    .option('--show', 'the findings hold their passages, and the reports are to show them')
    .addHelpText('after', '\nExit codes: 0 done, 2 error.\n\nExample:\n  discret report part-*.ndjson --summary summary.json --out audit')
    .action(report)
}

async function report(findings: readonly string[], { summary: path, out, show = false }: Options): Promise<void> {
  const { readFindings, writeReports, writeTable } = await import('../audit/report/write.js')
  const { table, html, sarif } = pathsIn(out)
  refuseSameFile([...findings, path], [table, html, sarif])
  const summary = await readSummary(path)
  makeFolder(out)
  await writeTable(out, Object.keys(summary.byGroup), withheld(readFindings(findings), show), show, summary.findings)
  await writeReports(out, summary, withheld(readFindings(findings), show))
  await write(`Rapport : ${out}/report.html\n`)
}

async function readSummary(path: string): Promise<Summary> {
  const { isSummary } = await import('../audit/report/schema.js')
  try {
    const summary: unknown = JSON.parse(readFileSync(path, 'utf8'))
    if (isSummary(summary)) return summary
  } catch {
    // Told below.
  }
  throw new DiscretError('invalid-input', `${path} is no summary of an audit: pass the summary.json that the audit wrote.`)
}

/** Passages are left out unless asked for. */
async function* withheld(findings: AsyncIterable<FindingRecord>, show: boolean): AsyncGenerator<FindingRecord> {
  for await (const { text, ...rest } of findings) yield show && text !== undefined ? { ...rest, text } : rest
}
