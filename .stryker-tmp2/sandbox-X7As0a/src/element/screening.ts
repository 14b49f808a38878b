/** Screens a text that changes a little at a time: a short one whole, of a long one the sentences that changed, the rest when the author pauses. */
// @ts-nocheck

import type { Finding, Screener } from '../types.js'

/** Code units of a text that is screened whole within a keystroke: about half a millisecond. */
const SHORT = 1024

/** Code units of sentences that are screened within a keystroke; what is pasted may be longer and waits. */
const PROMPT = 4096

/** A line end, or the end of a sentence: after a word of some length, since « M. » ends none. */
const END = /\n|\p{L}{4}[.!?]\s/gu

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

  /** Whether the findings are those of the whole text. A long text is so only after `settle`: cues may stand in other sentences. */
  get settled(): boolean {
    return this.#settled
  }

  /**
   * Follows an edit at once. Findings of sentences that did not change move with them; `text.slice(start, end)` is their passage at all times.
   *
   * @param text the whole text after the edit
   */
  type(text: string): void {
    if (text === this.#text) return
    if (text.length <= SHORT) {
      this.settle(text)
      return
    }
    const { from, to, shift } = changedPart(this.#text, text)
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

/** The sentences of `after` that `before` does not have there, and how far what follows has moved. */
function changedPart(before: string, after: string): { readonly from: number; readonly to: number; readonly shift: number } {
  const shorter = Math.min(before.length, after.length)
  let same = 0
  while (same < shorter && before.charCodeAt(same) === after.charCodeAt(same)) same++
  let tail = 0
  while (tail < shorter - same && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++
  return { ...sentencesAround(after, same, after.length - tail), shift: after.length - before.length }
}

/** Grows a stretch of text to whole sentences of its lines. */
function sentencesAround(text: string, start: number, end: number): { readonly from: number; readonly to: number } {
  let from = start === 0 ? 0 : text.lastIndexOf('\n', start - 1) + 1
  const line = text.slice(from, endOfLine(text, end))
  const offset = from
  for (const { 0: mark, index } of line.matchAll(END)) {
    const at = offset + index + mark.length
    if (at <= start) from = at
    else if (at >= end) return { from, to: at }
  }
  return { from, to: offset + line.length }
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at
}

function moved(finding: Finding, by: number): Finding {
  return by === 0 ? finding : { ...finding, start: finding.start + by, end: finding.end + by }
}
