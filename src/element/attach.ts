/** Screens a field while one types in it: the parts (screening, judging, mirror, pop-over, validity) put together. */
import { DiscretError } from '../errors.js'
import { loadScreener } from './load.js'
import { DEFAULT_POLICY, type Session, startSession } from './session.js'
import { watchSubmit } from './submit.js'
import type { Attachment, ErrorDetail, Field, FieldOptions } from './types.js'
import { watchValue } from './value.js'

/**
 * Screens a field while one types in it. The field stays the page's own: its form, events and style are as before.
 *
 * Fires on the field, bubbling: `discret-findings` (`FindingsDetail`), `discret-dismiss` (`DismissDetail`), `discret-error` (`ErrorDetail`).
 * It warns at the keyboard; what must never be saved is refused by `discret/guard` on the server.
 *
 * @param field   a `<textarea>`, or an `<input>` of text
 * @param options see `FieldOptions`; none are needed
 * @returns what was found, and how to let the field go
 * @throws DiscretError `invalid-options` when the element is no such field
 * @example
 * const attachment = attach(document.querySelector('textarea'), { policy: { default: 'report', insults: 'reject' } })
 * // later: attachment.detach()
 */
export function attach(field: Field, options: FieldOptions = {}): Attachment {
  if (!isField(field)) throw new DiscretError('invalid-options', 'attach: pass a <textarea>, or an <input> whose type is text or search.')
  const stop = new AbortController()
  const { signal } = stop
  let starting: Promise<void> | undefined
  let session: Session | undefined

  const start = (): Promise<void> => {
    starting ??= screenerOf(options)
      .then((screener) => {
        if (signal.aborted) return
        session = startSession(field, options, screener)
      })
      .catch((error: unknown) => {
        if (!signal.aborted) field.dispatchEvent(new CustomEvent<ErrorDetail>('discret-error', { bubbles: true, composed: true, detail: { error } }))
      })
    return starting
  }

  watchSubmit(field, options.policy ?? DEFAULT_POLICY, { start, session: () => session }, signal)
  field.addEventListener('focus', start, { signal, once: true })
  field.addEventListener('input', start, { signal, once: true })
  const unwatch = watchValue(field, () => {
    if (signal.aborted) return
    if (session) session.refresh()
    else if (field.value !== '') start()
  })
  if (field.value !== '' || field === field.ownerDocument.activeElement) start()

  return {
    get findings() {
      return session?.findings ?? []
    },
    async refresh() {
      await start()
      session?.refresh()
    },
    detach() {
      stop.abort()
      unwatch()
      session?.stop()
      session = undefined
    },
  }
}

/** Other inputs (numbers, dates, e-mail addresses) hold no comment, and have no caret that one could ask for. */
function isField(element: unknown): element is Field {
  return element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && ['text', 'search'].includes(element.type))
}

async function screenerOf({ screener }: FieldOptions) {
  if (screener === undefined) return loadScreener()
  return typeof screener === 'function' ? screener() : screener
}
