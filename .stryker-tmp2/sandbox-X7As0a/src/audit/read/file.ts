/** Files as streams of bytes. */
// @ts-nocheck

import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import iconv from 'iconv-lite'
import { DiscretError } from '../../errors.js'
import type { Encoding } from './encoding.js'

/** Enough to tell an encoding and a delimiter. */
const SAMPLE = 256 * 1024

const NEWLINE = 0x0a

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

/**
 * A file in another encoding as UTF-8, without a byte order mark.
 *
 * @param from bytes of UTF-8 to leave out
 */
export async function* utf8From(path: string, encoding: Encoding, from: number): AsyncGenerator<Uint8Array> {
  let left = from
  for await (const text of createReadStream(path).pipe(iconv.decodeStream(encoding)) as AsyncIterable<string>) {
    const bytes = Buffer.from(text)
    if (left < bytes.length) yield bytes.subarray(left)
    left = Math.max(0, left - bytes.length)
  }
}

/**
 * The first line of a stream.
 *
 * @param longest a longer line is skipped
 * @returns the line without its end, `undefined` where it is too long, and where the next one begins, if there is one
 */
export async function lineAt(bytes: AsyncIterable<Uint8Array>, longest: number): Promise<{ readonly line: Uint8Array | undefined; readonly next: number | undefined }> {
  const pieces: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    const end = chunk.indexOf(NEWLINE)
    const piece = end < 0 ? chunk : chunk.subarray(0, end)
    length += piece.length
    if (length <= longest) pieces.push(piece)
    if (end >= 0) return { line: length <= longest ? withoutReturn(Buffer.concat(pieces)) : undefined, next: length + 1 }
  }
  return { line: length <= longest ? withoutReturn(Buffer.concat(pieces)) : undefined, next: undefined }
}

function withoutReturn(line: Uint8Array): Uint8Array {
  return line.at(-1) === 0x0d ? line.subarray(0, -1) : line
}
