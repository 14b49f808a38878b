/** One way of writing a form, for the examples that a file gives for all its entries. */
// @ts-nocheck

import type { Classes } from './classes.js'

const INNERMOST = /\(([^|()[\]]*)(?:\|[^()[\]]*)?\)|\[[^()[\]]*\]/gu

/**
 * The first way in which a form can be written: first alternatives and members, no optional words, no gaps.
 *
 * @param form    in the form notation, already found correct
 * @param classes for `@class`
 */
export function sampleOf(form: string, classes: Classes): string {
  let sample = form.replace(/<\d-\d>/gu, ' ')
  for (let before = ''; before !== sample; ) {
    before = sample
    sample = sample.replace(INNERMOST, '$1').replace(/@([a-z][a-z0-9-]*)/gu, (_, name: string) => sampleOf(classes.first(name), classes))
  }
  return sample
    .replace(/~[nav]|(?<=\p{L})(?:\+\p{L}+)+/gu, '')
    .replace(/(['’])\s+/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim()
}
