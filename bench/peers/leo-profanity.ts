import badWords from 'french-badwords-list'
import filter from 'leo-profanity'
import { type Contestant, oneByOne } from './contestant.js'

/** A filter of profanity, with the French list that its documentation and that of the list name. */
export function leoProfanity(): Contestant {
  filter.clearList()
  filter.add(badWords.array)
  return { name: 'leo-profanity', aims: ['insults'], given: '`french-badwords-list`', search: oneByOne((text) => filter.badWordsUsed(text).length > 0) }
}
