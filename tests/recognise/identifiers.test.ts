import { describe, expect, it } from 'vitest'
import { digitsOf, isWorthRunning, RECOGNISERS } from '../../src/recognise/identifiers.js'

const found = (recogniser: string, text: string): string[] => (RECOGNISERS[recogniser]?.find(text) ?? []).map(({ start, end }) => text.slice(start, end))

/** The key of thirteen digits: invented people, true arithmetic. */
const keyOf = (digits: string): string => String(97 - (Number(digits.replace(/\D/g, '')) % 97)).padStart(2, '0')
const withKey = (digits: string): string => `${digits} ${keyOf(digits.replace('2A', '19').replace('2B', '18'))}`

const nir = withKey('2 91 03 75 120 045')
const bare = nir.replace(/ /g, '')

describe('recognisers of identifiers', () => {
  it.each([
    ['nir', `NIR ${nir} reçu`, [nir]],
    ['nir', bare, [bare]],
    ['nir', `${bare}, ${nir}`, [bare, nir]],
    ['nir', nir.replace(/ /g, '.'), [nir.replace(/ /g, '.')]],
    ['nir', nir.replace(/ /g, '-'), [nir.replace(/ /g, '-')]],
    ['nir', `${bare.slice(0, 13)} / ${bare.slice(13)}`, [`${bare.slice(0, 13)} / ${bare.slice(13)}`]],
    ['nir', `${bare.slice(0, 13)} clé ${bare.slice(13)}`, [`${bare.slice(0, 13)} clé ${bare.slice(13)}`]],
    ['nir', `${bare.slice(0, 13)}CLE${bare.slice(13)}`, [`${bare.slice(0, 13)}CLE${bare.slice(13)}`]],
    ['nir', `né en Corse ${withKey('1 80 05 2A 004 123')}`, [withKey('1 80 05 2A 004 123')]],
    ['nir', withKey('1 80 05 2B 004 123').toLowerCase(), [withKey('1 80 05 2B 004 123').toLowerCase()]],
    // The months: 1 to 12, and 20 and above where the month of birth is not known.
    ['nir', withKey('1 80 12 75 004 123'), [withKey('1 80 12 75 004 123')]],
    ['nir', withKey('1 80 20 75 004 123'), [withKey('1 80 20 75 004 123')]],
    ['nir', withKey('1 80 13 75 004 123'), []],
    ['nir', withKey('1 80 00 75 004 123'), []],
    ['nir', withKey('5 80 05 75 004 123'), []],
    ['nir', withKey('7 80 05 75 004 123'), [withKey('7 80 05 75 004 123')]],
    ['nir', `A${bare}`, []],
    ['nir', `0${bare}`, []],
    ['nir', `${bare}a`, []],
    ['nir', `${bare}0`, []],
    ['nir', 'commande 291037512004500', []],
    ['nir', bare.slice(0, 13), []],
    ['nir-shape', bare.slice(0, 13), [bare.slice(0, 13)]],
    ['nir-shape', '2 91 03 75 120 045 / 00', ['2 91 03 75 120 045 / 00']],
    ['nir-shape', '2.91.03.2a.120.045-00', ['2.91.03.2a.120.045-00']],
    ['nir-shape', '6910375120045', []],
    ['nir-shape', `x${bare}`, []],
    ['nir-shape', `${bare.slice(0, 13)}x`, []],
    ['nir-shape', `${bare.slice(0, 13)} 1`, [bare.slice(0, 13)]],
    ['iban', 'RIB : FR76 3000 6000 0112 3456 7890 189 merci', ['FR76 3000 6000 0112 3456 7890 189']],
    ['iban', 'gb82-west-1234-5698-7654-32', ['gb82-west-1234-5698-7654-32']],
    // The shortest there is, Norwegian, and a word that the pattern takes in.
    ['iban', 'NO9386011117947', ['NO9386011117947']],
    ['iban', 'NO93 8601 1117 947 vu', ['NO93 8601 1117 947']],
    ['iban', 'BE68 5390 0754 7034, NO93 8601 1117 947', ['BE68 5390 0754 7034', 'NO93 8601 1117 947']],
    ['iban', 'FR7630006000011234567890188', []],
    ['iban', 'XNO9386011117947', []],
    ['iban-shape', 'FR7630006000011234567890188', ['FR7630006000011234567890188']],
    ['iban-shape', `fr12${'a'.repeat(11)}`, [`fr12${'a'.repeat(11)}`]],
    ['iban-shape', `fr12${'a'.repeat(30)}`, [`fr12${'a'.repeat(30)}`]],
    ['iban-shape', `fr12${'a'.repeat(10)}`, []],
    ['iban-shape', `fr12${'a'.repeat(31)}`, []],
    ['iban-shape', `f112${'a'.repeat(11)}`, []],
    ['iban-shape', `é${'fr12'}${'a'.repeat(11)}`, []],
    ['card', 'cb 4970 1012 3456 7892 exp', []],
    ['card', 'cb 4111 1111 1111 1111 exp', ['4111 1111 1111 1111']],
    ['card', '5555-5555-5555-4444', ['5555-5555-5555-4444']],
    ['card', '4222222222222', ['4222222222222']],
    ['card', '378282246310005, 6011111111111117', ['378282246310005', '6011111111111117']],
    ['card', 'n4111111111111111', []],
    ['card', '4111111111111111e', []],
    ['card-shape', '4970 1012 3456 7892', ['4970 1012 3456 7892']],
    ['card-shape', '2'.repeat(19), ['2'.repeat(19)]],
    ['card-shape', '2'.repeat(20), []],
    ['card-shape', '2'.repeat(12), []],
    ['card-shape', '7970 1012 3456 7892', []],
    ['card-shape', '1970 1012 3456 7892', []],
    ['email', 'écrire à jean.test@exemple.fr.', ['jean.test@exemple.fr']],
    ['email', 'a@b.fr, élodie+x_y%z@sous.société-test.com', ['a@b.fr', 'élodie+x_y%z@sous.société-test.com']],
    ['email', '...jean@exemple.fr', ['jean@exemple.fr']],
    ['email', '-+%@exemple.fr', []],
    ['email', '3 @ 5 euros, @accueil', []],
    ['email', 'jean@exemple', []],
    ['email', 'jean@exemple.f', []],
    ['email', 'jean@exemple.f2', []],
    ['email', 'jean@.fr', []],
    ['email', `${'a'.repeat(70)}@exemple.fr`, [`${'a'.repeat(64)}@exemple.fr`]],
    ['phone', 'port 06.12.34.56.78, bureau +33 1 42 68 53 00', ['06.12.34.56.78', '+33 1 42 68 53 00']],
    ['phone', '0612345678 puis 0033-6-12-34-56-78', ['0612345678', '0033-6-12-34-56-78']],
    ['phone', '+33 (0)6/12/34/56/78', ['+33 (0)6/12/34/56/78']],
    ['phone', '0012345678901234567', []],
    ['phone', '+1 234 567', []],
    ['phone-shape', '00 00 00 00 00', []],
    ['phone-shape', '01 23 45 67 8', []],
    ['phone-shape', '01 23 45 67 899', []],
    ['phone-shape', 'n01 23 45 67 89', []],
    ['phone-shape', '101 23 45 67 89', []],
    ['phone-shape', '01 23 45 67 89e', []],
    ['phone-shape', '++33123456789', []],
    ['phone-shape', '+12345678', ['+12345678']],
    ['phone-shape', '+1234567', []],
    ['phone-shape', '+12345678901234', ['+12345678901234']],
    ['phone-shape', '+123456789012345', []],
    ['phone-shape', '01 - 23 45 67 89', []],
  ] as const)('%s in « %s »', (recogniser, text, expected) => {
    expect(found(recogniser, text)).toEqual(expected)
  })
})

