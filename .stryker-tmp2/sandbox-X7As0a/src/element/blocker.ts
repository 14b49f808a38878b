/** Makes a form refuse to be sent, by the browser's own means and with its own message. */
// @ts-nocheck

import { validity } from './messages.js'
import type { Field, Judged, Language } from './types.js'

/** The validity of one field. */
export class Blocker {
  readonly #field: Field
  /** Whether the custom validity is ours: one that the page has set stays. */
  #ours = false

  constructor(field: Field) {
    this.#field = field
  }

  get blocked(): boolean {
    return this.#ours
  }

  /** Blocks while there are rejected findings. */
  follow(judged: readonly Judged[], language: Language): void {
    const rejected = judged.filter(({ action }) => action === 'reject').map(({ finding }) => finding.text)
    if (rejected.length > 0) {
      this.#ours = true
      this.#field.setCustomValidity(validity(rejected)[language])
      this.#field.setAttribute('aria-invalid', 'true')
    } else this.release()
  }

  release(): void {
    if (!this.#ours) return
    this.#ours = false
    this.#field.setCustomValidity('')
    this.#field.removeAttribute('aria-invalid')
  }
}
