/** The keys and clicks that open and close the pop-over of a field. */
import type { Mirror } from './mirror.js'
import type { Popover } from './popover.js'
import { canReplace } from './replace.js'
import type { Field } from './types.js'
import type { ViewActions } from './view.js'

/**
 * Listens to a field until the signal.
 *
 * @param host the layer beside the field: focus that goes there stays with us
 */
export function listenForOpening(field: Field, host: HTMLElement, mirror: Mirror, popover: Popover, actions: ViewActions, signal: AbortSignal): void {
  const options = { signal }
  const caret = (): number => field.selectionEnd ?? 0
  let shown = -1

  const open = (at: number, focus: boolean): boolean => {
    const one = actions.judged()[at]
    if (focus) mirror.reveal(at)
    const box = mirror.boxOf(at)
    if (!one || !box) return false
    shown = at
    const replaceable = canReplace(field, one.finding, one.finding.suggestion.replacement)
    popover.show(one, box, { language: actions.language(), replaceable, dismissible: actions.mayDismiss(one), focus })
    return true
  }
  const atCaret = (): number => actions.judged().findIndex(({ finding: { start, end } }) => start <= caret() && caret() <= end)
  /** The one at the caret, or the next, or the first again. */
  const nextToCaret = (): number => {
    const next = actions.judged().findIndex(({ finding }) => finding.end >= caret())
    return Math.max(0, next)
  }
  const closeUnlessOurs = (event: Event): void => {
    const to = (event as FocusEvent).relatedTarget
    if (to !== host && to !== field && !popover.has(to)) popover.close()
  }

  const onClick = (): void => {
    if (field.selectionStart !== field.selectionEnd || !open(atCaret(), false)) popover.close()
  }
  const onKey = (event: Event): void => {
    const { key, altKey } = event as KeyboardEvent
    if (key === 'Escape' && popover.shown) popover.close()
    else if (!(key === 'ArrowDown' && altKey && open(nextToCaret(), true))) return
    event.preventDefault()
    event.stopPropagation()
  }
  const onScroll = (): void => {
    mirror.scroll()
    const box = popover.shown && mirror.boxOf(shown)
    if (box) popover.place(box)
  }
  field.addEventListener('click', onClick, options)
  field.addEventListener('keydown', onKey, options)
  field.addEventListener('input', () => popover.close(), options)
  field.addEventListener('focusout', closeUnlessOurs, options)
  host.shadowRoot?.addEventListener('focusout', closeUnlessOurs, options)
  field.ownerDocument.addEventListener('scroll', onScroll, { signal, passive: true, capture: true })
}