describe('the digits of a text', () => {
  it.each([
    ['', { at: false, digits: 0, run: 0 }],
    ['mot', { at: false, digits: 0, run: 0 }],
    ['a@b', { at: true, digits: 0, run: 0 }],
    ['mot 12', { at: false, digits: 2, run: 2 }],
    ['ab1 longuement 12', { at: false, digits: 3, run: 3 }],
    ['1 ABCZ90 z', { at: false, digits: 3, run: 6 }],
    ['12-345.6', { at: false, digits: 6, run: 3 }],
    ['azAZ09', { at: false, digits: 2, run: 6 }],
    // The neighbours of a, z, A, Z, 0 and 9 are no letters and no digits.
    ['1`2{3[4/5:6', { at: false, digits: 6, run: 1 }],
    ['1@2', { at: true, digits: 2, run: 1 }],
    ['1é23', { at: false, digits: 3, run: 2 }],
  ])('of « %s »', (text, expected) => {
    expect(digitsOf(text)).toEqual(expected)
  })

  it.each([
    ['email', 'a@b', true],
    ['email', '12', false],
    ['phone', '06 12 34 56', true],
    ['phone', '06 12 34 5', false],
    ['identity-card', 'abcdefgh1', true],
    ['identity-card', 'abcdefg1', false],
    ['iban', 'ab12 34', true],
    ['iban', 'ab1 234', false],
  ] as const)('let %s look at « %s »: %s', (recogniser, text, worth) => {
    expect(isWorthRunning(RECOGNISERS[recogniser] as never, digitsOf(text))).toBe(worth)
  })
})
