/** A worker thread of the audit: parses and screens batches of rows. It loads the lexicons once. */
import { workerData } from 'node:worker_threads'
import { DiscretError, type DiscretErrorCode } from '../errors.js'
import { type SharedOptions, screenerOf } from '../io/screening-options.js'
import type { Screener } from '../types.js'
import { type Format, rowsOf } from './read/format.js'
import type { Batch } from './rows.js'
import { type BatchResult, type RowOptions, screenRows } from './screen-rows.js'

/** What a worker is started with. */
export interface WorkerSetup {
  readonly options: SharedOptions
  readonly rows: RowOptions
  /** Of stretches, where the source has them. */
  readonly format: Format | undefined
}

/** What identifies lexicons and options, or why there is no screener: errors lose their class between threads. */
export type Identity = { readonly fingerprint: string } | { readonly code: DiscretErrorCode; readonly message: string }

const setup = workerData as WorkerSetup
let made: Promise<Screener> | undefined

function screener(): Promise<Screener> {
  made ??= screenerOf(setup.options)
  return made
}

/** Identifies lexicons and options. */
export async function identity(): Promise<Identity> {
  try {
    return { fingerprint: (await screener()).screen('').fingerprint }
  } catch (error) {
    if (!(error instanceof DiscretError)) throw error
    return { code: error.code, message: error.message }
  }
}

/** Screens a batch. */
export default async function screenBatch(batch: Batch): Promise<BatchResult> {
  const { screen } = await screener()
  return screenRows('read' in batch ? batch.read : rowsOf(batch, setup.format as Format), setup.rows, screen)
}
