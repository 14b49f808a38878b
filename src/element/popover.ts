/** The pop-over of a finding: why, on what legal ground, what to write instead; to replace, to dismiss with a reason. */
import type { Message } from '../types.js'
import type { Layer } from './layer.js'
import { REASON_NAMES, TEXTS } from './messages.js'
import type { Judged, Language, Reason } from './types.js'
import { REASONS } from './types.js'

/** Space between passage and pop-over, and between pop-over and window, in pixels. */
const GAP = 6

/** What the author may do. */
export interface PopoverActions {
  replace(judged: Judged): void
  dismiss(judged: Judged, reason: Reason): void
  /** After it was closed from within: the field gets the focus back. */
  closed(): void
}

/** How a finding is shown. */
export interface Showing {
  readonly language: Language
  /** Whether the field can be written in. */
  readonly replaceable: boolean
  /** Whether the author may set it aside. */
  readonly dismissible: boolean
  /** Whether the keyboard goes into it: not when the author clicked to write on. */
  readonly focus: boolean
}

/** Shows one finding at a time. */
export class Popover {
  readonly #dialog: HTMLElement
  readonly #actions: PopoverActions
  #shown: Judged | undefined

  constructor(layer: Layer, actions: PopoverActions) {
    this.#actions = actions
    this.#dialog = layer.host.ownerDocument.createElement('div')
    this.#dialog.className = 'popover'
    this.#dialog.popover = 'manual'
    this.#dialog.tabIndex = -1
    this.#dialog.setAttribute('role', 'dialog')
    this.#dialog.setAttribute('aria-labelledby', 'title')
    this.#dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return
      // A modal dialog around the field would close, too.
      event.preventDefault()
      event.stopPropagation()
      this.#leave()
    })
    layer.root.append(this.#dialog)
  }

  /** The finding that is shown, if any. */
  get shown(): Judged | undefined {
    return this.#shown
  }

  /** Closes it when its finding is no longer there, at its place. */
  keep(judged: readonly Judged[]): void {
    const shown = this.#shown?.finding
    if (!shown || judged.some(({ finding: { start, text, entry } }) => start === shown.start && text === shown.text && entry === shown.entry)) return
    if (this.#dialog.matches(':focus-within')) this.#leave()
    else this.close()
  }

  /** Whether a node is the pop-over's, so that focus in it does not close it. */
  has(node: EventTarget | null): boolean {
    return node instanceof Node && this.#dialog.contains(node)
  }

  /**
   * Shows a finding.
   *
   * @param box         where its passage is, in the window
   */
  show(judged: Judged, box: DOMRect, how: Showing): void {
    this.#shown = judged
    this.#dialog.lang = how.language
    this.#dialog.dataset.category = judged.finding.category
    this.#dialog.replaceChildren(...this.#contents(judged, how))
    this.#dialog.classList.add('open')
    this.#dialog.showPopover?.()
    this.place(box)
    if (how.focus) (this.#dialog.querySelector<HTMLElement>('button.main') ?? this.#dialog).focus()
  }

  close(): void {
    if (!this.#shown) return
    this.#shown = undefined
    this.#dialog.classList.remove('open')
    this.#dialog.hidePopover?.()
    this.#dialog.replaceChildren()
  }

  #leave(): void {
    this.close()
    this.#actions.closed()
  }

  /** Under the passage, or above it where there is no room. */
  place(box: DOMRect): void {
    const { width, height } = this.#dialog.getBoundingClientRect()
    const { clientWidth, clientHeight } = this.#dialog.ownerDocument.documentElement
    const below = box.bottom + GAP
    const top = below + height > clientHeight - GAP && box.top - GAP - height > GAP ? box.top - GAP - height : Math.min(below, clientHeight - GAP - height)
    this.#dialog.style.top = `${Math.max(GAP, top)}px`
    this.#dialog.style.left = `${Math.max(GAP, Math.min(box.left, clientWidth - GAP - width))}px`
  }

  #contents(judged: Judged, { language, replaceable, dismissible }: Showing): Node[] {
    const { finding, action } = judged
    const say = (message: Message): string => message[language]
    const label = (message: Message): string => message[language] + (language === 'fr' ? '\u00a0: ' : ': ')
    const title = this.#make('h2', { id: 'title' }, label(action === 'reject' ? TEXTS.blocked : TEXTS.title), this.#make('span', { className: 'tag' }, finding.text))
    const close = this.#button('close', '×', () => this.#leave())
    close.setAttribute('aria-label', say(TEXTS.close))
    const replace = this.#button('main', label(TEXTS.replace) + finding.suggestion.replacement, () => {
      this.close()
      this.#actions.replace(judged)
    })
    const nodes = [
      this.#make('header', {}, title, close),
      this.#make('p', {}, say(finding.why.message)),
      this.#make('p', {}, this.#make('strong', {}, label(TEXTS.instead)), say(finding.suggestion.instead)),
      this.#make('p', { className: 'ground' }, label(TEXTS.ground), finding.why.ground),
    ]
    if (replaceable) nodes.push(this.#make('div', { className: 'actions' }, replace))
    if (dismissible) nodes.push(this.#dismissal(judged, language))
    return nodes
  }

  #dismissal(judged: Judged, language: Language): HTMLElement {
    const options = REASONS.map((reason) => this.#make('option', { value: reason }, REASON_NAMES[reason][language]))
    const select = this.#make('select', {}, ...options)
    select.setAttribute('aria-label', TEXTS.reason[language])
    const dismiss = this.#button('dismiss', TEXTS.dismiss[language], () => {
      this.#actions.dismiss(judged, select.value as Reason)
      this.#leave()
    })
    return this.#make('div', { className: 'actions' }, select, dismiss)
  }

  #button(className: string, label: string, onClick: () => void): HTMLButtonElement {
    const button = this.#make('button', { type: 'button', className }, label)
    button.addEventListener('click', onClick)
    return button
  }

  #make<K extends keyof HTMLElementTagNameMap>(name: K, properties: Partial<HTMLElementTagNameMap[K]>, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
    const element = this.#dialog.ownerDocument.createElement(name)
    Object.assign(element, properties)
    element.append(...children)
    return element
  }
}
