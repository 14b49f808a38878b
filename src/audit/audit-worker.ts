/** A worker thread of the audit: screens batches of rows. It loads the lexicons once. */
import { workerData } from 'node:worker_threads'
import { type SharedOptions, screenerOf } from '../cli/options.js'
import { redact } from '../redact.js'
import { type FoundPassage, foundPassage } from './finding-record.js'

/** What a worker is started with. */
export interface WorkerSetup {
  readonly options: SharedOptions
  readonly show: boolean
  /** Whether texts with findings are to be given back redacted. */
  readonly redacts: boolean
}

/** Fields of a row, and their texts. */
export type Fields = readonly (readonly [field: string, text: string])[]

/** What was found in a row. */
export interface RowVerdict {
  readonly findings: readonly FoundPassage[]
  readonly redacted: readonly (readonly [field: string, text: string])[]
}

const { options, show, redacts } = workerData as WorkerSetup
const screener = await screenerOf(options)

/** Screens a batch, row by row. */
export default function screenBatch(rows: readonly Fields[]): RowVerdict[] {
  return rows.map((fields) => {
    const findings: FoundPassage[] = []
    const redacted: [string, string][] = []
    for (const [field, text] of fields) {
      const found = screener.screen(text).findings
      for (const finding of found) findings.push(foundPassage(field, finding, show))
      if (redacts && found.length > 0) redacted.push([field, redact(text, found)])
    }
    return { findings, redacted }
  })
}
