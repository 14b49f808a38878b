/** A worker thread of the audit: screens batches of rows. It loads the lexicons once. */
// @ts-nocheck

import { workerData } from 'node:worker_threads'
import { type SharedOptions, screenerOf } from '../cli/options.js'
import { DiscretError, type DiscretErrorCode } from '../errors.js'
import { redact } from '../redact.js'
import type { Screener } from '../types.js'
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

/** What identifies lexicons and options, or why there is no screener: errors lose their class between threads. */
export type Identity = { readonly fingerprint: string } | { readonly code: DiscretErrorCode; readonly message: string }

const { options, show, redacts } = workerData as WorkerSetup
let made: Promise<Screener> | undefined

function screener(): Promise<Screener> {
  made ??= screenerOf(options)
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

/** Screens a batch, row by row. */
export default async function screenBatch(rows: readonly Fields[]): Promise<RowVerdict[]> {
  const { screen } = await screener()
  return rows.map((fields) => {
    const findings: FoundPassage[] = []
    const redacted: [string, string][] = []
    for (const [field, text] of fields) {
      const found = screen(text).findings
      for (const finding of found) findings.push(foundPassage(field, finding, show))
      if (redacts && found.length > 0) redacted.push([field, redact(text, found)])
    }
    return { findings, redacted }
  })
}
