/**
 * Where patterns are entered: each at its anchor, a place whose lexemes all list the form. The compiler lists a form with the lexemes of its
 * rarest places (`lexicon/rarity.ts`); a pattern that has several such places takes the one that fewest forms are listed with.
 */
import type { Forms } from './forms.js'
import { groupOf, isGroup, type Sequence } from './graph.js'
import type { Lists } from './lists.js'

/** A pattern and the place of its anchor. */
export interface Anchored {
  readonly pattern: Sequence
  readonly anchor: number
}

/**
 * The patterns of a form, each with its anchor: one whose anchor is in a group is unfolded, since each alternative has its own.
 *
 * @param form  listed with the lexemes of `lists`
 * @throws Error where a pattern has no anchor
 */
export function anchored(form: number, patterns: readonly Sequence[], forms: Forms, lists: Lists): Anchored[] {
  const found: Anchored[] = []
  const costOf = (element: number): number => {
    if (element < 0) return Number.POSITIVE_INFINITY
    let cost = 0
    const members = forms.members(element)
    for (let at = 0; at < members.length; at++) {
      const lexeme = members[at] as number
      if (!lists.has(lexeme, form)) return Number.POSITIVE_INFINITY
      cost += lists.count(lexeme)
    }
    return cost
  }
  const isOpen = (element: number): boolean => element < 0 && isGroup(element) && forms.alternatives(groupOf(element)).every(holdsAnchor)
  const holdsAnchor = (pattern: Sequence): boolean => pattern.some((element) => costOf(element) < Number.POSITIVE_INFINITY || isOpen(element))
  const place = (pattern: Sequence): void => {
    let anchor = -1
    let least = Number.POSITIVE_INFINITY
    for (let at = 0; at < pattern.length; at++) {
      const cost = costOf(pattern[at] as number)
      if (cost >= least) continue
      least = cost
      anchor = at
    }
    if (anchor >= 0) {
      found.push({ pattern, anchor })
      return
    }
    const group = pattern.findIndex(isOpen)
    if (group < 0) throw new Error('a pattern has no anchor: another version wrote the lexicon')
    for (const alternative of forms.alternatives(groupOf(pattern[group] as number))) place([...pattern.slice(0, group), ...alternative, ...pattern.slice(group + 1)])
  }
  for (const pattern of patterns) place(pattern)
  return found
}
