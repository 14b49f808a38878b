import { collapseDuplicatesTransformer, DataSet, parseRawPattern, RegExpMatcher, resolveConfusablesTransformer, toAsciiLowerCaseTransformer } from 'obscenity'
import { CATEGORIES } from '../../src/types.js'
import { type Contestant, oneByOne } from './contestant.js'
import { folded, formTexts } from './forms.js'

/** Twice is how often a letter may stand in French words, and once a space. */
const THRESHOLDS = { defaultThreshold: 2, customThresholds: new Map([[' ', 1]]) }

/** A filter of profanity; for other languages its guide has one's own data set, bounded words and transformers. It tries each pattern on each text. */
export function obscenity(): Contestant {
  const dataset = new DataSet<{ originalWord: string }>()
  const texts = formTexts()
  for (const text of texts) dataset.addPhrase((phrase) => phrase.setMetadata({ originalWord: text }).addPattern(parseRawPattern(`|${text}|`)))
  const matcher = new RegExpMatcher({
    ...dataset.build(),
    blacklistMatcherTransformers: [resolveConfusablesTransformer(), toAsciiLowerCaseTransformer(), collapseDuplicatesTransformer(THRESHOLDS)],
  })
  return {
    name: 'obscenity',
    aims: CATEGORIES,
    given: `own \`DataSet\` of ${texts.length} forms between word boundaries, \`resolveConfusables\`, \`toAsciiLowerCase\`, \`collapseDuplicates\`, text folded`,
    oneOf: 8,
    search: oneByOne((text) => matcher.getAllMatches(folded(text)).length > 0),
  }
}
