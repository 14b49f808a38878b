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

const FENCE = /^(?:<!-- before\n(?<before>(?:(?!-->)[\s\S])*?)\n-->\n+)?```(?<info>[^\n`]*)\n(?<code>[\s\S]*?)^```$/gmu

/**
 * Blocks in their order.
 *
 * @param file path of a Markdown file
 */
export function blocksOf(file: string): Block[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(FENCE)].map((match) => {
    const { before = '', info = '', code = '' } = match.groups as Record<string, string | undefined>
    const [language = '', ...flags] = info.split(' ')
    const fence = match.index + match[0].indexOf('```')
    return { file, line: text.slice(0, fence).split('\n').length, language, flags, code, before }
  })
}
