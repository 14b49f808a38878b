/** `discret pipe`: a filter of NDJSON, one line out for one line in, in order. */
import type { Command } from 'commander'
import { parseJson, writeJson } from '../io/json.js'
import { type Line, lines } from '../io/lines.js'
import { type SharedOptions, screenerOf } from '../io/screening-options.js'
import type { Screener } from '../types.js'
import { record } from './check.js'
import { withSharedOptions } from './options.js'
import { write } from './output.js'

interface PipeOptions extends SharedOptions {
  readonly show?: true
}

/** Adds the verb. */
export function addPipe(program: Command): void {
  withSharedOptions(program.command('pipe'))
    .description('read NDJSON {"id","text"} on standard input, write NDJSON {"id","findings"}, one for one, in order')
    .option('--show', 'write the passages too')
    .addHelpText(
      'after',
      '\nA line that cannot be read gives {"line","error"} and the stream goes on.\nExit codes: 0 every line was read, 2 some were not.\n\nExample:\n  discret pipe < comments.ndjson > findings.ndjson',
    )
    .action(pipe)
}

async function pipe(options: PipeOptions): Promise<void> {
  const screener = await screenerOf(options)
  let unread = 0
  for await (const answer of answers(process.stdin, screener, options.show)) {
    if ('error' in answer) unread++
    await write(`${writeJson(answer)}\n`)
  }
  if (unread > 0) {
    console.error(`discret pipe: ${unread} line${unread > 1 ? 's' : ''} could not be read; each has its number and the reason in the output ("line", "error").`)
    process.exitCode = 2
  }
}

/**
 * Answers a stream of NDJSON.
 *
 * @param show whether answers hold the passages
 * @returns one answer a line, in order
 */
export async function* answers(input: AsyncIterable<Uint8Array>, screener: Screener, show?: boolean): AsyncGenerator<Record<string, unknown>> {
  for await (const line of lines(input)) yield answerTo(line, screener, show)
}

/** Never quotes the line: an error message must not become the leak. */
function answerTo(line: Line, screener: Screener, show: boolean | undefined): Record<string, unknown> {
  const { number } = line
  if ('invalid' in line) return { line: number, error: 'not UTF-8; convert the input to UTF-8' }
  let value: unknown
  try {
    value = parseJson(line.text)
  } catch {
    return { line: number, error: 'not JSON; write one object {"id","text"} a line' }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { line: number, error: 'not an object; write {"id","text"}' }
  const { id, text } = value as { id?: unknown; text?: unknown }
  const name = id === undefined ? { line: number } : { id }
  if (typeof text !== 'string')
    return { ...name, line: number, error: `"text" must be a string; it is ${text === undefined ? 'missing' : text === null ? 'null' : (typeof text).replace('bigint', 'number')}` }
  const { findings, complete } = screener.screen(text)
  return { ...name, findings: findings.map((finding) => record(finding, show)), ...(complete ? {} : { complete }) }
}
