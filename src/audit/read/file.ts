/** Files as streams of bytes. */
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { DiscretError } from '../../errors.js'
import type { InFile } from '../rows.js'
import { type Encoding, isMarked } from './encoding.js'

/** Enough to tell an encoding and a delimiter. */
const SAMPLE = 256 * 1024

/** Bytes that are read at a time. */
const CHUNK = 128 * 1024

/** The first bytes of a file. @throws DiscretError `unreadable-file` */
export async function beginningOf(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(SAMPLE), 0, SAMPLE, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  } catch (cause) {
    throw new DiscretError('unreadable-file', `"${path}" cannot be read (${(cause as NodeJS.ErrnoException).code}). Check its name and rights.`, [], { cause })
  }
}

/** Size in bytes. */
export async function sizeOf(path: string): Promise<number> {
  return (await stat(path)).size
}

/** Tells a file from one of another state: size and time of the last change. */
export async function fileIdentity(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path)
  return `${size} bytes, changed ${new Date(mtimeMs).toISOString()}`
}

/** The encoding of what `bytesOf` gives: UTF-16 is made UTF-8 on the way in, for records are told apart by single bytes. */
export function encodingRead(encoding: Encoding): Encoding {
  return encoding.startsWith('utf-16') ? 'utf-8' : encoding
}

/**
 * A file as it is, or as UTF-8 without a byte order mark where it is UTF-16; each chunk may be overwritten by the next.
 *
 * @param from bytes to leave out
 */
export function bytesOf(path: string, encoding: Encoding, from: number): AsyncIterable<Uint8Array> {
  return encodingRead(encoding) === encoding ? bytesFrom(path, from) : utf8From(path, encoding, from)
}

/** A file as UTF-8, whatever its encoding; each chunk may be overwritten by the next. */
export function utf8Of(path: string, encoding: Encoding, from: number): AsyncIterable<Uint8Array> {
  return encoding === 'utf-8' ? bytesFrom(path, from) : utf8From(path, encoding, from)
}

/** How a stretch keeps the bytes of `bytesOf`: by their place where they stand in the file. */
export function keepIn(path: string, encoding: Encoding): (bytes: Uint8Array, from: number) => InFile | Uint8Array {
  // A copy of its own: a thread that is given a part of a buffer gets all of it.
  return encodingRead(encoding) === encoding ? ({ length }, from) => ({ path, from, length }) : (bytes) => new Uint8Array(bytes)
}

/** One buffer for the whole file: what a stream allocates for each chunk is collected late, by the tens of megabytes. */
async function* bytesFrom(path: string, from: number): AsyncGenerator<Uint8Array> {
  const file = await open(path)
  try {
    const chunk = Buffer.alloc(CHUNK)
    for (let position = from; ; ) {
      const { bytesRead } = await file.read(chunk, 0, CHUNK, position)
      if (bytesRead === 0) return
      position += bytesRead
      yield chunk.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

async function* utf8From(path: string, encoding: Encoding, from: number): AsyncGenerator<Uint8Array> {
  let left = from
  for await (const text of createReadStream(path).pipe(iconv.decodeStream(encoding)) as AsyncIterable<string>) {
    const bytes = Buffer.from(text)
    if (left < bytes.length) yield bytes.subarray(left)
    left = Math.max(0, left - bytes.length)
  }
}

/** Bytes of the byte order mark of UTF-8; decoders take that of UTF-16 away. */
export function markLength(sample: Uint8Array): number {
  return isMarked(sample) ? 3 : 0
}
