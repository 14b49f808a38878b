/** A YAML file with the lines of its parts, so that an editor is told where to mend. */
import { isNode, LineCounter, parseDocument } from 'yaml'
import type { SourceFile } from './compile.js'

/**
 * Parses YAML.
 *
 * @param path     where it stands, for messages
 * @param problems gets a line where it is no YAML
 */
export function parseSource(path: string, text: string, problems: string[]): SourceFile | undefined {
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter })
  try {
    const [flaw] = document.errors
    if (flaw) throw flaw
    return {
      path,
      data: document.toJS() as unknown,
      lineOf(steps) {
        // What is missing has no line of its own, but what lacks it has.
        for (let length = steps.length; length >= 0; length--) {
          const node = length > 0 ? document.getIn(steps.slice(0, length), true) : document.contents
          if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line
        }
        return 1
      },
    }
  } catch (error) {
    problems.push(`${path}: no valid YAML: ${(error as Error).message}`)
    return undefined
  }
}
