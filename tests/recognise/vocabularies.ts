import { encodeBlocks, WordLists } from '../../src/model/word-lists.js'
import { type Spellable, Speller } from '../../src/recognise/spelling.js'
import { vocabularyOf } from '../model/words.js'

/** Words as a lexicon holds them; a misspelling may stand for those of five letters and more. */
export function spellable(words: readonly string[]): Spellable {
  const vocabulary = vocabularyOf([...words].sort())
  return { vocabulary, tolerant: Uint8Array.from({ length: vocabulary.size }, (_, id) => (vocabulary.word(id).length > 4 ? 1 : 0)) }
}

/** A speller for words, which leaves some others alone. */
export function spellerOf(lexicon: Spellable, leftAlone: readonly string[]): Speller {
  return new Speller([lexicon], new WordLists([encodeBlocks([...leftAlone].sort())]))
}
