/** Writes a text without its findings. */
import { DiscretError } from './errors.js'
import type { Finding, RedactOptions } from './types.js'

/**
 * Replaces each finding.
 *
 * @param text     the screened text
 * @param findings its findings, sorted and disjoint
 * @param how      label (default), mask, or a function of the finding
 * @throws DiscretError `invalid-options` for another way, or where the function gives no string
 */
export function redact(text: string, findings: readonly Finding[], how: RedactOptions = {}): string {
  const write = writerOf(how)
  let out = ''
  let from = 0
  for (const finding of findings) {
    out += text.slice(from, finding.start) + write(finding)
    from = finding.end
  }
  return out + text.slice(from)
}

function writerOf({ with: way = 'label' }: RedactOptions): (finding: Finding) => string {
  if (way === 'label') return (finding) => finding.suggestion.replacement
  if (way === 'mask') return (finding) => '█'.repeat(finding.end - finding.start)
  if (typeof way !== 'function') throw new DiscretError('invalid-options', 'redact: with: must be label, mask, or a function of the finding that returns a string.')
  return (finding) => {
    const written: unknown = way(finding)
    if (typeof written === 'string') return written
    throw new DiscretError('invalid-options', 'redact: the function given as "with" must return a string, and did not.')
  }
}
