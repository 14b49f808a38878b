import { describe, expect, it } from 'vitest'
import { digitsOf } from '../../src/recognise/digits.js'
import { RECOGNISERS } from '../../src/recognise/identifiers.js'

const found = (recogniser: string, text: string): string[] => (RECOGNISERS[recogniser]?.find(text, digitsOf(text)) ?? []).map(({ start, end }) => text.slice(start, end))

/** Digits with their key: invented people, true arithmetic. */
const withKey = (digits: string): string => `${digits} ${String(97 - (Number(digits.replace(/\s/g, '').replace('2A', '19').replace('2B', '18')) % 97)).padStart(2, '0')}`

describe('recognisers of identifiers', () => {
  it.each([
    ['nir', `NIR ${withKey('2 91 03 75 120 045')} reçu`, [withKey('2 91 03 75 120 045')]],
    ['nir', `né en Corse ${withKey('1 80 05 2A 004 123')}`, [withKey('1 80 05 2A 004 123')]],
    ['nir', 'commande 291037512004500', []],
    ['iban', 'RIB : FR76 3000 6000 0112 3456 7890 189 merci', ['FR76 3000 6000 0112 3456 7890 189']],
    ['iban', 'FR7630006000011234567890188', []],
    ['iban-shape', 'IBAN FR7630006000011234567890188 clos le 12', ['FR7630006000011234567890188']],
    ['iban-shape', 'IBAN FR76 3000 6000 123, rappeler', ['FR76 3000 6000 123']],
    ['card', 'cb 4970 1012 3456 7892 exp', []],
    ['card', 'cb 4111 1111 1111 1111 exp', ['4111 1111 1111 1111']],
    ['email', 'écrire à jean.test@exemple.fr.', ['jean.test@exemple.fr']],
    ['email', 'écrire à jean.test @ exemple.fr ce soir', ['jean.test @ exemple.fr']],
    ['email', 'jean.test@exemple.fr- rappeler, a.b@exemple.fr-rappeler, c.d@exemple.fr.2 fois', ['jean.test@exemple.fr', 'a.b@exemple.fr', 'c.d@exemple.fr']],
    ['email', 'jean@-exemple.fr, jean@exemple, jean@exemple.f4', []],
    ['email', '3 @ 5 euros, @accueil, rdv @ accueil, jean @exemple.fr', []],
    ['phone', 'port 06.12.34.56.78, bureau +33 1 42 68 53 00', ['06.12.34.56.78', '+33 1 42 68 53 00']],
    ['phone', 'commande 0012345678901234567', []],
    ['birth-date', 'né le 14/02/1961', ['14/02/1961']],
    ['birth-date', 'née le 1er mars 1980', ['1er mars 1980']],
    ['birth-date', 'ddn 140261, nés 05031990', ['140261', '05031990']],
    ['birth-date', 'date de naissance 1985-03-12, 1985-13-12', ['1985-03-12']],
    ['birth-date', 'né 991361, 140261A', []],
    ['licence-plate', 'véhicule AB-123-CD mal garé', ['AB-123-CD']],
  ] as const)('%s in « %s »', (recogniser, text, expected) => {
    expect(found(recogniser, text)).toEqual(expected)
  })
})
