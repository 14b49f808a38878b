/** The sweep: source → batches → workers → outputs, in order, in constant memory, resumable at any time. */
import { inBatches } from './batches.js'
import { saveCheckpoint } from './checkpoint.js'
import type { OutputFile } from './output-file.js'
import type { ScreeningPool } from './pool.js'
import type { Batch, Place, Row, Source, Unreadable } from './rows.js'
import type { BatchResult } from './screen-rows.js'
import type { Tally } from './summary.js'
import { until } from './until.js'

/** Milliseconds between checkpoints. */
const EVERY = 1000

/** What a sweep needs. */
export interface Sweep {
  readonly source: Source
  /** What is done; nothing by default. */
  readonly after: Place | undefined
  /** Numbers of the rows that are wanted; all by default. */
  readonly sampled: ReadonlySet<number> | undefined
  readonly pool: ScreeningPool
  /** Batches under way at a time. */
  readonly depth: number
  readonly tally: Tally
  readonly outputs: { readonly findings: OutputFile; readonly table: OutputFile; readonly redacted: OutputFile | undefined }
  readonly checkpoint: { readonly path: string; readonly identity: string }
  readonly onProgress: () => void
  /** Asks to stop after the batches under way. */
  readonly signal: AbortSignal
}

interface UnderWay {
  readonly end: Place
  readonly results: Promise<BatchResult[]>
}

/** @returns whether the source was read to its end */
export async function sweep(job: Sweep): Promise<boolean> {
  const underWay: UnderWay[] = []
  let saved = performance.now()
  let after = job.after
  /** Whether the outputs end with a batch: one that could not be written whole (a full disk) is none to go on from. */
  let even = true
  const finish = async ({ end, results }: UnderWay): Promise<void> => {
    const found = await results
    even = false
    for (const result of found) write(job, result)
    even = true
    after = end
    job.onProgress()
    if (performance.now() - saved > EVERY) {
      save(job, after)
      saved = performance.now()
    }
  }
  try {
    if (!job.signal.aborted) {
      for await (const batch of batches(job)) {
        underWay.push({ end: batch.end, results: job.pool.screen(batch) })
        if (underWay.length >= job.depth) await finish(underWay.shift() as UnderWay)
        if (job.signal.aborted) break
      }
    }
    while (underWay.length > 0) await finish(underWay.shift() as UnderWay)
  } finally {
    // Whatever happened, what is done is kept.
    await Promise.allSettled(underWay.map(({ results }) => results))
    if (after && even) save(job, after)
  }
  return !job.signal.aborted
}

/** Stretches or pages where the source has them; rows where it has none, or where rows are chosen by their numbers. */
function batches({ source, after, sampled, signal }: Sweep): AsyncIterable<Batch> {
  if (sampled) return inBatches(among(sampled, until(signal, source.rows(after?.row ?? 0))))
  return source.stretches?.(after) ?? source.pages?.(after) ?? inBatches(source.rows(after?.row ?? 0))
}

async function* among(sampled: ReadonlySet<number>, rows: AsyncIterable<Row | Unreadable>): AsyncGenerator<Row | Unreadable> {
  for await (const row of rows) if (sampled.has(row.number)) yield row
}

function write({ tally, outputs: { findings, table, redacted } }: Sweep, result: BatchResult): void {
  findings.write(result.findings)
  table.write(result.table)
  redacted?.write(result.redacted)
  tally.add(result.counts)
}

function save({ outputs, checkpoint, tally }: Sweep, after: Place): void {
  const lengths = Object.fromEntries(
    Object.entries(outputs).flatMap(([name, file]) => {
      file?.sync()
      return file ? [[name, file.length]] : []
    }),
  )
  saveCheckpoint(checkpoint.path, { identity: checkpoint.identity, after, lengths, summary: tally.summary })
}
