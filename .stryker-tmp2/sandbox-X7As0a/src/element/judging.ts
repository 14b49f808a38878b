/** What the policy and the author make of findings: shown, blocking, set aside. */
// @ts-nocheck

import { type PolicySource, policyOf } from '../guard/policy.js'
import type { Finding, Screener } from '../types.js'
import type { Dismissible, Judged } from './types.js'

/** The judgements of one field. */
export class Judging {
  readonly #actionOf: ReturnType<typeof policyOf>
  readonly #dismissible: Dismissible
  readonly #dismissed = new Set<string>()

  /** @throws DiscretError `invalid-policy` */
  constructor(policy: PolicySource, dismissible: Dismissible, screener: Screener) {
    this.#actionOf = policyOf(policy, screener.subcategories)
    this.#dismissible = dismissible
  }

  /** The findings that the author is to see. */
  judge(findings: readonly Finding[]): readonly Judged[] {
    return findings.flatMap((finding) => {
      const action = this.#actionOf(finding)
      return action === 'allow' || this.#dismissed.has(keyOf(finding)) ? [] : [{ finding, action }]
    })
  }

  mayDismiss({ action }: Judged): boolean {
    return this.#dismissible === 'always' || (this.#dismissible === 'warnings' && action !== 'reject')
  }

  /** Sets a passage aside, wherever it stands in the text, until `forget`. */
  dismiss({ finding }: Judged): void {
    this.#dismissed.add(keyOf(finding))
  }

  /** The form was reset: another comment begins. */
  forget(): void {
    this.#dismissed.clear()
  }
}

function keyOf({ entry, text }: Finding): string {
  return `${entry} ${text.toLowerCase()}`
}
