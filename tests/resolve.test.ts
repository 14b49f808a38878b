import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { grown, type Ranked, resolve } from '../src/resolve.js'

const passage = (start: number, end: number, severity = 1, score = 1, order = 0, category = 'house'): Ranked => ({
  start,
  end,
  length: end - start,
  category,
  severity,
  score,
  order,
})

describe('resolve', () => {
  it.each<[string, Ranked[], number[]]>([
    ['nothing', [], []],
    ['both of two that only touch', [passage(0, 5), passage(5, 9)], [0, 1]],
    ['the shorter one too, before a longer one that it only touches', [passage(0, 4), passage(4, 9)], [0, 1]],
    ['the longer one', [passage(0, 5, 3), passage(4, 10)], [1]],
    ['the longer one, whatever its code units', [{ ...passage(0, 7), length: 5 }, passage(6, 12)], [1]],
    ['of equal lengths the more serious', [passage(0, 5, 1), passage(2, 7, 2)], [1]],
    ['then the surer', [passage(0, 5, 1, 0.5), passage(2, 7, 1, 0.9)], [1]],
    ['then the first in the text', [passage(2, 7), passage(0, 5)], [1]],
    ['then the first in the lexicon', [passage(0, 5, 1, 1, 4), passage(0, 5, 1, 1, 2)], [1]],
    ['what the loser did not touch', [passage(0, 4), passage(3, 9), passage(8, 11)], [1]],
    ['those on both sides of a loser', [passage(8, 12), passage(0, 6), passage(5, 9, 1)], [1, 0]],
    ['passages in the order of the text', [passage(20, 22), passage(0, 9), passage(10, 12)], [1, 2, 0]],
    ['the longer one across a border of cells', [passage(127, 129), passage(120, 128)], [1]],
    ['both on the two sides of such a border', [passage(128, 130), passage(120, 128)], [1, 0]],
    ['one that spans cells, and none inside it', [passage(130, 140), passage(100, 400), passage(399, 401)], [1]],
  ])('keeps %s', (_, passages, kept) => {
    expect(resolve(passages)).toEqual(kept.map((at) => passages[at]))
  })

  it('agrees with comparing each passage with every winner', () => {
    const some = fc.record({
      start: fc.nat(600),
      length: fc.integer({ min: 1, max: 300 }),
      severity: fc.integer({ min: 1, max: 3 }),
      score: fc.constantFrom(0.5, 0.9),
      order: fc.nat(9),
    })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 20 }), (list) => {
        const passages = list.map(({ start, length, ...rest }) => ({ start, end: start + length, length, category: 'house', ...rest }))
        const key = ({ start, length, severity, score, order }: Ranked): number[] => [-length, -severity, -score, start, order]
        const ranked = [...passages].sort(
          (a, b) =>
            key(a)
              .map((value, at) => value - (key(b)[at] as number))
              .find((difference) => difference !== 0) ?? 0,
        )
        const winners: Ranked[] = []
        for (const one of ranked) if (winners.every((other) => other.end <= one.start || one.end <= other.start)) winners.push(one)
        expect(resolve(passages)).toEqual(winners.sort((a, b) => a.start - b.start))
      }),
    )
  })

  it('leaves the list that it is given as it is', () => {
    const passages = [passage(4, 5), passage(0, 9)]
    resolve(passages)
    expect(passages).toEqual([passage(4, 5), passage(0, 9)])
  })
})

describe('grown', () => {
  const of = (category: string, start: number, end: number): Ranked => passage(start, end, 1, 1, 0, category)
  it.each<[string, Ranked[], Ranked[], [number, number][]]>([
    ['to the right', [of('a', 0, 6)], [of('a', 4, 8)], [[0, 8]]],
    ['to the left', [of('a', 4, 10)], [of('a', 2, 6)], [[2, 10]]],
    ['on both sides', [of('a', 4, 10)], [of('a', 2, 6), of('a', 9, 12)], [[2, 12]]],
    ['not over what is inside', [of('a', 0, 6)], [of('a', 2, 5)], [[0, 6]]],
    ['not over another category', [of('a', 0, 6)], [of('b', 4, 8)], [[0, 6]]],
    ['not over what it only touches', [of('a', 0, 6)], [of('a', 6, 8)], [[0, 6]]],
    [
      'not where two winners are touched',
      [of('a', 0, 6), of('a', 8, 14)],
      [of('a', 5, 9)],
      [
        [0, 6],
        [8, 14],
      ],
    ],
    [
      'only the one that is touched',
      [of('a', 0, 6), of('a', 8, 14)],
      [of('a', 5, 7)],
      [
        [0, 7],
        [8, 14],
      ],
    ],
  ])('%s', (_, winners, losers, spans) => {
    expect(grown(winners, losers).map(({ start, end }) => [start, end])).toEqual(spans)
  })

  it('keeps winners disjoint, in order, and loses none of their letters', () => {
    const some = fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 30 }), category: fc.constantFrom('a', 'b') })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 12 }), (list) => {
        const passages = list.map(({ start, length, category }) => of(category, start, start + length))
        const winners = resolve(passages)
        const after = grown(
          winners,
          passages.filter((one) => !winners.includes(one)),
        )
        expect(after.every(({ start, end }, at) => start <= (winners[at] as Ranked).start && end >= (winners[at] as Ranked).end)).toBe(true)
        expect(after.every(({ start }, at) => at === 0 || (after[at - 1] as Ranked).end <= start)).toBe(true)
      }),
    )
  })
})
