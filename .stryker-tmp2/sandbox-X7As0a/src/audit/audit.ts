/** One audit: a source, swept into a folder of reports. */
// @ts-nocheck

import { mkdirSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import type { SharedOptions } from '../cli/options.js'
import { DiscretError } from '../errors.js'
import { readCheckpoint, removeCheckpoint } from './checkpoint.js'
import { chooseColumns } from './columns.js'
import { dayOf } from './groups.js'
import { OutputFile } from './output-file.js'
import { ScreeningPool } from './pool.js'
import { openSource, type ReadOptions } from './read/open.js'
import { redactedCopy } from './redacted-copy.js'
import { readFindings, writeReports } from './report/write.js'
import type { Row, Source } from './rows.js'
import { sampleOf } from './sample.js'
import { sweep } from './scan.js'
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

/** Name of the checkpoint in the folder of the reports. */
const CHECKPOINT = '.checkpoint.json'

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
  const { out, show = false } = options
  const { since, dateColumn } = sinceOf(options)
  const source = await openSource(name, options)
  const workers = options.workers ?? availableParallelism()
  const pool = new ScreeningPool(workers, { options: screening(options), show, redacts: options.redactTo !== undefined })
  const wanted = since === undefined ? undefined : (row: Row) => isSince(row, dateColumn as string, since)
  let outcome: Outcome
  try {
    outcome = await sweepInto(source, pool, DEPTH * workers, options, wanted, onProgress, signal)
  } finally {
    await pool.close()
    await source.close()
  }
  await writeReports(out, outcome.summary, readFindings([join(out, 'findings.ndjson')]), show)
  if (outcome.complete) removeCheckpoint(join(out, CHECKPOINT))
  return outcome
}

async function sweepInto(
  source: Source,
  pool: ScreeningPool,
  depth: number,
  options: AuditOptions,
  wanted: ((row: Row) => boolean) | undefined,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Outcome> {
  const { out, id, groupBy = [], dateColumn, redactTo } = options
  const columns = await chooseColumns(
    source,
    options.column,
    [id, ...groupBy, dateColumn].filter((column) => column !== undefined),
  )
  const made = { version: manifest.version, fingerprint: await pool.fingerprint(), options: reported(options) }
  const identity = JSON.stringify([source.identity, made, columns])
  mkdirSync(out, { recursive: true })
  const path = join(out, CHECKPOINT)
  const checkpoint = options.resume ? readCheckpoint(path, identity) : undefined
  const tally = new Tally(checkpoint?.summary ?? emptySummary(source.name, source.notes, columns, groupBy, made))
  const sampled = options.sample === undefined ? undefined : await sampleOf(source, options.sample)
  const findings = new OutputFile(join(out, 'findings.ndjson'), checkpoint?.lengths.findings)
  const redacted = redactTo === undefined ? undefined : redactedCopy(redactTo, source, columns, checkpoint?.lengths.redacted)
  try {
    const complete = await sweep({
      source,
      after: checkpoint?.after ?? 0,
      columns: options.column,
      id,
      groupBy,
      wanted: (row) => (sampled?.has(row.number) ?? true) && (wanted?.(row) ?? true),
      pool,
      depth,
      tally,
      findings,
      redacted,
      checkpoint: { path, identity },
      onProgress: () => onProgress({ rows: tally.summary.rows, flagged: tally.summary.flagged, done: source.progress(), size: source.size }),
      signal,
    })
    return { summary: tally.summary, complete }
  } finally {
    findings.close()
    redacted?.file.close()
  }
}

function sinceOf({ since, dateColumn }: AuditOptions): { readonly since: string | undefined; readonly dateColumn: string | undefined } {
  if (since === undefined) return { since, dateColumn: undefined }
  const day = dayOf(since)
  if (day === undefined) throw new DiscretError('invalid-options', '--since takes a day such as 2025-03-14.')
  if (dateColumn === undefined) throw new DiscretError('invalid-options', '--since needs --date-column, the column that holds the date of a row.')
  return { since: day, dateColumn }
}

/** A row without a date is screened: better one too many. */
function isSince({ values }: Row, column: string, since: string): boolean {
  const day = dayOf((values[column] ?? '').trim())
  return day === undefined || day >= since
}

/** Options that a worker needs to screen. */
function screening({ category, minSeverity, allow, allowPhrase, lexicon, ignoreWhen, spelling }: AuditOptions): SharedOptions {
  return JSON.parse(JSON.stringify({ category, minSeverity, allow, allowPhrase, lexicon, ignoreWhen, spelling })) as SharedOptions
}

/** Options that change what is found or counted, for the report and for resuming. */
function reported({ out: _out, resume: _resume, workers: _workers, ...rest }: AuditOptions): Readonly<Record<string, unknown>> {
  return JSON.parse(JSON.stringify(rest)) as Record<string, unknown>
}
