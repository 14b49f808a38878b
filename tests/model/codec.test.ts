import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Conjugations, encodeConjugations } from '../../src/lexicon/inflect/conjugations.js'
import { decodeWords, encodeWords, NumberCursor, NumberReader, NumberWriter } from '../../src/model/codec.js'

describe('the codec', () => {
  it('gives words back', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z0-9'+?-]{1,40}$/)), (words) => {
        const sorted = [...words].sort()
        expect(decodeWords(encodeWords(sorted))).toEqual(sorted)
      }),
    )
  })

  it('gives numbers back, all at once and from any place', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.array(fc.nat()), (some, others) => {
        const writer = new NumberWriter()
        writer.writeList(some)
        const middle = writer.toString().length
        for (const number of others) writer.write(number)
        const text = writer.toString()
        const reader = new NumberReader(text)
        expect([...reader.readList(reader.read())]).toEqual(some)
        for (const number of others) expect(reader.read()).toBe(number)
        expect(() => reader.read()).toThrow('too early')
        const cursor = new NumberCursor(text)
        cursor.moveTo(middle, text.length)
        for (const number of others) expect([cursor.more, cursor.read()]).toEqual([true, number])
        expect(cursor.more).toBe(false)
        expect(() => cursor.read()).toThrow('too early')
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
