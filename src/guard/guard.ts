/** The guard: one policy before every write. `discret/guard`. */
import { DiscretError } from '../errors.js'
import { fingerprint } from '../fingerprint.js'
import { createScreener } from '../index.js'
import { redactThroughout } from '../redact.js'
import type { Finding } from '../types.js'
import { type Exception, Exceptions } from './exception.js'
import { parseGuardOptions } from './options.js'
import { Paths } from './paths.js'
import { ACTIONS, type Action, extendPolicy, policyOf } from './policy.js'
import { policyOfProfile } from './profile.js'
import { SensitiveCommentError } from './sensitive-comment-error.js'
import { type FieldText, type Texts, textsOf, withTexts } from './texts.js'
import type { Decision, FieldFinding, Guard, Guarded, GuardOptions, Origin, Place } from './types.js'

export type { Action, PolicySource, Rule } from './policy.js'
export { type Profile, type ProfileRule, profileNamed, profileNames } from './profile.js'
export { SensitiveCommentError } from './sensitive-comment-error.js'
export type { Decision, FieldFinding, Guard, Guarded, GuardedAll, GuardOptions, Origin, Place, Violation } from './types.js'

/** One field with findings, or whose end is unread. */
interface Judged {
  readonly field: FieldText
  readonly path: string
  readonly place: Place
  readonly findings: readonly FieldFinding[]
  readonly action: Action
  /** False where only the beginning of the text was screened. */
  readonly complete: boolean
  /** Set where an exception let the field through. */
  readonly reason?: string
}

/**
 * Makes a guard. Make one a purpose and keep it: making the first takes a fraction of a second, since the lexicons are loaded.
 *
 * @throws DiscretError `invalid-options`, `invalid-policy`
 * @example
 * const guard = createGuard({ profile: 'social-housing', fields: ['comment', 'tenants.*.comment'] })
 * const { record } = guard.apply(input)   // throws SensitiveCommentError, or gives what may be saved
 */
export function createGuard(options: GuardOptions = {}): Guard {
  const { fields, onFindings, onDecision, onError, profile, policy, screener = createScreener() } = parseGuardOptions(options)
  const { library, own } = profile === undefined ? { library: {}, own: {} } : policyOfProfile(profile)
  const rules = extendPolicy(own, policy ?? {})
  const actionOf = policyOf(rules, screener.subcategories, library)
  const pathsOf = pathsByModel(fields)
  const exceptions = new Exceptions()
  const identity = fingerprint(JSON.stringify([screener.screen('').fingerprint, extendPolicy(library, rules)]))

  const judge = (field: FieldText, place: Place, exception: Exception | undefined): Judged[] => {
    const { findings: found, complete } = screener.screen(field.text)
    if (!complete && onError === 'closed') throw tooLong()
    if (found.length === 0 && complete) return []
    const { path, masked, names } = field.where()
    const findings = found.map((finding: Finding) => ({ ...finding, field: path, maskedField: masked, path: names, action: actionOf(finding) }))
    const action = strictest(findings)
    if (!exception || (action !== 'redact' && action !== 'reject')) return [{ field, path, place, findings, action, complete }]
    return [{ field, path, place, findings: findings.map((finding) => ({ ...finding, action: 'allow' })), action: 'allow', complete, reason: exception.reason }]
  }

  const tell = (judged: readonly Judged[]): void => {
    const ofModels = new Map(judged.map(({ place }) => [place.model, place]))
    for (const place of ofModels.values()) {
      const told = judged.flatMap((one) => (one.place.model === place.model ? one.findings.filter(({ action }) => action !== 'allow') : []))
      if (told.length > 0) onFindings?.(told, originOf(place))
    }
    for (const { path, place, findings, action, complete, reason } of judged) {
      if (findings.length > 0) onDecision?.(decision(originOf(place), path, action, identity, [...new Set(findings.map(({ entry }) => entry))], reason))
      if (!complete) onDecision?.(decision(originOf(place), path, 'unscreened', identity, []))
    }
  }

  /** What a record holds and what is to be written, or why it cannot be known. */
  const examine = <T>(records: readonly T[], places: readonly Place[]): { readonly found: readonly Texts[]; readonly judged: readonly Judged[] } | undefined => {
    const exception = exceptions.current()
    try {
      const found = records.map((record, index) => textsOf(record, pathsOf(places[index]?.model), namesOf(places[index]?.path ?? '')))
      const judged = found.flatMap(({ texts }, index) => texts.flatMap((field) => judge(field, places[index] as Place, exception)))
      if (exception && judged.some(({ reason }) => reason !== undefined)) exception.used = true
      return { found, judged }
    } catch (cause) {
      // A guard that is used wrongly would let everything through, for ever.
      if (onError === 'open' && !(cause instanceof DiscretError && cause.code === 'invalid-options')) return undefined
      throw failure(cause, 'could not be screened')
    }
  }

  const applyTo = <T>(records: readonly T[], places: readonly Place[]): { readonly records: readonly T[]; readonly findings: readonly FieldFinding[] } => {
    const examined = examine(records, places)
    try {
      if (examined) tell(examined.judged)
      else places.forEach((place) => onDecision?.(decision(originOf(place), place.path, 'unscreened', identity, [])))
    } catch (cause) {
      if (onError === 'closed') throw failure(cause, 'was not saved: a callback of the guard threw')
    }
    if (!examined) return { records, findings: [] }
    const findings = examined.judged.flatMap((one) => one.findings)
    const rejected = findings.filter(({ action }) => action === 'reject')
    if (rejected.length > 0) throw new SensitiveCommentError(rejected)
    const toRedact = (text: string): Finding[] => screener.screen(text).findings.filter((finding) => actionOf(finding) === 'redact')
    const changes = changesFrom(examined.judged, toRedact)
    if (changes.size === 0) return { records, findings }
    return { records: records.map((record, index) => withTexts(record, examined.found[index] as Texts, changesOf(changes, examined.found[index] as Texts))), findings }
  }

  return {
    models: fields === undefined || Array.isArray(fields) ? undefined : Object.keys(fields),
    apply<T>(record: T, origin: Origin = {}): Guarded<T> {
      const { records, findings } = applyTo([record], [{ ...origin, path: '' }])
      return { record: records[0] as T, findings }
    },
    applyAll: (records, origin = {}) =>
      applyTo(
        records,
        records.map((_, index) => (isPlaces(origin) ? (origin[index] ?? { path: String(index) }) : { ...origin, path: String(index) })),
      ),
    allowOnce(reason, save) {
      if (typeof reason !== 'string' || reason.trim() === '')
        throw new DiscretError('invalid-options', 'allowOnce: give the reason of the exception, as it shall stand in the audit trail.')
      return exceptions.run({ reason, used: false }, save)
    },
  }
}

