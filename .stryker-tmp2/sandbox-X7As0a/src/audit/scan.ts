/** The sweep: rows → batches → workers → outputs, in order, in constant memory, resumable at any time. */
// @ts-nocheck

import type { Fields, RowVerdict } from './audit-worker.js'
import { saveCheckpoint } from './checkpoint.js'
import type { FindingRecord } from './finding-record.js'
import { groupsOf } from './groups.js'
import type { OutputFile } from './output-file.js'
import type { ScreeningPool } from './pool.js'
import { isUnreadable, type Row, type Source, type Unreadable } from './rows.js'
import type { Tally } from './summary.js'

/** Rows a batch, at most. */
const ROWS = 500

/** Characters a batch, at most: long texts travel alone. */
const CHARACTERS = 500_000

/** Milliseconds between checkpoints. */
const EVERY = 1000

/** What a sweep needs. */
export interface Sweep {
  readonly source: Source
  /** Number of the last row that is done. */
  readonly after: number
  /** Columns to screen; all of each row where none were named, those too that turn up late. */
  readonly columns: readonly string[] | undefined
  readonly id: string | undefined
  readonly groupBy: readonly string[]
  /** Rows that are to be screened; all by default. */
  readonly wanted: (row: Row) => boolean
  readonly pool: ScreeningPool
  /** Batches under way at a time. */
  readonly depth: number
  readonly tally: Tally
  readonly findings: OutputFile
  /** Gets each row as it is to stand in the redacted copy. */
  readonly redacted: { readonly file: OutputFile; readonly line: (row: Row, texts: RowVerdict['redacted']) => string } | undefined
  readonly checkpoint: { readonly path: string; readonly identity: string }
  readonly onProgress: () => void
  /** Asks to stop after the batches under way. */
  readonly signal: AbortSignal
}

interface Batch {
  readonly rows: readonly (Row | Unreadable)[]
  readonly verdicts: Promise<(RowVerdict | undefined)[]>
}

/** @returns whether the source was read to its end */
export async function sweep(job: Sweep): Promise<boolean> {
  const underWay: Batch[] = []
  let saved = performance.now()
  let after = job.after
  const finish = async (batch: Batch): Promise<void> => {
    write(job, batch.rows, await batch.verdicts)
    after = batch.rows.at(-1)?.number ?? after
    job.onProgress()
    if (performance.now() - saved > EVERY) {
      save(job, after)
      saved = performance.now()
    }
  }
  try {
    for await (const rows of batches(job)) {
      underWay.push({ rows, verdicts: job.pool.screen(rows.map((row) => fieldsOf(row, job))) })
      if (underWay.length >= job.depth) await finish(underWay.shift() as Batch)
      if (job.signal.aborted) break
    }
    while (underWay.length > 0) await finish(underWay.shift() as Batch)
  } finally {
    // Whatever happened, what is done is kept.
    await Promise.allSettled(underWay.map(({ verdicts }) => verdicts))
    save(job, after)
  }
  return !job.signal.aborted
}

async function* batches({ source, after, wanted }: Sweep): AsyncGenerator<(Row | Unreadable)[]> {
  let rows: (Row | Unreadable)[] = []
  let characters = 0
  for await (const row of source.rows(after)) {
    if (!isUnreadable(row) && !wanted(row)) continue
    rows.push(row)
    if (!isUnreadable(row)) for (const text of Object.values(row.values)) characters += text.length
    if (rows.length < ROWS && characters < CHARACTERS) continue
    yield rows
    rows = []
    characters = 0
  }
  if (rows.length > 0) yield rows
}

function fieldsOf(row: Row | Unreadable, { columns }: Sweep): Fields {
  if (isUnreadable(row)) return []
  return (columns ?? Object.keys(row.values)).flatMap((column) => {
    const text = row.values[column]
    return typeof text !== 'string' || text === '' ? [] : [[column, text] as const]
  })
}

function write(job: Sweep, rows: readonly (Row | Unreadable)[], verdicts: readonly (RowVerdict | undefined)[]): void {
  const { tally, findings, redacted, id, groupBy } = job
  rows.forEach((row, at) => {
    const verdict = verdicts[at]
    if (isUnreadable(row)) return tally.unreadable(row)
    if (!verdict) return tally.unreadable({ number: row.number, reason: 'the worker died on it' })
    const groups = groupsOf(row.values, groupBy)
    const head = { row: row.number, ...(id === undefined ? {} : { id: row.values[id] ?? '' }) }
    const tail = groupBy.length > 0 ? { groups } : {}
    const records = verdict.findings.map((passage): FindingRecord => ({ ...head, ...passage, ...tail }))
    for (const record of records) findings.write(`${JSON.stringify(record)}\n`)
    redacted?.file.write(redacted.line(row, verdict.redacted))
    tally.row(
      fieldsOf(row, job).map(([field]) => field),
      groups,
      records,
    )
  })
}

function save({ findings, redacted, checkpoint, tally }: Sweep, after: number): void {
  findings.sync()
  redacted?.file.sync()
  const lengths = { findings: findings.length, ...(redacted ? { redacted: redacted.file.length } : {}) }
  saveCheckpoint(checkpoint.path, { identity: checkpoint.identity, after, lengths, summary: tally.summary })
}
