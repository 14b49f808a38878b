/** One field with its screener: follows what is typed and tells what was found. */
import type { Finding, Screener } from '../types.js'
import { Blocker } from './blocker.js'
import { Judging } from './judging.js'
import { languageOf } from './language.js'
import { replaceIn } from './replace.js'
import { Screening } from './screening.js'
import { listenToForm } from './submit.js'
import type { DismissDetail, Field, FieldOptions, FindingsDetail, Judged, Reason } from './types.js'
import { FieldView } from './view.js'

/** A long text is screened whole after so many milliseconds without a key. */
const PAUSE = 150

export const DEFAULT_POLICY = 'report'

/** A field that is being screened. */
export interface Session {
  readonly findings: readonly Finding[]
  /** Screens the whole text now. */
  refresh(): void
  /** Screens what stands in the field now, be it still composed, and tells whether it may be sent. */
  settle(): boolean
  stop(): void
}

/**
 * Begins to screen.
 *
 * @throws DiscretError `invalid-policy`
 */
export function startSession(field: Field, options: FieldOptions, screener: Screener): Session {
  const stop = new AbortController()
  const { signal } = stop
  const screening = new Screening(screener)
  const judging = new Judging(options.policy ?? DEFAULT_POLICY, options.dismissible ?? 'warnings', screener)
  const view = new FieldView(field)
  const blocker = new Blocker(field)
  let judged: readonly Judged[] = []
  let told = ''
  let composing = false
  let pause: ReturnType<typeof setTimeout> | undefined

  const fire = <D>(type: string, detail: D): boolean => field.dispatchEvent(new CustomEvent<D>(type, { bubbles: true, composed: true, detail }))

  const tell = (): void => {
    const key = judged.map(({ finding: { start, end, entry } }) => `${start} ${end} ${entry}`).join()
    if (key === told) return
    told = key
    fire<FindingsDetail>('discret-findings', { findings: judged.map(({ finding }) => finding), blocked: blocker.blocked })
  }
  const show = (): void => {
    judged = judging.judge(screening.findings)
    const language = languageOf(field, options)
    view.show(field.value, judged, language)
    blocker.follow(judged, language)
    tell()
  }
  const refresh = (): void => {
    clearTimeout(pause)
    screening.settle(field.value)
    show()
  }
  const type = (): void => {
    if (composing) return
    clearTimeout(pause)
    screening.type(field.value)
    if (!screening.settled) pause = setTimeout(refresh, PAUSE)
    show()
  }

  field.addEventListener('compositionstart', () => (composing = true), { signal })
  field.addEventListener(
    'compositionend',
    () => {
      composing = false
      type()
    },
    { signal },
  )
  field.addEventListener('input', type, { signal })
  // The value is reset after the event.
  listenToForm(
    field,
    'reset',
    () =>
      setTimeout(() => {
        if (signal.aborted) return
        judging.forget()
        refresh()
      }),
    signal,
  )

  view.start(
    {
      judged: () => judged,
      mayDismiss: (one) => judging.mayDismiss(one),
      replace: ({ finding }) => replaceIn(field, finding, finding.suggestion.replacement),
      dismiss: (one: Judged, reason: Reason) => {
        judging.dismiss(one)
        fire<DismissDetail>('discret-dismiss', { finding: one.finding, reason })
        show()
      },
      language: () => languageOf(field, options),
    },
    signal,
  )
  refresh()

  return {
    get findings() {
      return judged.map(({ finding }) => finding)
    },
    refresh() {
      if (!composing) refresh()
    },
    settle() {
      refresh()
      return !blocker.blocked
    },
    stop() {
      stop.abort()
      clearTimeout(pause)
      blocker.release()
      view.remove()
      judged = []
      tell()
    },
  }
}
