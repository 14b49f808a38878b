import { describe, expect, it } from 'vitest'
import { found, isWorth } from './found.js'

/** Passages that are such a number, and some that are none: a sign too many, a sign too few, a sign that may not stand there. */
const CASES: Readonly<Record<string, { readonly are: readonly string[]; readonly none: readonly string[] }>> = {
  'birth-date': {
    are: [
      '14/02/1961',
      '1/2/61',
      '01.12.2004',
      '31-10-1999',
      '29 09 85',
      '1er mars 1980',
      '1 janvier 1980',
      '05 févr. 1980',
      '12 fev 1980',
      '9 avril 2001',
      '31 mai 1999',
      '30 juin 1999',
      '14 juillet 1999',
      '15 août 1999',
      '15 aout 1999',
      '20 sept. 1999',
      '10 octobre 1999',
      '11 NOVEMBRE 1999',
      '25 décembre 1999',
      '25 dec 1999',
    ],
    none: [
      '32/01/1999',
      '0/01/1999',
      '14/13/1961',
      '14/00/1961',
      '14/02/196',
      '14/02/2161',
      '14/02/19611',
      '14,02,1961',
      '32 mars 1980',
      '14 mars 1880',
      '14 mars 19801',
      '14 mots 1980',
      'mars 1980',
    ],
  },
  passport: { are: ['12AB34567', '12 ab 34567'], none: ['1AB34567', '12A34567', '12ABC34567', '12AB3456', '12AB345678', 'x12AB34567', '12AB34567x'] },
  'identity-card': {
    are: ['880692310285', 'X4RTBPFWQ', 'abcdefgh1', '1234A1234567'],
    none: ['ABCDEFGHI', '88069231028', '8806923102855', 'X4RTBPFW', 'é880692310285', '880692310285é', '1234AB234567'],
  },
  'residence-permit': { are: ['9912345678', 'X4RTBPFWQ', 'abcdefgh1'], none: ['991234567812', '99123456', 'ABCDEFGHI', 'é9912345678', '9912345678é'] },
  'licence-plate': {
    are: ['AB-123-CD', 'ab 123 cd', 'zz-999-zz', '123 ABC 75', '1234 AB 75', '12 AB 75'],
    none: [
      'AI-123-CD',
      'AB-123-CO',
      'AB-12-CD',
      'AB-1234-CD',
      'ABE-123-CD',
      'AB-123-CDE',
      'AB123CD',
      '14 et 15',
      '1 AB 75',
      '12345 AB 75',
      '12 A 75',
      '12 ABCD 75',
      '12 AB 7',
      '12 AB 755',
      '-AB-123-CD',
      'AB-123-CD-',
    ],
  },
  'caf-number': { are: ['1234567', '123456', '1234567A', '1234567 a'], none: ['12345', '12345678', '1234567AB', 'A1234567'] },
  'tax-number': { are: ['0123456789012', '30 12 345 678 901', '1212345678901'], none: ['4123456789012', '012345678901', '01234567890123', 'n0123456789012', '0123456789012n'] },
  'driving-licence': { are: ['880692310285', '12AB34567', '12ab34567'], none: ['88069231028', '8806923102855', '12A345678', '1AB345678', 'n880692310285', '880692310285n'] },
  'account-number': {
    are: ['1234567890a', '12345 67890 1234567890A 12', '12345-67890-1234567890A-12', '12345678901234567890A12'],
    none: ['123456789a', '1234567890ab', 'é1234567890a', '1234567890aé'],
  },
  secret: {
    are: ['Xk7!', 'p4ss.w_r-d', 'été2024', 'Soleil?2024', 'Azerty(75)', 'S0leil/75', '4821', 'Soleil$Lune', `1${'a'.repeat(63)}`],
    none: ['motdepasse', 'k7!', 'T2/T3', '14h30', '14h-16h', '3ème', '12/05/24', `1${'a'.repeat(64)}`],
  },
}

const list = Object.entries(CASES)

describe('numbers without a check digit', () => {
  it.each(list.flatMap(([name, { are }]) => are.map((passage) => [name, passage])))('%s: « %s »', (name, passage) => {
    expect(found(name, passage)).toEqual([passage])
    expect(found(name, `le ${passage} vu, ${passage}`)).toEqual([passage, passage])
  })

  it.each<[string, string, readonly string[]]>([
    ['a run is taken whole', 'Lilas&Roses=2023 vu', ['Lilas&Roses=2023', '2023']],
    ['without quotes and what ends the sentence', '« S0leil/75 », "Azer)ty123". (Lune75)', ['S0leil/75', 'Azer)ty123', 'Lune75']],
    ['but with the bracket that it opens', '(Azerty(75)).', ['Azerty(75)']],
    ['behind the word that it is glued to', 'mdp-Soleil75', ['mdp-Soleil75', 'Soleil75']],
    ['and behind « : » and « = » wherever they are', 'login:a1/mdp=Soleil75;', ['login:a1/mdp=Soleil75', 'a1/mdp=Soleil75', 'Soleil75']],
    ['piece by piece where no space ends it', `${'a'.repeat(65)}-bbb1`, ['bbb1']],
    ['piece by piece where it has no letter', '12/05/2024,4821', ['2024', '4821']],
    ['a piece may hold signs', '916560+268765061.35131', ['916560+268765061', '35131']],
    ['a word with a sign inside needs no digit', 'le Soleil$Lune, $oleil', ['Soleil$Lune']],
    ['no longer piece', '.9079757161134363174569', []],
  ])('a secret: %s', (_, text, expected) => {
    expect(found('secret', text)).toEqual(expected)
  })

  it.each(list.flatMap(([name, { none }]) => none.map((passage) => [name, passage])))('%s: « %s » is none', (name, passage) => {
    expect(found(name, passage)).toEqual([])
  })

  it.each(list.flatMap(([name, { are }]) => are.map((passage) => [name, passage])))('%s: « %s » is worth a look', (name, passage) => {
    expect(isWorth(name, passage)).toBe(true)
  })
})
