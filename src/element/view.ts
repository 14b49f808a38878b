/** What the author sees of a field, and the keys and clicks that open a finding. */
import { follow } from './follow.js'
import { Layer } from './layer.js'
import { announcement } from './messages.js'
import { Mirror } from './mirror.js'
import { Popover } from './popover.js'
import type { Field, Judged, Language, Reason } from './types.js'

/** What the view asks and tells. */
export interface ViewActions {
  judged(): readonly Judged[]
  mayDismiss(one: Judged): boolean
  replace(one: Judged): void
  dismiss(one: Judged, reason: Reason): void
  language(): Language
}

/** Lines, pop-over and live region of one field. */
export class FieldView {
  readonly #field: Field
  readonly #layer: Layer
  readonly #mirror: Mirror
  #popover: Popover | undefined
  #shown: number | undefined
  #unfollow = (): void => {}

  constructor(field: Field) {
    this.#field = field
    this.#layer = new Layer(field)
    this.#mirror = new Mirror(field, this.#layer)
  }

  /** Listens to the field until the signal. */
  start(actions: ViewActions, signal: AbortSignal): void {
    const field = this.#field
    const popover = new Popover(this.#layer, { replace: actions.replace, dismiss: actions.dismiss, closed: () => field.focus({ preventScroll: true }) })
    this.#popover = popover
    this.#unfollow = follow(
      field,
      () => this.#mirror.move(),
      () => this.#mirror.restyle(),
    )

    let shown = -1
    const open = (at: number, focus: boolean): boolean => {
      const one = actions.judged()[at]
      if (focus) this.#mirror.reveal(at)
      const box = this.#mirror.boxOf(at)
      if (!one || !box) return false
      shown = at
      popover.show(one, box, actions.language(), actions.mayDismiss(one), focus)
      return true
    }
    const atCaret = (): number => actions.judged().findIndex(({ finding: { start, end } }) => start <= caretOf(field) && caretOf(field) <= end)
    /** The one at the caret, or the next, or the first again. */
    const nextToCaret = (): number =>
      Math.max(
        0,
        actions.judged().findIndex(({ finding }) => finding.end >= caretOf(field)),
      )
    const scrolled = (): void => {
      this.#mirror.scroll()
      const box = popover.open ? this.#mirror.boxOf(shown) : undefined
      if (box) popover.place(box)
    }
    field.ownerDocument.addEventListener('scroll', scrolled, { signal, passive: true, capture: true })
    field.addEventListener('input', () => popover.close(), { signal })
    field.addEventListener(
      'click',
      () => {
        if (field.selectionStart !== field.selectionEnd || !open(atCaret(), false)) popover.close()
      },
      { signal },
    )
    field.addEventListener(
      'keydown',
      (event) => {
        const { key, altKey } = event as KeyboardEvent
        if (key === 'Escape' && popover.open) popover.close()
        else if (!(key === 'ArrowDown' && altKey && open(nextToCaret(), true))) return
        event.preventDefault()
        event.stopPropagation()
      },
      { signal },
    )
    const left = (event: Event): void => {
      const to = (event as FocusEvent).relatedTarget
      if (to !== this.#layer.host && to !== field && !popover.has(to)) popover.close()
    }
    field.addEventListener('focusout', left, { signal })
    this.#layer.root.addEventListener('focusout', left, { signal })
  }

  /** Shows findings. */
  show(text: string, judged: readonly Judged[], language: Language): void {
    // First read, then write: the mirror is laid out with the page, not within the keystroke.
    this.#mirror.move()
    this.#mirror.render(text, judged)
    if (judged.length === (this.#shown ?? 0)) return
    this.#shown = judged.length
    this.#layer.announce(announcement(judged.length)[language], language)
  }

  remove(): void {
    this.#unfollow()
    this.#popover?.close()
    this.#layer.remove()
  }
}

function caretOf(field: Field): number {
  return field.selectionEnd ?? 0
}
