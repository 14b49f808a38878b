/** Tells prose from notes: a long sentence that speaks of nothing and nobody an office meets. */
import type { Tokens } from '../text/tokens.js'
import type { Context } from './rules.js'

/** A sentence of up to so many words is a note, whose persons are those of the file. */
const NOTE_LENGTH = 8

/**
 * Whether the sentence of a token knows nothing of the comment's surroundings, the cue `surroundings` of about.yml: « voisin », « palier », « guichet ».
 *
 * @param token any token of the sentence
 */
export function isProse(token: number, { model, cues, tokens }: Context): boolean {
  return cues.inSentence(model.cueNames.surroundings, token).length === 0 && sentenceLength(token, tokens) > NOTE_LENGTH
}

/**
 * Whether the sentence of a token is prose and names no person either, the cue `protagonist` of about.yml: « elle », « M. », « sa sœur ».
 *
 * @param token any token of the sentence
 */
export function namesNobody(token: number, context: Context): boolean {
  return context.cues.inSentence(context.model.cueNames.protagonist, token).length === 0 && isProse(token, context)
}

function sentenceLength(token: number, { sentence, count }: Tokens): number {
  let from = token
  while (from > 0 && sentence[from - 1] === sentence[token]) from--
  let to = token + 1
  while (to < count && sentence[to] === sentence[token]) to++
  return to - from
}
