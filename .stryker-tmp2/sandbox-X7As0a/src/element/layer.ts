/** What stands beside a field: a host that holds mirror, pop-over and live region in a shadow tree of its own. */
// @ts-nocheck

import { styleSheet } from './style.js'
import type { Field } from './types.js'

/** How long the live region waits: what is said while one types is not heard. Milliseconds. */
const QUIET = 800

/** The parts of the layer of one field. */
export class Layer {
  readonly host: HTMLElement
  readonly root: ShadowRoot
  readonly #live: HTMLElement
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Puts the layer after the field; it takes no place. */
  constructor(field: Field) {
    const document = field.ownerDocument
    this.host = document.createElement('discret-layer')
    this.root = this.host.attachShadow({ mode: 'open' })
    this.root.adoptedStyleSheets = [styleSheet()]
    this.#live = document.createElement('div')
    this.#live.className = 'live'
    this.#live.setAttribute('role', 'status')
    this.#live.setAttribute('aria-live', 'polite')
    this.root.append(this.#live)
    field.after(this.host)
  }

  /** Says a sentence to those who do not see the lines, once the author pauses. */
  announce(sentence: string, language: string): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#live.lang = language
      this.#live.textContent = sentence
    }, QUIET)
  }

  remove(): void {
    clearTimeout(this.#timer)
    this.host.remove()
  }
}
