/** The mirror of a field: the same text at the same place, invisible but for the lines under its findings. */
// @ts-nocheck

import { copyTypography, place, reveal, scroll } from './geometry.js'
import type { Layer } from './layer.js'
import type { Field, Judged } from './types.js'

/** One line of the text, and what decides how it looks. */
interface Line {
  readonly key: string
  readonly element: HTMLElement
}

/** Shows the findings of one field. */
export class Mirror {
  readonly #field: Field
  readonly #layer: Layer
  readonly #clip: HTMLElement
  readonly #text: HTMLElement
  #lines: Line[] = []
  /** The finding of each mark, in the order of the text. */
  #owners: readonly number[] = []

  constructor(field: Field, layer: Layer) {
    const { ownerDocument: document } = field
    this.#field = field
    this.#layer = layer
    this.#clip = document.createElement('div')
    this.#clip.className = 'clip'
    this.#clip.setAttribute('aria-hidden', 'true')
    this.#text = document.createElement('div')
    this.#text.className = 'text'
    this.#clip.append(this.#text)
    layer.root.append(this.#clip)
    this.restyle()
  }

  /** After anything that may have moved or restyled the field. */
  restyle(): void {
    copyTypography(this.#field, this.#text)
    this.move()
  }

  /** After anything that may have moved the field. */
  move(): void {
    place(this.#field, this.#layer.host, this.#clip, this.#text)
    scroll(this.#field, this.#text)
  }

  scroll(): void {
    scroll(this.#field, this.#text)
  }

  /**
   * Shows a text and its findings; lines that look as before stay.
   *
   * @param judged sorted, disjoint, in code units of `text`
   */
  render(text: string, judged: readonly Judged[]): void {
    const wanted = linesOf(text, judged)
    let head = 0
    while (head < wanted.length && head < this.#lines.length && this.#lines[head]?.key === wanted[head]?.key) head++
    let tail = 0
    const room = Math.min(wanted.length, this.#lines.length) - head
    while (tail < room && this.#lines.at(-1 - tail)?.key === wanted.at(-1 - tail)?.key) tail++
    const removed = this.#lines.slice(head, this.#lines.length - tail)
    const added = wanted.slice(head, wanted.length - tail).map(({ key, start, end, marks }) => ({ key, element: this.#draw(text, start, end, marks) }))
    const after = this.#lines[this.#lines.length - tail]?.element ?? null
    for (const { element } of removed) element.remove()
    const fresh = this.#field.ownerDocument.createDocumentFragment()
    fresh.append(...added.map(({ element }) => element))
    this.#text.insertBefore(fresh, after)
    this.#owners = wanted.flatMap(({ marks }) => marks.map(({ at }) => at))
    this.#lines = [...this.#lines.slice(0, head), ...added, ...this.#lines.slice(this.#lines.length - tail)]
  }

  /** Brings the n-th finding into sight within the field. */
  reveal(at: number): void {
    const box = this.boxOf(at)
    if (box) reveal(this.#field, box)
    this.scroll()
  }

  /** Where the n-th finding is shown first, in the window. */
  boxOf(at: number): DOMRect | undefined {
    return this.#text.querySelectorAll('mark')[this.#owners.indexOf(at)]?.getClientRects()[0]
  }

  #draw(text: string, start: number, end: number, marks: readonly Mark[]): HTMLElement {
    const { ownerDocument: document } = this.#field
    const line = document.createElement('div')
    line.className = 'line'
    let from = start
    for (const mark of marks) {
      line.append(text.slice(from, mark.from))
      const element = document.createElement('mark')
      const { finding, action } = mark.judged
      Object.assign(element.dataset, { category: finding.category, severity: String(finding.severity), action })
      element.textContent = text.slice(mark.from, mark.to)
      line.append(element)
      from = mark.to
    }
    line.append(text.slice(from, end))
    return line
  }
}

/** The part of a finding that stands in a line. */
interface Mark {
  readonly at: number
  readonly from: number
  readonly to: number
  readonly judged: Judged
}

function linesOf(text: string, judged: readonly Judged[]): { key: string; start: number; end: number; marks: readonly Mark[] }[] {
  const lines = []
  let next = 0
  for (let start = 0; start <= text.length; ) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const marks: Mark[] = []
    while (next < judged.length && (judged[next] as Judged).finding.start < end) {
      const one = judged[next] as Judged
      marks.push({ at: next, from: Math.max(start, one.finding.start), to: Math.min(end, one.finding.end), judged: one })
      // One that goes on in the next line is drawn there too.
      if (one.finding.end > end) break
      next++
    }
    const key = `${marks.map(({ from, to, judged: { finding, action } }) => `${from - start} ${to - start} ${finding.category} ${finding.severity} ${action}`).join()}|${text.slice(start, end)}`
    lines.push({ key, start, end, marks })
    start = end + 1
  }
  return lines
}
