/** `<discret-field>`: the element around a field. */
// @ts-nocheck

import { DiscretError } from '../errors.js'
import type { PolicySource } from '../guard/policy.js'
import type { Finding, Screener } from '../types.js'
import { attach } from './attach.js'
import type { Attachment, Dismissible, Field, FieldOptions } from './types.js'

/** What can hold a comment. */
const FIELDS = 'textarea, input:not([type]), input[type=text], input[type=search]'

/** Servers that render pages have no elements: there the class is never used. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement)

/**
 * Wraps a `<textarea>` or `<input>` and screens it: `<discret-field policy="reject"><textarea name="note"></textarea></discret-field>`.
 *
 * Attributes: `policy` (an action, or rules as JSON), `dismissible` (`always`, `warnings`, `never`). Properties: `screener`, `policy`.
 * States for style sheets: `:state(findings)`, `:state(blocked)`. Events: see `attach`.
 */
export class DiscretField extends Base {
  static readonly observedAttributes = ['policy', 'dismissible']
  readonly #internals = this.attachInternals?.()
  #screener: FieldOptions['screener']
  #policy: PolicySource | undefined
  #field: Field | null = null
  #attachment: Attachment | undefined
  #children: MutationObserver | undefined

  /** A screener of one's own, or how to get one. Lexicons load by themselves where there is none. */
  get screener(): Screener | (() => Promise<Screener>) | undefined {
    return this.#screener
  }
  set screener(screener: Screener | (() => Promise<Screener>) | undefined) {
    this.#screener = screener
    this.#again()
  }

  /** The policy; wins over the attribute. */
  get policy(): PolicySource | undefined {
    return this.#policy
  }
  set policy(policy: PolicySource | undefined) {
    this.#policy = policy
    this.#again()
  }

  /** What is underlined now. */
  get findings(): readonly Finding[] {
    return this.#attachment?.findings ?? []
  }

  connectedCallback(): void {
    this.addEventListener('discret-findings', this.#reflect)
    // The field may come later: the parser and frameworks fill the element after it is there.
    this.#children = new MutationObserver(() => this.#look())
    this.#children.observe(this, { childList: true, subtree: true })
    this.#look()
  }

  disconnectedCallback(): void {
    this.removeEventListener('discret-findings', this.#reflect)
    this.#children?.disconnect()
    this.#release()
  }

  attributeChangedCallback(): void {
    this.#again()
  }

  /** Screens the text now. */
  async refresh(): Promise<void> {
    await this.#attachment?.refresh()
  }

  #look(): void {
    const field = this.querySelector<Field>(FIELDS)
    if (field === this.#field) return
    this.#release()
    this.#field = field
    if (field) this.#attach(field)
  }

  #attach(field: Field): void {
    try {
      this.#attachment = attach(field, {
        screener: this.#screener,
        policy: this.#policy ?? policyOfAttribute(this.getAttribute('policy')),
        dismissible: (this.getAttribute('dismissible') as Dismissible | null) ?? undefined,
      })
    } catch (error) {
      this.dispatchEvent(new CustomEvent('discret-error', { bubbles: true, composed: true, detail: { error } }))
    }
  }

  #again(): void {
    if (!this.#field || !this.isConnected) return
    this.#attachment?.detach()
    this.#attach(this.#field)
  }

  #release(): void {
    this.#attachment?.detach()
    this.#attachment = undefined
    this.#field = null
    this.#internals?.states?.clear()
  }

  readonly #reflect = (event: HTMLElementEventMap['discret-findings']): void => {
    const { findings, blocked } = event.detail
    for (const [state, on] of [
      ['findings', findings.length > 0],
      ['blocked', blocked],
    ] as const) {
      if (on) this.#internals?.states?.add(state)
      else this.#internals?.states?.delete(state)
    }
  }
}

function policyOfAttribute(value: string | null): PolicySource | undefined {
  if (value === null || value === '') return undefined
  if (!value.startsWith('{')) return value as PolicySource
  try {
    return JSON.parse(value) as PolicySource
  } catch (cause) {
    throw new DiscretError('invalid-policy', 'The policy attribute of <discret-field> is neither an action nor JSON such as {"default":"report","insults":"reject"}.', [], {
      cause,
    })
  }
}
