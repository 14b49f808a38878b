import { CATEGORIES } from '../../src/types.js'
import { type Contestant, oneByOne } from './contestant.js'
import { folded, formTexts } from './forms.js'

/** All forms as alternatives of one regular expression, longest first. */
export function regularExpression(): Contestant {
  const texts = [...formTexts()].sort((a, b) => b.length - a.length)
  const expression = new RegExp(`(?<= )(?:${texts.join('|')})(?= )`, 'g')
  return {
    name: 'one regular expression',
    aims: CATEGORIES,
    given: `\`/(?<= )(?:form|form|…)(?= )/g\` of ${texts.length} forms, text folded`,
    search: oneByOne((text) => (folded(text).match(expression) ?? []).length > 0),
  }
}
