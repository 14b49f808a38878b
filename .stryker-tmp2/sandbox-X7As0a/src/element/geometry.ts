/** The box and the typography of a field, laid upon an element that shows the same text at the same place. */
// @ts-nocheck

import type { Field } from './types.js'

/** What decides where a letter stands. */
const TYPOGRAPHY = [
  'direction',
  'font-family',
  'font-feature-settings',
  'font-kerning',
  'font-optical-sizing',
  'font-size',
  'font-size-adjust',
  'font-stretch',
  'font-style',
  'font-variant',
  'font-variation-settings',
  'font-weight',
  'hyphens',
  'letter-spacing',
  'line-break',
  'line-height',
  'overflow-wrap',
  'padding-bottom',
  'padding-left',
  'padding-right',
  'padding-top',
  'tab-size',
  'text-align',
  'text-indent',
  'text-rendering',
  'text-transform',
  'unicode-bidi',
  'white-space',
  'word-break',
  'word-spacing',
  'writing-mode',
] as const

/** Copies typography and padding. */
export function copyTypography(field: Field, text: HTMLElement): void {
  const style = getComputedStyle(field)
  for (const name of TYPOGRAPHY) text.style.setProperty(name, style.getPropertyValue(name))
  if (field instanceof HTMLInputElement) {
    // One line, in the middle of the box.
    text.style.setProperty('white-space', 'pre')
    const inner = field.clientHeight - Number.parseFloat(style.paddingTop) - Number.parseFloat(style.paddingBottom)
    text.style.setProperty('line-height', `${inner}px`)
  }
}

/** Lays the clip over the inside of the field (no borders, no scroll bar), and the text where the field has scrolled its own. */
export function place(field: Field, host: HTMLElement, clip: HTMLElement, text: HTMLElement): void {
  const box = field.getBoundingClientRect()
  const origin = host.getBoundingClientRect()
  clip.style.left = `${box.left - origin.left + field.clientLeft}px`
  clip.style.top = `${box.top - origin.top + field.clientTop}px`
  clip.style.width = `${field.clientWidth}px`
  clip.style.height = `${field.clientHeight}px`
  const oneLine = field instanceof HTMLInputElement
  text.style.setProperty('width', oneLine ? 'max-content' : `${field.clientWidth}px`)
  text.style.setProperty('min-width', oneLine ? '100%' : '0')
}

/** Follows the scrolling of the field. */
export function scroll(field: Field, text: HTMLElement): void {
  text.style.transform = `translate(${-field.scrollLeft}px, ${-field.scrollTop}px)`
}

/** Scrolls a passage of the field to the middle when it is out of sight. */
export function reveal(field: Field, box: DOMRect): void {
  const seen = field.getBoundingClientRect()
  if (box.top < seen.top || box.bottom > seen.bottom) field.scrollTop += box.top - seen.top - field.clientHeight / 2
  if (box.left < seen.left || box.right > seen.right) field.scrollLeft += box.left - seen.left - field.clientWidth / 2
}
