import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SILENT, skeletonOf } from '../../src/recognise/skeleton.js'
import { soundKey } from '../../src/recognise/sound.js'
import { lettersOf } from '../../src/text/letters.js'

function skeleton(word: string): number {
  const { letters, from, to } = lettersOf(word)
  return skeletonOf(letters, from, to)
}

const UNITS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z']
const word = fc.array(fc.constantFrom(...UNITS, 'eau', 'eaux', 'sch', 'ph', 'gea', 'gue', 'que', 'cqu', 'ain', 'ann', 'er', 'é'), { maxLength: 12 }).map((units) => units.join(''))

describe('the skeleton of a word', () => {
  it.each([
    ['schizophrene', 'skizofrene', true],
    ['oiseaux', 'oizo', true],
    ['cancer', 'kanser', true],
    ['cancer', 'canser', true],
    ['anne', 'ane', true],
    ['cancer', 'cancre', true],
    ['grand', 'gran', false],
    ['cancer', 'panser', false],
    ['malade', 'salade', false],
    ['lame', 'male', false],
  ])('of « %s » and « %s » is the same: %s', (one, other, same) => {
    expect(skeleton(one) === skeleton(other)).toBe(same)
  })

  it('is that of its sound key, or of the key and a silent letter', () => {
    fc.assert(
      fc.property(word, (text) => {
        const key = soundKey(text)
        const keys = [key, ...SILENT.map((letter) => key + String.fromCharCode(letter))]
        expect(keys.map(skeleton)).toContain(skeleton(text))
      }),
      { numRuns: 2000 },
    )
  })
})
