/** Profiles: what the purpose of a file permits to be recorded, as data with its source. */
import { DiscretError } from '../errors.js'
import { PROFILES } from '../generated/profiles.js'
import type { Message } from '../types.js'
import { extendPolicy, type PolicySource, type Rule } from './policy.js'

/** One rule of a profile: where it applies, what it does, why, and where that is written. */
export interface ProfileRule {
  /** `default`, a category or `category/subcategory`. */
  readonly on: string
  readonly action: Rule
  readonly why: Message
  /** The text that says so: article, deliberation, recommendation. */
  readonly source: string
}

/** What a purpose permits. */
export interface Profile {
  readonly id: string
  readonly name: Message
  readonly purpose: Message
  /** The profile that this one extends. */
  readonly extends?: string | undefined
  readonly rules: readonly ProfileRule[]
}

/** Names of the profiles that come with the library. */
export function profileNames(): readonly string[] {
  return PROFILES.map(({ id }) => id)
}

/**
 * A profile of the library.
 *
 * @throws DiscretError `invalid-policy` that lists those there are
 */
export function profileNamed(id: string): Profile {
  const profile = PROFILES.find((one) => one.id === id)
  if (!profile) throw new DiscretError('invalid-policy', `There is no profile "${id}"; there are: ${profileNames().join(', ')}. A profile of your own may be given as an object.`)
  return profile
}

/** The rules of a profile: those that come with the library, and those of a profile of one's own, laid over them. */
export interface ProfilePolicy {
  readonly library: PolicySource
  readonly own: PolicySource
}

/**
 * The policy of a profile, with that of the profiles it extends underneath.
 *
 * @param profile name of a profile of the library, or one of your own
 */
export function policyOfProfile(profile: string | Profile): ProfilePolicy {
  if (typeof profile === 'string') return { library: policyOfLibrary(profile), own: {} }
  return { library: profile.extends === undefined ? {} : policyOfLibrary(profile.extends), own: rulesOf(profile) }
}

function policyOfLibrary(name: string): PolicySource {
  const profile = profileNamed(name)
  return profile.extends === undefined ? rulesOf(profile) : extendPolicy(policyOfLibrary(profile.extends), rulesOf(profile))
}

function rulesOf({ rules }: Profile): PolicySource {
  return Object.fromEntries(rules.map(({ on, action }) => [on, action]))
}
