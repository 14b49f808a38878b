/** What becomes of a finding: one action a category, subcategory or severity. */
import { DiscretError } from '../errors.js'
import type { CompiledSubcategory, Finding, Severity } from '../types.js'

/** From the mildest to the strictest. */
export const ACTIONS = ['allow', 'report', 'redact', 'reject'] as const

/**
 * `allow` saves the passage and says nothing (the purpose permits it) · `report` saves it and tells the callback · `redact` saves the redacted text ·
 * `reject` refuses the record.
 */
export type Action = (typeof ACTIONS)[number]

/** One action, or one a severity; severities left out fall to the next less specific rule. */
export type Rule = Action | { readonly [severity in Severity]?: Action | undefined }

/**
 * One action for all, or rules by `category/subcategory`, by `category` and `default`: the most specific that speaks wins, `reject` where none does.
 *
 * @example
 * const policy: PolicySource = { default: 'redact', insults: 'reject', 'health/disability': 'allow', habits: { 1: 'report' } }
 */
export type PolicySource = Action | { readonly [key: string]: Rule }

type Rules = Exclude<PolicySource, Action>

/** Where nothing is said, nothing sensitive is saved. */
const STRICTEST: Action = 'reject'

/**
 * Compiles a policy.
 *
 * @param source        the rules
 * @param subcategories those that the screener knows (`Screener.subcategories`): a rule for another is an error, since it would silently let passages through
 * @param underneath    rules of the library that `source` is laid over: they may speak of what this screener does not look for
 * @returns the action for a finding
 * @throws DiscretError `invalid-policy`
 */
export function policyOf(
  source: PolicySource,
  subcategories: readonly CompiledSubcategory[],
  underneath: PolicySource = {},
): (finding: Pick<Finding, 'category' | 'subcategory' | 'severity'>) => Action {
  check(asRules(source), subcategories)
  const rules = extendPolicy(underneath, source)
  return ({ category, subcategory, severity }) => {
    for (const key of [`${category}/${subcategory}`, category, 'default']) {
      const rule = Object.hasOwn(rules, key) ? rules[key] : undefined
      const action = typeof rule === 'object' ? rule[severity] : rule
      if (action) return action
    }
    return STRICTEST
  }
}

/**
 * Rules laid over others, key by key.
 *
 * @param base the rules underneath, e.g. those of a profile
 * @param over rules that win
 */
export function extendPolicy(base: PolicySource, over: PolicySource): Rules {
  return { ...asRules(base), ...asRules(over) }
}

function asRules(source: PolicySource): Rules {
  return typeof source === 'string' ? { default: source } : source
}

function check(rules: unknown, subcategories: readonly CompiledSubcategory[]): void {
  if (typeof rules !== 'object' || rules === null || Array.isArray(rules)) {
    throw new DiscretError('invalid-policy', `A policy is one of ${ACTIONS.join(', ')}, or an object of rules such as { default: 'redact', insults: 'reject' }.`)
  }
  const known = new Set(['default', ...subcategories.flatMap(({ category, subcategory }) => [category, `${category}/${subcategory}`])])
  const problems = Object.entries(rules).flatMap(([key, rule]) => [
    ...(known.has(key) ? [] : [`"${key}" is no category or category/subcategory of the screener`]),
    ...(isRule(rule) ? [] : [`"${key}" must be one of ${ACTIONS.join(', ')}, or an object from severity (1, 2, 3) to one of them`]),
  ])
  if (problems.length > 0) {
    const categories = [...new Set(subcategories.map(({ category }) => category))].join(', ')
    throw new DiscretError('invalid-policy', `The policy has ${problems.length} wrong rule(s): ${problems.join('; ')}. Categories: ${categories}.`, problems)
  }
}

function isRule(rule: unknown): boolean {
  if (typeof rule === 'string') return (ACTIONS as readonly string[]).includes(rule)
  if (typeof rule !== 'object' || rule === null) return false
  const entries = Object.entries(rule)
  return entries.length > 0 && entries.every(([severity, action]) => ['1', '2', '3'].includes(severity) && (ACTIONS as readonly unknown[]).includes(action))
}
