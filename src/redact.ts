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

/** Times a text is screened again at most: each writes over what the one before left, and texts of people need one. */
const MOST_PASSES = 8

/**
 * Replaces each finding, and what is found once that is done: a passage may be one only beside a label (an abstinence beside what was given up), and what was
 * redacted must stay as it is when it is screened again. A function writes what its author likes, which is not screened.
 *
 * @param text     the screened text
 * @param findings its findings, sorted and disjoint
 * @param again    finds what is to be replaced in a text
 * @param how      as for `redact`
 */
export function redactThroughout(text: string, findings: readonly Finding[], again: (text: string) => readonly Finding[], how: RedactOptions = {}): string {
  let out = redact(text, findings, how)
  if (typeof how.with === 'function') return out
  let before = text
  for (let pass = 0; pass < MOST_PASSES && out !== before; pass++) {
    before = out
    out = redact(out, again(out), how)
  }
  return out
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
