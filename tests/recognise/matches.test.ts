import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Matches } from '../../src/recognise/matches.js'

it('matches are kept as they come, however many there are', () => {
  const match = fc.tuple(fc.nat(1000), fc.nat(1000), fc.nat(1000), fc.nat(2))
  fc.assert(
    fc.property(fc.array(match, { maxLength: 400, size: 'max' }), (list) => {
      const matches = new Matches()
      for (const one of list) matches.add(...one)
      expect(matches.count).toBe(list.length)
      expect(list.map((_, at) => [matches.number(at), matches.first(at), matches.last(at), matches.distance(at)])).toEqual(list)
    }),
  )
})
