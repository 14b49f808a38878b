/** Lines of a stream of bytes. */
import { createReadStream } from 'node:fs'
import { DiscretError } from '../errors.js'

/** A line of bytes, decoded or not. */
export type Line = { readonly number: number } & ({ readonly text: string } | { readonly invalid: true })

const NEWLINE = 0x0a

/**
 * Lines of a stream of bytes, each decoded by itself; memory holds one line.
 *
 * @param stream  bytes
 * @param decoder strict UTF-8 by default
 */
export async function* lines(stream: AsyncIterable<Uint8Array>, decoder: { decode(bytes: Uint8Array): string } = new TextDecoder('utf-8', { fatal: true })): AsyncGenerator<Line> {
  const pending: Uint8Array[] = []
  let number = 0
  const decode = (bytes: Uint8Array): Line => {
    number++
    const text = decoded(bytes, decoder)
    return text === undefined ? { number, invalid: true } : { number, text }
  }
  for await (const chunk of stream) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      pending.push(chunk.subarray(from, at))
      yield decode(pending.length === 1 ? (pending[0] as Uint8Array) : Buffer.concat(pending))
      pending.length = 0
      from = at + 1
    }
    if (from < chunk.length) pending.push(chunk.subarray(from))
  }
  if (pending.length > 0) yield decode(Buffer.concat(pending))
}

/**
 * Lines of a file in UTF-8.
 *
 * @throws DiscretError `unreadable-file`
 */
export async function* linesOfFile(path: string): AsyncGenerator<Line> {
  try {
    yield* lines(createReadStream(path))
  } catch (cause) {
    throw new DiscretError('unreadable-file', `"${path}" cannot be read (${(cause as NodeJS.ErrnoException).code}). Check its name and rights.`, [], { cause })
  }
}

/**
 * Lines of bytes that hold them whole, each decoded by itself.
 *
 * @param decoder strict UTF-8 by default
 * @returns `undefined` for a line that it refuses
 */
export function linesOf(bytes: Uint8Array, decoder: { decode(bytes: Uint8Array): string } = new TextDecoder('utf-8', { fatal: true })): (string | undefined)[] {
  const found: (string | undefined)[] = []
  for (let from = 0; from < bytes.length; ) {
    const at = bytes.indexOf(NEWLINE, from)
    const end = at < 0 ? bytes.length : at
    found.push(decoded(bytes.subarray(from, end), decoder))
    from = end + 1
  }
  return found
}

function decoded(bytes: Uint8Array, decoder: { decode(bytes: Uint8Array): string }): string | undefined {
  try {
    return decoder.decode(bytes).replace(/\r$/u, '')
  } catch {
    return undefined
  }
}