/** `Array.isArray` does not narrow a readonly list. */
function isPlaces(origin: Origin | readonly Place[]): origin is readonly Place[] {
  return Array.isArray(origin)
}

/** `notes.create.0` → `['notes', 'create', 0]`. */
function namesOf(path: string): (string | number)[] {
  return path === '' ? [] : path.split('.').map((name) => (/^\d+$/.test(name) ? Number(name) : name))
}

function originOf({ path: _, ...origin }: Place): Origin {
  return origin
}

/** Paths of a model, compiled once. */
function pathsByModel(fields: GuardOptions['fields'] = ['**']): (model: string | undefined) => Paths {
  if (Array.isArray(fields)) {
    const paths = new Paths(fields)
    return () => paths
  }
  const byModel = new Map(Object.entries(fields as Readonly<Record<string, readonly string[]>>).map(([model, patterns]) => [model, new Paths(patterns)]))
  const none = new Paths([])
  return (model) => {
    if (model === undefined)
      throw new DiscretError('invalid-options', 'The guard has a list of fields a model, so each call has to name the model: guard.apply(record, { model }).')
    return byModel.get(model) ?? none
  }
}

function strictest(findings: readonly FieldFinding[]): Action {
  return ACTIONS[Math.max(0, ...findings.map(({ action }) => ACTIONS.indexOf(action)))] as Action
}

/** @param again finds what is to be redacted in a redacted text: what is stored must pass the guard when it is saved again */
function changesFrom(judged: readonly Judged[], again: (text: string) => readonly Finding[]): ReadonlyMap<FieldText, string> {
  const changes = new Map<FieldText, string>()
  try {
    for (const { field, findings, action } of judged) {
      if (action !== 'redact') continue
      const redacted = findings.filter((finding) => finding.action === 'redact')
      changes.set(field, redactThroughout(field.text, redacted, again))
    }
  } catch (cause) {
    throw failure(cause, 'could not be screened')
  }
  return changes
}

function changesOf(changes: ReadonlyMap<FieldText, string>, { texts }: Texts): ReadonlyMap<FieldText, string> {
  return new Map(texts.flatMap((field) => (changes.has(field) ? [[field, changes.get(field) as string] as const] : [])))
}

function decision(origin: Origin, field: string, action: Decision['action'], identity: string, entries: readonly string[], reason?: string): Decision {
  return { time: new Date().toISOString(), ...origin, field, action, entries, fingerprint: identity, ...(reason === undefined ? {} : { reason }) }
}

function tooLong(): DiscretError {
  return new DiscretError(
    'guard-failed',
    "The record was not saved: a text of it is longer than the screener's maxLength, so that its end is unread. Bound the field, or raise maxLength (onError: 'open' would have let the end through).",
  )
}

function failure(cause: unknown, what: string): DiscretError {
  if (cause instanceof DiscretError) return cause
  return new DiscretError('guard-failed', `The record ${what}; see "cause". Nothing was let through (onError: 'open' would have let it).`, [], { cause })
}
