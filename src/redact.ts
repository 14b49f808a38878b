/** Writes a text without its findings. */
import type { Finding, RedactOptions } from './types.js'

/**
 * Replaces each finding.
 *
 * @param text     the screened text
 * @param findings its findings, sorted and disjoint
 * @param how      label (default), mask, or a function of the finding
 */
export function redact(text: string, findings: readonly Finding[], how: RedactOptions = {}): string {
  const write = writerOf(how.with)
  let out = ''
  let from = 0
  for (const finding of findings) {
    out += text.slice(from, finding.start) + write(finding)
    from = finding.end
  }
  return out + text.slice(from)
}

function writerOf(how: RedactOptions['with']): (finding: Finding) => string {
  if (typeof how === 'function') return how
  return how === 'mask' ? (finding) => '█'.repeat(finding.end - finding.start) : (finding) => finding.suggestion.replacement
}
