/** A file that is written to its end, can tell how long it is, and can be cut back to a length. */
import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, writeSync } from 'node:fs'
import { DiscretError } from '../errors.js'
import { unwritable } from '../io/unwritable.js'

/** Bytes that are gathered before they are written. */
const BUFFER = 256 * 1024

/** An output of the audit. */
export class OutputFile {
  readonly #descriptor: number
  readonly #path: string
  readonly #buffer = Buffer.alloc(BUFFER)
  #used = 0
  /** Bytes written. */
  length: number

  /**
   * @param path   made where it is missing
   * @param length bytes to keep of what is there
   * @param head   what the file begins with
   * @throws DiscretError `unreadable-file` where it cannot be written, `invalid-input` where less is there than is to be kept
   */
  constructor(path: string, length = 0, head = '') {
    this.#path = path
    this.#descriptor = length > 0 ? openKept(path, length) : openNew(path)
    this.length = length
    if (length === 0) this.write(head)
  }

  /** @throws DiscretError `unreadable-file` on a full disk: what is on the disk then is cut back when the audit is resumed */
  write(text: string): void {
    // A UTF-16 code unit takes three bytes at most.
    const most = 3 * text.length
    if (this.#used + most > this.#buffer.length) this.flush()
    if (most > this.#buffer.length) this.#put(Buffer.from(text))
    else this.#used += this.#buffer.write(text, this.#used)
  }

  flush(): void {
    this.#put(this.#buffer.subarray(0, this.#used))
    this.#used = 0
  }

  #put(bytes: Uint8Array): void {
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(this.#descriptor, bytes, done, bytes.length - done, this.length + done)
    } catch (cause) {
      throw new DiscretError('unreadable-file', `${this.#path} cannot be written (${(cause as NodeJS.ErrnoException).code}). Make room, then go on with --resume.`, [], { cause })
    }
    this.length += bytes.length
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

function openNew(path: string): number {
  try {
    return openSync(path, 'w')
  } catch (cause) {
    throw unwritable(path, cause)
  }
}

/** Opens what an earlier run wrote, cut back; a longer cut would fill the file with zeros. */
function openKept(path: string, length: number): number {
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, 'r+')
    if (fstatSync(descriptor).size < length) throw new RangeError('shorter')
    ftruncateSync(descriptor, length)
    return descriptor
  } catch (cause) {
    if (descriptor !== undefined) closeSync(descriptor)
    throw new DiscretError('invalid-input', `"${path}" is no longer as the audit left it: ${length} bytes of it are to be kept. Start again without --resume.`, [], { cause })
  }
}
