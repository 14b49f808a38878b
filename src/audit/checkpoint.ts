/** Where an audit stands: enough to go on after a stop of any kind. Counts and places (of a table, the key of a row), never what is screened. */
import { existsSync, readFileSync } from 'node:fs'
import { DiscretError } from '../errors.js'
import { writeWhole } from './outputs.js'
import type { Place } from './rows.js'
import type { Summary } from './summary.js'

/** What is kept between runs. */
export interface Checkpoint {
  /** Source and options: a run with others cannot go on. */
  readonly identity: string
  /** What is done. */
  readonly after: Place
  /** Bytes of each output at that time: what is longer is cut off. */
  readonly lengths: Readonly<Record<string, number>>
  readonly summary: Summary
}

/** Writes whole or not at all. @throws DiscretError `unreadable-file` */
export function saveCheckpoint(path: string, checkpoint: Checkpoint): void {
  writeWhole(path, JSON.stringify(checkpoint))
}

/**
 * Reads a checkpoint.
 *
 * @param identity of the source and options at hand
 * @returns `undefined` where there is none
 * @throws DiscretError `invalid-input` where it belongs to another source or other options
 */
export function readCheckpoint(path: string, identity: string): Checkpoint | undefined {
  if (!existsSync(path)) return undefined
  let checkpoint: Checkpoint
  try {
    checkpoint = JSON.parse(readFileSync(path, 'utf8'), withoutPrototype) as Checkpoint
  } catch {
    throw new DiscretError('invalid-input', `${path} is no checkpoint. Remove it and start again without --resume.`)
  }
  if (checkpoint.identity !== identity) {
    throw new DiscretError(
      'invalid-input',
      `${path} belongs to another source, another state of it, or other options. Start again without --resume, or into another folder (--out).`,
    )
  }
  return checkpoint
}

/** Counts are kept by names out of the data: « __proto__ » is one of them. */
function withoutPrototype(_key: string, value: unknown): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.assign(Object.create(null), value) : value
}
