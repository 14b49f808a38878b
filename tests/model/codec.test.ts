import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Conjugations, encodeConjugations } from '../../src/lexicon/inflect/conjugations.js'
import { decodeWords, encodeWords, NumberReader, NumberWriter } from '../../src/model/codec.js'

describe('the codec', () => {
  it('gives words back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z0-9'+?-]{1,40}$/)), (words) => {
        const sorted = [...words].sort()
        expect(decodeWords(encodeWords(sorted))).toEqual(sorted)
      }),
    )
  })

  it('gives numbers back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat()), (numbers) => {
        const sorted = [...numbers].sort((a, b) => a - b)
        const writer = new NumberWriter()
        writer.writeAscending(sorted)
        for (const number of numbers) writer.writeSigned(number % 2 ? number >> 1 : -(number >> 1))
        const reader = new NumberReader(writer.toString())
        expect([...reader.readAscending()]).toEqual(sorted)
        for (const number of numbers) expect(reader.readSigned()).toBe(number % 2 ? number >> 1 : -(number >> 1) || 0)
        expect(() => reader.read()).toThrow('too early')
      }),
    )
  })

  it('gives conjugations back', () => {
    const verbs = { boire: { P: ['bois', 'bois', 'boit'], W: ['boire'], Y: ['NA', 'bois'] }, voir: { P: ['vois', null, 'voit'], W: ['voir'] } }
    const conjugations = new Conjugations(encodeConjugations(verbs))
    expect(conjugations.get('boire')).toEqual({ P: ['bois', 'bois', 'boit'], W: ['boire'], Y: [null, 'bois'] })
    expect(conjugations.get('voir')?.P).toEqual(['vois', null, 'voit'])
    expect(conjugations.get('constructor')).toBeUndefined()
  })
})
