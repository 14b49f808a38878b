/** What a verb of the command line reads: texts, files line by line, standard input. */
import { existsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DiscretError } from '../errors.js'
import { type Line, lines, linesOfFile } from '../io/lines.js'

/** One comment and where it stands. */
export interface Comment {
  readonly source: string
  readonly line: number
  readonly text: string
}

/** Meant as a path: no white space, and an extension, a beginning such as `./` or `/`, or a folder that is there before the last slash. « alcoolique/violent » is a comment. */
function looksLikePath(input: string): boolean {
  if (/\s/u.test(input)) return false
  const folder = dirname(input)
  return /\.[a-z0-9]{1,6}$/iu.test(input) || /^(?:\.{0,2}|~|[a-z]:)[/\\]/iu.test(input) || (folder !== '.' && existsSync(folder))
}

/**
 * The comments that the arguments of a verb mean: `-` is standard input, a file is read line by line, all else is a comment.
 *
 * @throws DiscretError `unreadable-file`, or `invalid-input` for bytes that are no UTF-8
 */
export async function* comments(inputs: readonly string[]): AsyncGenerator<Comment> {
  for (const input of inputs.length > 0 ? inputs : ['-']) {
    if (input === '-') yield* comment(lines(process.stdin), 'stdin')
    else if (isFile(input)) yield* comment(linesOfFile(input), input)
    else yield { source: 'argument', line: 1, text: input }
  }
}

function isFile(input: string): boolean {
  if (!existsSync(input)) {
    if (looksLikePath(input))
      throw new DiscretError(
        'unreadable-file',
        `"${input}" does not exist. Give a file, a comment in quotes, or - for standard input; a comment that looks like a file goes there: echo COMMENT | discret check -`,
      )
    return false
  }
  if (statSync(input).isDirectory()) throw new DiscretError('unreadable-file', `"${input}" is a folder. Give its files: ${input}/*`)
  return true
}

async function* comment(lines: AsyncIterable<Line>, source: string): AsyncGenerator<Comment> {
  for await (const line of lines) {
    if ('invalid' in line) {
      throw new DiscretError('invalid-input', `${source}, line ${line.number}: not UTF-8. Convert it first, for example: iconv -f WINDOWS-1252 -t UTF-8.`)
    }
    yield { source, line: line.number, text: line.text }
  }
}
