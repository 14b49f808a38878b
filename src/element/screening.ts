/** Screens a text that changes a little at a time: a short one whole, of a long one the lines that changed, the rest when the author pauses. */
import type { Finding, Screener } from '../types.js'

/** Code units that are screened within a keystroke: about a millisecond. */
const PROMPT = 4096

/** The findings of a text that is being typed. */
export class Screening {
  readonly #screener: Screener
  #text = ''
  #findings: readonly Finding[] = []
  #settled = true

  constructor(screener: Screener) {
    this.#screener = screener
  }

  get findings(): readonly Finding[] {
    return this.#findings
  }

  /** Whether the findings are those of the whole text. A long text is so only after `settle`: cues may stand in other lines. */
  get settled(): boolean {
    return this.#settled
  }

  /**
   * Follows an edit at once. Findings of lines that did not change move with them; `text.slice(start, end)` is their passage at all times.
   *
   * @param text the whole text after the edit
   */
  type(text: string): void {
    if (text === this.#text) return
    if (text.length <= PROMPT) {
      this.settle(text)
      return
    }
    const { from, to, shift } = changedLines(this.#text, text)
    const fresh = to - from <= PROMPT ? this.#screener.screen(text.slice(from, to)).findings : []
    this.#findings = [
      ...this.#findings.filter(({ end }) => end <= from),
      ...fresh.map((finding) => moved(finding, from)),
      ...this.#findings.filter(({ start }) => start + shift >= to).map((finding) => moved(finding, shift)),
    ]
    this.#text = text
    this.#settled = false
  }

  /** Screens the whole text: what `screener.screen` says. */
  settle(text: string): void {
    if (this.#settled && text === this.#text) return
    this.#findings = this.#screener.screen(text).findings
    this.#text = text
    this.#settled = true
  }
}

/** The lines of `after` that `before` does not have there, and how far what follows has moved. */
function changedLines(before: string, after: string): { readonly from: number; readonly to: number; readonly shift: number } {
  const shift = after.length - before.length
  const shorter = Math.min(before.length, after.length)
  let same = 0
  while (same < shorter && before.charCodeAt(same) === after.charCodeAt(same)) same++
  let tail = 0
  while (tail < shorter - same && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++
  const from = same === 0 ? 0 : after.lastIndexOf('\n', same - 1) + 1
  const lineEnd = after.indexOf('\n', after.length - tail)
  return { from, to: lineEnd < 0 ? after.length : lineEnd, shift }
}

function moved(finding: Finding, by: number): Finding {
  return by === 0 ? finding : { ...finding, start: finding.start + by, end: finding.end + by }
}
