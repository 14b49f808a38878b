/** Makes a form refuse to be sent, by the browser's own means and with its own message. */
import { validity } from './messages.js'
import type { Field, Judged, Language } from './types.js'

/** What the page has set on a field: its own message, and `aria-invalid`. */
interface Mark {
  readonly message: string
  readonly invalid: string | null
}

/** The validity of one field. */
export class Blocker {
  readonly #field: Field
  /** As it was before ours: what the page sets stays, under ours and after it. */
  #before: Mark | undefined
  /** Ours, as the browser gives it back. */
  #ours: Mark | undefined

  constructor(field: Field) {
    this.#field = field
  }

  get blocked(): boolean {
    return this.#ours !== undefined
  }

  /** Blocks while there are rejected findings. */
  follow(judged: readonly Judged[], language: Language): void {
    const rejected = judged.filter(({ action }) => action === 'reject').map(({ finding }) => finding.text)
    if (rejected.length > 0) this.#block(validity(rejected)[language])
    else this.release()
  }

  #block(message: string): void {
    this.#before = this.#ofPage()
    this.#set({ message, invalid: 'true' })
    this.#ours = this.#read()
  }

  release(): void {
    if (!this.#ours) return
    this.#set(this.#ofPage())
    this.#before = this.#ours = undefined
  }

  /** What stands on the field is the page's, but for what stands as we left it. */
  #ofPage(): Mark {
    const now = this.#read()
    const [ours, before] = [this.#ours, this.#before ?? now]
    return { message: now.message === ours?.message ? before.message : now.message, invalid: now.invalid === ours?.invalid ? before.invalid : now.invalid }
  }

  #read(): Mark {
    const {
      validity: { customError },
      validationMessage,
    } = this.#field
    return { message: customError ? validationMessage : '', invalid: this.#field.getAttribute('aria-invalid') }
  }

  #set({ message, invalid }: Mark): void {
    this.#field.setCustomValidity(message)
    if (invalid === null) this.#field.removeAttribute('aria-invalid')
    else this.#field.setAttribute('aria-invalid', invalid)
  }
}
