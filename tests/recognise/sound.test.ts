import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginningOf, soundKey } from '../../src/recognise/sound.js'
import { lettersOf } from '../../src/text/letters.js'

const beginning = (word: string): number => {
  const { letters, from, to } = lettersOf(word)
  return beginningOf(letters, from, to)
}

/** What a key begins with: nasal vowels are vowels. */
const firstSound = (word: string): string => (soundKey(word)[0] as string).replace(/[123]/u, 'a')

describe('what a word begins with', () => {
  it.each([
    ['cancer', 'kanser'],
    ['phobie', 'fobie'],
    ['hysterie', 'isteri'],
    ['gifle', 'jifle'],
    ['zona', 'sona'],
  ])('is the same for « %s » and « %s »', (one, other) => {
    expect(beginning(one)).toBe(beginning(other))
  })

  it('is the same for words whose keys begin with the same sound', () => {
    const word = fc.stringMatching(/^h{0,2}[a-z]{2,12}$/u)
    fc.assert(
      fc.property(word, word, (one, other) => {
        fc.pre(soundKey(one) !== '' && soundKey(other) !== '')
        fc.pre(firstSound(one) === firstSound(other))
        expect(beginning(one)).toBe(beginning(other))
      }),
      { numRuns: 300 },
    )
  })
})
