/** Writes into a field as the author would, so that undo takes it back and frameworks hear of it. */
import type { Span } from '../types.js'
import type { Field } from './types.js'

/**
 * Replaces a passage of a field's text and leaves the caret behind it.
 *
 * @param field an editable field; it gets the focus
 * @param span  the passage, in UTF-16 code units of `field.value`
 * @param text  what to write in its place
 */
export function replaceIn(field: Field, { start, end }: Span, text: string): void {
  field.focus({ preventScroll: true })
  field.setSelectionRange(start, end)
  // Deprecated, and the only way that keeps the undo history.
  if (field.ownerDocument.execCommand('insertText', false, text)) return
  field.setRangeText(text, start, end, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: text }))
}

/** Whether a passage can be replaced: a field with `maxlength` would cut the end of what is written off. */
export function canReplace(field: Field, { start, end }: Span, text: string): boolean {
  const room = field.maxLength < 0 ? Number.POSITIVE_INFINITY : field.maxLength - field.value.length
  return !field.readOnly && !field.disabled && text.length - (end - start) <= room
}
