/** What the author sees of a field: lines, pop-over, live region. */
import { follow } from './follow.js'
import { Layer } from './layer.js'
import { announcement } from './messages.js'
import { Mirror } from './mirror.js'
import { listenForOpening } from './opener.js'
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
  /** The passages that the live region has told. */
  #shown = ''
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
    listenForOpening(field, this.#layer.host, this.#mirror, popover, actions, signal)
  }

  /** Shows findings. */
  show(text: string, judged: readonly Judged[], language: Language): void {
    // First read, then write: the mirror is laid out with the page, not within the keystroke.
    this.#mirror.move()
    this.#mirror.render(text, judged)
    this.#popover?.keep(judged)
    const passages = judged.map(({ finding }) => finding.text)
    const shown = passages.join('\n')
    if (shown === this.#shown) return
    this.#shown = shown
    this.#layer.announce(announcement(passages)[language], language)
  }

  remove(): void {
    this.#unfollow()
    this.#popover?.close()
    this.#layer.remove()
  }
}
