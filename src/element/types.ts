/** What can be asked of a field, and what it tells: options and events of `discret/element`. */
import type { Action, PolicySource } from '../guard/policy.js'
import type { Finding, Screener } from '../types.js'

/** The fields that can be screened while one types. */
export type Field = HTMLTextAreaElement | HTMLInputElement

/** Language of the messages. */
export type Language = 'fr' | 'en'

/** Why an author dismisses a finding: no person is meant · the purpose of the comment needs it · another reason. */
export const REASONS = ['no-person', 'needed', 'other'] as const
/** One of `REASONS`. */
export type Reason = (typeof REASONS)[number]

/** Which findings can be dismissed: `warnings`, those that the policy does not reject. */
export type Dismissible = 'always' | 'warnings' | 'never'

/** Options of `attach`; none are needed. */
export interface FieldOptions {
  /** A screener, or how to get one; by default `import('discret')` when the field is first used, one for the page. */
  readonly screener?: Screener | (() => Promise<Screener>) | undefined
  /** What becomes of a finding: `reject` blocks submit, `allow` shows nothing, others warn. `report` by default. */
  readonly policy?: PolicySource | undefined
  /** `warnings` by default. */
  readonly dismissible?: Dismissible | undefined
  /** Language of the messages; by default that of the page around the field (`lang`), French if it has none. */
  readonly language?: Language | undefined
}

/** A finding and what the policy makes of it. */
export interface Judged {
  readonly finding: Finding
  readonly action: Exclude<Action, 'allow'>
}

/** A field that is being screened. */
export interface Attachment {
  /** What is underlined now, by place; nothing once the field is let go. Offsets are UTF-16 code units of `field.value`. */
  readonly findings: readonly Finding[]
  /** Screens the whole text now and tells the result; `undefined` resolved once the screener is there. */
  refresh(): Promise<void>
  /** Takes everything away that `attach` has added, and tells that nothing is found any more. */
  detach(): void
}

/** Detail of `discret-findings`. */
export interface FindingsDetail {
  readonly findings: readonly Finding[]
  /** Whether the policy rejects one of them: the form cannot be submitted. */
  readonly blocked: boolean
}

/** Detail of `discret-dismiss`: for a record of exceptions, or for `allow` of the guard. */
export interface DismissDetail {
  readonly finding: Finding
  readonly reason: Reason
}

/** Detail of `discret-error`: the lexicons did not load, or an option was wrong. The field works as one without us, and its form is sent. */
export interface ErrorDetail {
  readonly error: unknown
}

declare global {
  interface HTMLElementEventMap {
    'discret-findings': CustomEvent<FindingsDetail>
    'discret-dismiss': CustomEvent<DismissDetail>
    'discret-error': CustomEvent<ErrorDetail>
  }
}
