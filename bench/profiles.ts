/** The table of purpose profiles of the README, from their data. */
import { PROFILES } from '../src/generated/profiles.js'
import { ACTIONS } from '../src/guard/policy.js'

/**
 * One row a profile: what it allows, reports, redacts and rejects; a rule by severity stands with its number.
 *
 * @returns head and rows of cells
 */
export function profileRows(): { readonly head: readonly string[]; readonly lines: readonly (readonly string[])[] } {
  const lines = PROFILES.map(({ id, name, extends: base, rules }) => [
    `\`${id}\``,
    name.fr,
    ...ACTIONS.map((action) =>
      rules
        .flatMap(({ on, action: rule }) => {
          if (typeof rule === 'string') return rule === action ? [`\`${on}\``] : []
          return ([1, 2, 3] as const).filter((severity) => rule[severity] === action).map((severity) => `\`${on}\` (${severity})`)
        })
        .join(', '),
    ),
    base === undefined ? '' : `\`${base}\``,
  ])
  return { head: ['profile', 'in French', 'allows', 'reports', 'redacts', 'rejects', 'beside the rules of'], lines }
}
