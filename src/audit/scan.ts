/** The sweep: source → batches → workers → outputs, in order, in constant memory, resumable at any time. */
import { saveCheckpoint } from './checkpoint.js'
import type { OutputFile } from './output-file.js'
import type { ScreeningPool } from './pool.js'
import { type Batch, isUnreadable, type Place, type ReadRows, type Row, type Source, type Unreadable } from './rows.js'
import type { BatchResult } from './screen-rows.js'
import type { Tally } from './summary.js'

/** Rows a batch, at most, where rows are read and not stretches. */
const ROWS = 500

/** Characters of such a batch, at most: long texts travel alone. */
const CHARACTERS = 250_000

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
    for await (const batch of batches(job)) {
      underWay.push({ end: batch.end, results: job.pool.screen(batch) })
      if (underWay.length >= job.depth) await finish(underWay.shift() as UnderWay)
      if (job.signal.aborted) break
    }
    while (underWay.length > 0) await finish(underWay.shift() as UnderWay)
  } finally {
    // Whatever happened, what is done is kept.
    await Promise.allSettled(underWay.map(({ results }) => results))
    if (after && even) save(job, after)
  }
  return !job.signal.aborted
}

/** Stretches where the source has them; rows where it has none, or where rows are chosen by their numbers. */
function batches({ source, after, sampled }: Sweep): AsyncIterable<Batch> {
  return source.stretches && !sampled ? source.stretches(after) : readRows(source.rows(after?.row ?? 0), sampled)
}

async function* readRows(rows: AsyncIterable<Row | Unreadable>, sampled: ReadonlySet<number> | undefined): AsyncGenerator<ReadRows> {
  let read: (Row | Unreadable)[] = []
  let characters = 0
  const batch = (): ReadRows => ({ read, end: { row: read.at(-1)?.number ?? 0, byte: 0 } })
  for await (const row of rows) {
    if (sampled && !sampled.has(row.number)) continue
    read.push(row)
    if (!isUnreadable(row)) for (const text of Object.values(row.values)) characters += text.length
    if (read.length < ROWS && characters < CHARACTERS) continue
    yield batch()
    read = []
    characters = 0
  }
  if (read.length > 0) yield batch()
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
