/** A form is sent when what its field holds has been screened, and not before. */
import type { PolicySource } from '../guard/policy.js'
import type { Session } from './session.js'
import type { Field } from './types.js'

/** What stands between a field and its form. */
export interface Submission {
  /** Loads what is needed; resolved, too, where that failed. */
  start(): Promise<void>
  /** There once it has loaded. */
  session(): Session | undefined
}

/**
 * Stops a form whose field holds what the policy rejects, however it came there: set by a script, or still being composed. A form that is sent before the lexicons
 * are there waits for them; if they cannot be had, it goes: the guard on the server refuses what must not be saved.
 */
export function watchSubmit(field: Field, policy: PolicySource, { start, session }: Submission, signal: AbortSignal): void {
  let over = false
  let waiting: { submitter: HTMLElement | null } | undefined

  const hold = (event: Event): void => {
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const wait = (form: HTMLFormElement, submitter: HTMLElement | null): void => {
    if (waiting) {
      waiting.submitter = submitter
      return
    }
    const sending = { submitter }
    waiting = sending
    start().then(() => {
      over = true
      waiting = undefined
      if (form.isConnected) form.requestSubmit(sending.submitter?.isConnected ? sending.submitter : null)
    })
  }

  listenToForm(
    field,
    'submit',
    (event, form) => {
      const { submitter } = event as SubmitEvent
      const unchecked = form.noValidate || (submitter as HTMLButtonElement | null)?.formNoValidate === true
      const running = session()
      if (running) {
        if (running.settle() || unchecked) return
        hold(event)
        form.reportValidity()
      } else if (!over && !unchecked && field.value !== '' && mayReject(policy)) {
        hold(event)
        wait(form, submitter)
      }
    },
    signal,
  )
}

/** Hears an event of the form that the field belongs to at that moment, before the page does. */
export function listenToForm(field: Field, type: 'submit' | 'reset', listener: (event: Event, form: HTMLFormElement) => void, signal: AbortSignal): void {
  const heard = (event: Event): void => {
    if (field.form && event.target === field.form) listener(event, field.form)
  }
  // Events of forms do not leave their shadow tree; the same listener is added to a node once.
  for (const root of [field.ownerDocument, field.getRootNode()]) root.addEventListener(type, heard, { signal, capture: true })
}

/** Whether a policy may reject; it does where none of its rules speaks. */
function mayReject(policy: PolicySource): boolean {
  if (typeof policy === 'string') return policy === 'reject'
  const actions = Object.values(policy).flatMap((rule) => (typeof rule === 'object' ? Object.values(rule) : [rule]))
  return typeof policy.default !== 'string' || actions.includes('reject')
}
