/** One audit: a source, swept into a folder of reports. */
import { availableParallelism } from 'node:os'
import manifest from '../../package.json' with { type: 'json' }
import { DiscretError } from '../errors.js'
import type { SharedOptions } from '../io/screening-options.js'
import { readCheckpoint } from './checkpoint.js'
import { type Columns, chooseColumns } from './columns.js'
import { dayOf } from './groups.js'
import { OutputFile } from './output-file.js'
import { makeFolder, pathsIn, removeFile } from './outputs.js'
import { ScreeningPool } from './pool.js'
import { keyNames } from './read/key.js'
import { filesOf, openSource, type ReadOptions } from './read/open.js'
import { type CopyFormat, copyFormat, copyHead } from './redacted-copy.js'
import { findingsTableHead } from './report/findings-csv.js'
import type { Source } from './rows.js'
import { refuseSameFile } from './same-file.js'
import { sampleOf } from './sample.js'
import { sweep } from './scan.js'
import type { RowOptions } from './screen-rows.js'
import { emptySummary, type Summary, Tally } from './summary.js'

/** Options of an audit beside those of reading and screening. */
export interface AuditOptions extends SharedOptions, ReadOptions {
  readonly column?: readonly string[] | undefined
  readonly groupBy?: readonly string[] | undefined
  /** Rows before this day (ISO 8601) of `dateColumn` are left out. */
  readonly since?: string | undefined
  readonly dateColumn?: string | undefined
  readonly sample?: number | undefined
  readonly out: string
  readonly redactTo?: string | undefined
  readonly show?: boolean | undefined
  readonly resume?: boolean | undefined
  readonly workers?: number | undefined
}

/** What is going on, for a progress bar. */
export interface Progress {
  readonly rows: number
  readonly flagged: number
  /** In the unit of `size`. */
  readonly done: number
  readonly size: number | undefined
}

/** How an audit ended. */
export interface Outcome {
  readonly summary: Summary
  /** False when it was stopped: `resume` goes on. */
  readonly complete: boolean
}

/** Batches under way for each worker: one at work, one ready. */
const DEPTH = 2

/**
 * Sweeps a source and writes `findings.ndjson`, `findings.csv`, `summary.json`, `report.html` and `report.sarif`.
 *
 * @param name       file or connection string
 * @param onProgress called as batches finish
 * @param signal     stops the audit; what is done is kept
 * @throws DiscretError for a wrong source, column or option
 */
export async function audit(name: string, options: AuditOptions, onProgress: (progress: Progress) => void, signal: AbortSignal): Promise<Outcome> {
  const { out, groupBy = [], dateColumn, redactTo, show = false } = options
  const id = options.id === undefined ? undefined : keyNames(options.id)
  const since = sinceOf(options)
  const paths = pathsIn(out)
  refuseSameFile(filesOf(name), [...Object.values(paths), ...(redactTo === undefined ? [] : [redactTo])])
  const source = await openSource(name, options)
  let outcome: Outcome
  try {
    const { known, screened } = await chooseColumns(
      source,
      options.column,
      [...(id ?? []), ...groupBy, dateColumn].filter((column) => column !== undefined),
    )
    const copy = redactTo === undefined ? undefined : { path: redactTo, format: copyFormat(redactTo, source.columns ?? known) }
    const workers = options.workers ?? availableParallelism()
    const rows = { columns: options.column, id, groupBy, since, show, copy: copy?.format }
    const pool = new ScreeningPool(workers, { options: screening(options), rows, format: source.format })
    try {
      outcome = await sweepInto(source, screened, pool, DEPTH * workers, options, copy, onProgress, signal)
    } finally {
      await pool.close()
    }
  } finally {
    await source.close()
  }
  // Loaded late: charts take memory that the workers have given back by now.
  const { ownFindings, writeReports } = await import('./report/write.js')
  await writeReports(out, outcome.summary, ownFindings(paths.findings))
  if (outcome.complete) removeFile(paths.checkpoint)
  return outcome
}

async function sweepInto(
  source: Source,
  columns: Columns,
  pool: ScreeningPool,
  depth: number,
  options: AuditOptions,
  copy: { readonly path: string; readonly format: CopyFormat } | undefined,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  const { out, groupBy = [], show = false } = options
  const made = { version: manifest.version, fingerprint: await pool.fingerprint(), options: reported(options) }
  const identity = JSON.stringify([source.identity, made, columns])
  makeFolder(out)
  const paths = pathsIn(out)
  const checkpoint = options.resume ? readCheckpoint(paths.checkpoint, identity) : undefined
  // It counts bytes of outputs that are about to be emptied.
  if (!checkpoint) removeFile(paths.checkpoint)
  if (checkpoint && source.pages && options.sample !== undefined) {
    throw new DiscretError('invalid-options', 'The sample of a table cannot go on: its rows may have changed since, and the sample with them. Start again without --resume.')
  }
  const tally = new Tally(checkpoint?.summary ?? emptySummary(source.name, source.notes, columns, groupBy, made))
  const sampled = options.sample === undefined ? undefined : await sampleOf(source, options.sample, signal)
  // First: where it cannot be written, an earlier audit in the folder is left whole.
  const redacted = copy && new OutputFile(copy.path, checkpoint?.lengths.redacted, copyHead(copy.format))
  // Those of an earlier audit would tell of other findings, if this one fails.
  for (const path of [paths.html, paths.sarif, paths.summary]) removeFile(path)
  const outputs = {
    redacted,
    findings: new OutputFile(paths.findings, checkpoint?.lengths.findings),
    table: new OutputFile(paths.table, checkpoint?.lengths.table, findingsTableHead(groupBy, show)),
  }
  try {
    const complete = await sweep({
      source,
      after: checkpoint?.after,
      sampled,
      pool,
      depth,
      tally,
      outputs,
      checkpoint: { path: paths.checkpoint, identity },
      onProgress: () => onProgress({ rows: tally.summary.rows, flagged: tally.summary.flagged, done: source.progress(), size: source.size }),
      signal,
    })
    tally.summary.complete = complete
    return { summary: tally.summary, complete }
  } finally {
    for (const file of Object.values(outputs)) file?.close()
  }
}

function sinceOf({ since, dateColumn }: AuditOptions): RowOptions['since'] {
  if (since === undefined) return undefined
  const day = dayOf(since)
  if (day === undefined || !isInCalendar(day)) throw new DiscretError('invalid-options', '--since takes a day such as 2025-03-14.')
  if (dateColumn === undefined) throw new DiscretError('invalid-options', '--since needs --date-column, the column that holds the date of a row.')
  return { day, column: dateColumn }
}

/** @param day as `2025-03-14` */
function isInCalendar(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** Options that a worker needs to screen. */
function screening({ category, minSeverity, allow, allowPhrase, lexicon, ignoreWhen, spelling }: AuditOptions): SharedOptions {
  return JSON.parse(JSON.stringify({ category, minSeverity, allow, allowPhrase, lexicon, ignoreWhen, spelling })) as SharedOptions
}

/** Options that change what is found or counted, for the report and for resuming. */
function reported({ out: _out, resume: _resume, workers: _workers, ...rest }: AuditOptions): Readonly<Record<string, unknown>> {
  return JSON.parse(JSON.stringify(rest)) as Record<string, unknown>
}
