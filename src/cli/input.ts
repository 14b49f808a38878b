/** What a verb of the command line reads: texts, files line by line, standard input. */
import { createReadStream, existsSync, statSync } from 'node:fs'
import { DiscretError } from '../errors.js'

/** One comment and where it stands. */
export interface Comment {
  readonly source: string
  readonly line: number
  readonly text: string
}

/** A line of bytes, decoded or not. */
export type Line = { readonly number: number } & ({ readonly text: string } | { readonly invalid: true })

const NEWLINE = 0x0a

/** Meant as a path: no white space, and a slash or an extension. */
function looksLikePath(input: string): boolean {
  return !/\s/u.test(input) && (/[/\\]/u.test(input) || /\.[a-z0-9]{1,6}$/iu.test(input))
}

/**
 * Lines of a stream of bytes, each decoded as UTF-8; memory holds one line.
 *
 * @param stream bytes
 */
export async function* lines(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const pending: Uint8Array[] = []
  let number = 0
  const decode = (bytes: Uint8Array): Line => {
    number++
    try {
      return { number, text: decoder.decode(bytes).replace(/\r$/u, '') }
    } catch {
      return { number, invalid: true }
    }
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
 * The comments that the arguments of a verb mean: `-` is standard input, a file is read line by line, all else is a comment.
 *
 * @throws DiscretError `unreadable-file`, or `invalid-input` for bytes that are no UTF-8
 */
export async function* comments(inputs: readonly string[]): AsyncGenerator<Comment> {
  for (const input of inputs.length > 0 ? inputs : ['-']) {
    if (input === '-') yield* fromStream(process.stdin, 'stdin')
    else if (isFile(input)) yield* fromStream(createReadStream(input), input)
    else yield { source: 'argument', line: 1, text: input }
  }
}

function isFile(input: string): boolean {
  if (!existsSync(input)) {
    if (looksLikePath(input)) throw new DiscretError('unreadable-file', `"${input}" does not exist. Give a file, a comment in quotes, or - for standard input.`)
    return false
  }
  if (statSync(input).isDirectory()) throw new DiscretError('unreadable-file', `"${input}" is a folder. Give its files: ${input}/*`)
  return true
}

async function* fromStream(stream: AsyncIterable<Uint8Array>, source: string): AsyncGenerator<Comment> {
  for await (const line of lines(stream)) {
    if ('invalid' in line) {
      throw new DiscretError('invalid-input', `${source}, line ${line.number}: not UTF-8. Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8.`)
    }
    yield { source, line: line.number, text: line.text }
  }
}
