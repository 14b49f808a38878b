/** A file that is written to its end, can tell how long it is, and can be cut back to a length. */
// @ts-nocheck

import { closeSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { DiscretError } from '../errors.js'

/** Bytes that are gathered before they are written. */
const BUFFER = 256 * 1024

/** An output of the audit. */
export class OutputFile {
  readonly #descriptor: number
  readonly #path: string
  #pending: string[] = []
  #waiting = 0
  /** Bytes written. */
  length: number

  /**
   * @param path   made where it is missing
   * @param length bytes to keep of what is there
   */
  constructor(path: string, length = 0) {
    this.#path = path
    this.#descriptor = openSync(path, length > 0 ? 'r+' : 'w')
    ftruncateSync(this.#descriptor, length)
    this.length = length
  }

  write(text: string): void {
    this.#pending.push(text)
    this.#waiting += text.length
    if (this.#waiting >= BUFFER) this.flush()
  }

  /** @throws DiscretError `unreadable-file` on a full disk: what is on the disk then is cut back when the audit is resumed */
  flush(): void {
    const bytes = Buffer.from(this.#pending.join(''))
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(this.#descriptor, bytes, done, bytes.length - done, this.length + done)
    } catch (cause) {
      throw new DiscretError('unreadable-file', `${this.#path} cannot be written (${(cause as NodeJS.ErrnoException).code}). Make room, then go on with --resume.`, [], { cause })
    }
    this.length += bytes.length
    this.#pending = []
    this.#waiting = 0
  }

  /** On the disk, not only with the system: a checkpoint must not run ahead of what it counts. */
  sync(): void {
    this.flush()
    fsyncSync(this.#descriptor)
  }

  close(): void {
    this.sync()
    closeSync(this.#descriptor)
  }
}
