import { describe, expect, it } from 'vitest'
import { isProse, namesNobody } from '../../src/context/prose.js'
import type { Context } from '../../src/context/rules.js'
import { tokenise } from '../../src/text/tokenise.js'

const CUE_NAMES = { surroundings: 0, protagonist: 1 }

/** A text in whose every sentence these cues stand. */
const contextOf = (text: string, ...cues: (keyof typeof CUE_NAMES)[]): Context => {
  const inSentence = (cue: number): readonly unknown[] => (cues.some((name) => CUE_NAMES[name] === cue) ? [{}] : [])
  return { model: { cueNames: CUE_NAMES }, cues: { inSentence }, tokens: tokenise(text) } as unknown as Context
}

const NINE = 'un deux trois quatre cinq six sept huit neuf'
const EIGHT = 'les uns les autres et tout le monde'

describe('prose', () => {
  it.each([
    ['a sentence of nine words, seen from its first', NINE, 0, true],
    ['from its middle', NINE, 4, true],
    ['from its last', NINE, 8, true],
    ['no sentence of eight', EIGHT, 3, false],
    ['not where only the sentence before is long', `${NINE}. ${EIGHT}`, 9, false],
    ['not where only the sentence behind is long', `${EIGHT}. ${NINE}`, 7, false],
    ['between two others', `${EIGHT}. ${NINE}. ${EIGHT}`, 12, true],
  ])('is %s', (_, text, token, expected) => {
    expect(isProse(token, contextOf(text))).toBe(expected)
    expect(namesNobody(token, contextOf(text))).toBe(expected)
  })

  it('knows nothing of the surroundings', () => {
    expect(isProse(0, contextOf(NINE, 'surroundings'))).toBe(false)
    expect(namesNobody(0, contextOf(NINE, 'surroundings'))).toBe(false)
  })

  it('may name a person', () => {
    expect(isProse(0, contextOf(NINE, 'protagonist'))).toBe(true)
    expect(namesNobody(0, contextOf(NINE, 'protagonist'))).toBe(false)
  })
})
