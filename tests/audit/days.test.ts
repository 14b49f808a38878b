import { describe, expect, it } from 'vitest'
import { dayOf } from '../../src/audit/days.js'
import { groupsOf, IRREGULAR } from '../../src/audit/groups.js'

describe('a day', () => {
  it.each([
    '2024-03-14',
    '2024-03-14T10:30:00Z',
    '2024-03-14 10:30',
    '2024/03/14',
    '20240314',
    '14/03/2024',
    '14/3/2024 10:30',
    '14-03-2024',
    '14.03.2024',
    '14/03/24',
    '14 mars 2024',
    'jeudi 14 mars 2024',
    'Jeu. 14 MARS 2024, 10 h',
    '14-mars-24',
  ])('is read as « %s »', (text) => {
    expect(dayOf(text)).toBe('2024-03-14')
  })

  it.each([
    ['1er août 2023', '2023-08-01'],
    ['2 févr. 2023', '2023-02-02'],
    ['31 de\u0301cembre 1999', '1999-12-31'],
    ['01/02/68', '2068-02-01'],
    ['01/02/69', '1969-02-01'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is %s', (text, day) => {
    expect(dayOf(text)).toBe(day)
  })

  it.each(['', '2024-13-01', '30/02/2024', '03/14/2024', '20241399', '123456789', '14/03', '12.05.08', '14-03/2024', '14 brumaire 2024', '14/03/2024-7', 'le 14 mars'])(
    '« %s » is none',
    (text) => {
      expect(dayOf(text)).toBeUndefined()
    },
  )
})

describe('groups', () => {
  it('are months of days, however they are written, and values as they stand', () => {
    expect(groupsOf({ number: 1, values: { jour: '14 mars 2024', agence: 'Lyon' } }, ['jour', 'agence', 'ville'])).toEqual({ jour: '2024-03', agence: 'Lyon', ville: '(vide)' })
  })

  it('hold nothing of an irregular row', () => {
    expect(groupsOf({ number: 1, values: { agence: 'voisin alcoolique' }, irregular: true }, ['agence'])).toEqual({ agence: IRREGULAR })
  })
})
