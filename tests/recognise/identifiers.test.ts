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
    ['card', '4111 1111 1111 1111 06/27', ['4111 1111 1111 1111']],
    ['card', '4111.1111.1111.1111 123, 3782 822463 10005 0627', ['4111.1111.1111.1111', '3782 822463 10005']],
    ['card', '3 4111 1111 1111 1111 2 fois, CB4111111111111111', ['4111 1111 1111 1111', '4111111111111111']],
    ['card', 'appt 12 4111 1111 1111 1112 06/27, scb4111111111111111', []],
    ['card-shape', 'CB 4111 1111 1111 1112 06/27', ['4111 1111 1111 1112']],
    ['nir', `nir${withKey('2910375120045').replace(' ', '')}, venir${withKey('2910375120045').replace(' ', '')}`, [withKey('2910375120045').replace(' ', '')]],
    ['iban', 'IBANFR7630006000011234567890189', ['FR7630006000011234567890189']],
    ['iban', 'FR 76 3000 6000 0112 3456 7890 189', ['FR 76 3000 6000 0112 3456 7890 189']],
    ['iban', 'FR76.3000.6000.0112.3456.7890.189', ['FR76.3000.6000.0112.3456.7890.189']],
    ['iban', 'fr76\u00a03000\u00a06000\u00a00112\u00a03456\u00a07890\u00a0189', ['fr76\u00a03000\u00a06000\u00a00112\u00a03456\u00a07890\u00a0189']],
    ['iban', 'FR76 3000 6000\n0112 3456  7890 189', ['FR76 3000 6000\n0112 3456  7890 189']],
    ['iban', 'urbanFR7630006000011234567890189', []],
    ['iban-shape', 'IBAN FR 76 3000 6000 0112 3456 7890 188 clos', ['FR 76 3000 6000 0112 3456 7890 188']],
    ['iban-shape', 'virement de 14 000 euros par mois', []],
    ['email', 'écrire à jean.test@exemple.fr.', ['jean.test@exemple.fr']],
    ['email', 'écrire à jean.test @ exemple.fr ce soir', ['jean.test @ exemple.fr']],
    ['email', 'jean.test@exemple.fr- rappeler, a.b@exemple.fr-rappeler, c.d@exemple.fr.2 fois', ['jean.test@exemple.fr', 'a.b@exemple.fr', 'c.d@exemple.fr']],
    ['email', "jean.o’neil@exemple.fr, d'accueil@exemple.fr, jean.d'angelo@exemple.fr", ['jean.o’neil@exemple.fr', 'accueil@exemple.fr', "jean.d'angelo@exemple.fr"]],
    ['email', "'jean@exemple.fr', jean@exemple.fr2", ['jean@exemple.fr', 'jean@exemple.fr']],
    ['email', 'jean\u00a0@\u00a0exemple.fr', ['jean\u00a0@\u00a0exemple.fr']],
    ['email', 'jean@-exemple.fr, jean@exemple, jean@exemple.f4', []],
    ['email', '3 @ 5 euros, @accueil, rdv @ accueil, jean @exemple.fr', []],
    ['phone', 'port 06.12.34.56.78, bureau +33 1 42 68 53 00', ['06.12.34.56.78', '+33 1 42 68 53 00']],
    ['phone', 'commande 0012345678901234567', []],
    ['phone', '+33 6 12 34 56 78 12 rue des Lilas', ['+33 6 12 34 56 78']],
    ['phone', '0033 6 12 34 56 78 2 enfants', ['0033 6 12 34 56 78']],
    ['phone', '+33 6 12 34 56 78 06 12 34 56 79', ['+33 6 12 34 56 78', '06 12 34 56 79']],
    ['phone', '+33 (0)6 12 34 56 78 9, 00 33 6 12 34 56 79', ['+33 (0)6 12 34 56 78', '00 33 6 12 34 56 79']],
    ['phone', '+32 470 12 34 56 12 rue Haute', ['+32 470 12 34 56']],
    ['phone', 'index 06123 45678, 061234 5678', []],
    ['phone', '0612 34 56 78, 06 12345678, 061 234 5678', ['0612 34 56 78', '06 12345678', '061 234 5678']],
    ['phone', 'tél0612345678, Port06 12 34 56 78, tel+33612345678', ['0612345678', '06 12 34 56 78', '+33612345678']],
    ['phone', 'report0612345678, x+33612345678', []],
    ['phone-shape', 'tel +33 6 12 34 56 78 12 rue', ['+33 6 12 34 56 78']],
    ['phone-shape', 'tel +33 6 12 34 56 7 12 rue', ['+33 6 12 34 56 7 12']],
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
