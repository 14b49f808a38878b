/** The fenced code blocks of a Markdown file. */
import { readFileSync } from 'node:fs'

/** One block, with what the fence says of it. */
export interface Block {
  readonly file: string
  /** Line of the fence, from 1. */
  readonly line: number
  readonly language: string
  /** Behind the language: `no-run`, `refused`. */
  readonly flags: readonly string[]
  readonly code: string
  /** What a comment `<!-- before … -->` just above the fence holds: set-up that a reader need not see. */
  readonly before: string
}

const FENCE = '```'
const BEFORE = '<!-- before'

/**
 * Blocks in their order.
 *
 * @param file path of a Markdown file
 */
export function blocksOf(file: string): Block[] {
  const lines = readFileSync(file, 'utf8').split('\n')
  const blocks: Block[] = []
  let before = ''
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as string
    if (line === BEFORE) {
      const end = lines.indexOf('-->', at)
      before = lines.slice(at + 1, end).join('\n')
      at = end
    } else if (line.startsWith(FENCE)) {
      const end = lines.indexOf(FENCE, at + 1)
      const [language = '', ...flags] = line.slice(FENCE.length).split(' ')
      blocks.push({ file, line: at + 1, language, flags, code: `${lines.slice(at + 1, end).join('\n')}\n`, before })
      before = ''
      at = end
    }
  }
  return blocks
}

/** Lines that open or close a block, also such as `blocksOf` does not see, in a list. */
export function fencesOf(file: string): number {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trimStart().startsWith(FENCE)).length
}
