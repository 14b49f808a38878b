/** The public types of the guard. */
import type { Finding, Message, Screener, Severity, Suggestion } from '../types.js'
import type { Action, PolicySource } from './policy.js'
import type { Profile } from './profile.js'

/** A finding, the field it stands in and what becomes of it. Offsets are UTF-16 code units of that field's text. */
export interface FieldFinding extends Finding {
  /** Path of the field: `comment`, `tenants.0.comment`; in a list of records it begins with the index of the record, and a text without a name has the empty path. */
  readonly field: string
  /** `field` for logs: `*` stands for each name that the guard's `fields` do not say literally, since a request may bring any. */
  readonly maskedField: string
  /** The same path, name by name: tells indices (numbers) from keys, and keys that hold dots. */
  readonly path: readonly (string | number)[]
  readonly action: Action
}

/** A finding without any text of the comment; `field` and `path` have the names of the record as they came. */
export interface Violation {
  readonly field: string
  /** `field` for logs, as in `FieldFinding`. */
  readonly maskedField: string
  readonly path: readonly (string | number)[]
  readonly start: number
  readonly end: number
  readonly category: string
  readonly subcategory: string
  readonly entry: string
  readonly severity: Severity
  readonly suggestion: Suggestion
  readonly message: Message
}

/** Where a record comes from or goes to. */
export interface Origin {
  /** Name of the model, table or collection. */
  readonly model?: string | undefined
  /** Name of the write: `create`, `updateMany`, `POST /notes`… */
  readonly operation?: string | undefined
}

/** Where one of several records stands in a write, for writes that touch more than one model. */
export interface Place extends Origin {
  /** Put before the paths of its fields: `notes.create.0`; empty for the record itself. */
  readonly path: string
}

/** What was decided about one field, for an audit trail: no text of the comment. */
export interface Decision extends Origin {
  /** ISO 8601, UTC. */
  readonly time: string
  readonly field: string
  /** The strictest action of the field; `unscreened` where screening failed, or ended at `maxLength`, and `onError` is `open`. */
  readonly action: Action | 'unscreened'
  /** Ids of the entries found. */
  readonly entries: readonly string[]
  /** Identifies lexicons, options and policy. */
  readonly fingerprint: string
  /** The reason given to `allowOnce`, where that decided. */
  readonly reason?: string
}

/** Options of a guard. */
export interface GuardOptions {
  /**
   * Paths of the fields to screen, for every model or a list a model: `comment`, `tenants.*.comment`, `**.note`, `*_comment`; `*` stands for one name, index
   * or part of a name, `**` for any number of names. `['**']` by default: all strings that are enumerable values of objects, arrays, maps and sets, or stand alone; keys are none. A path takes in all strings of a list or object that stands at its end. With a list a model, every call has to name the model (`Origin.model`);
   * models that are not listed are not screened.
   */
  readonly fields?: readonly string[] | { readonly [model: string]: readonly string[] } | undefined
  /** Rules of your own, laid over those of the profile; `reject` for all by default. */
  readonly policy?: PolicySource | undefined
  /** What the purpose of the file permits: the name of one of the library's profiles (its rules for what the screener does not look for rest), or one of your own. */
  readonly profile?: string | Profile | undefined
  /** Told of what is reported, redacted or rejected, before the write. What it throws makes the write fail. Synchronous. */
  readonly onFindings?: ((findings: readonly FieldFinding[], origin: Origin) => void) | undefined
  /** Told of each decision, without any text: the audit trail. What it throws makes the write fail. Synchronous. */
  readonly onDecision?: ((decision: Decision) => void) | undefined
  /**
   * What happens where a record cannot be read, screening fails, a text is longer than the screener's `maxLength`, or a callback throws: `closed` (default) refuses the
   * write, `open` lets it through unscreened (of a text that is too long, the end). Mistakes of the caller (`invalid-options`) are thrown either way.
   */
  readonly onError?: 'closed' | 'open' | undefined
  /** All lexicons of the library by default. */
  readonly screener?: Screener | undefined
}

/** A record that may be saved. */
export interface Guarded<T> {
  /** The same object where nothing was redacted, else a copy. */
  readonly record: T
  readonly findings: readonly FieldFinding[]
}

/** Records that may be saved. */
export interface GuardedAll<T> {
  /** The same array where nothing was redacted, else a copy. */
  readonly records: readonly T[]
  readonly findings: readonly FieldFinding[]
}

/** Stands before every write. Synchronous; never mutates what it is given. */
export interface Guard {
  /** The models that `fields` lists; undefined where one list of fields serves all. */
  readonly models?: readonly string[] | undefined
  /**
   * Judges one record, or a list of records, whose paths begin with their index. A string is a text without a name: `**` takes it in, no other path does.
   *
   * @throws SensitiveCommentError where the policy rejects
   * @throws DiscretError `guard-failed` where the record cannot be screened and `onError` is `closed`; `invalid-options` for a string where `fields` has names, or where the model is to be named
   */
  apply<T>(record: T, origin?: Origin): Guarded<T>
  /**
   * Judges records together: one error tells of all that is wrong.
   *
   * @param origin one for all, or a place a record
   */
  applyAll<T>(records: readonly T[], origin?: Origin | readonly Place[]): GuardedAll<T>
  /**
   * Lets the first write inside `save` through whatever it holds, and records the reason in the audit trail.
   *
   * @param reason why this exception is legitimate; kept in `Decision.reason`, so without personal data
   * @param save   the write, synchronous or not; other writes going on at the same time are judged as ever
   * @returns what `save` returns
   * @example
   * await guard.allowOnce('accord écrit du 3 mars', () => prisma.tenant.update({ where, data }))
   */
  allowOnce<R>(reason: string, save: () => R): R
}
