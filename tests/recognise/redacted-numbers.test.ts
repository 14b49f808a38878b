/** What of a sentence is left when its numbers are redacted: nothing of the number, and the whole rest. */
import { expect, it } from 'vitest'
import { createScreener } from '../../src/index.js'

const screener = createScreener({ categories: ['identifiers'] })

it.each([
  ['paiement 4974 1234 5678 9019 06/27 3 mois', 'paiement [coordonnées bancaires] 06/27 3 mois'],
  ['CB 4974 1234 5678 9018 06/27', 'CB [coordonnées bancaires] 06/27'],
  ['rappeler le +33 6 39 98 12 34 12 rue des Lilas', 'rappeler le [coordonnées] 12 rue des Lilas'],
  ['joindre +33 6 39 98 12 34 06 39 98 12 35', 'joindre [coordonnées] [coordonnées]'],
  ['tél0639981234 et Port06 39 98 12 34', 'tél[coordonnées] et Port[coordonnées]'],
  ['relevé : index 06987 65432', 'relevé : index 06987 65432'],
  ['mdp : Soleil?2024', 'mdp : [secret]'],
  ['mdp Azerty(75), à changer', 'mdp [secret], à changer'],
  ['mot de passe wifi : Lilas&Roses=2023', 'mot de passe wifi : [secret]'],
  ['mdp Azer)ty123', 'mdp [secret]'],
  ['mot de passe : "S0leil/75".', 'mot de passe : "[secret]".'],
  ['mdp : Correct-Horse-Battery-Staple1', 'mdp : [secret]'],
  ['mdp=Soleil75;', 'mdp=[secret];'],
  ['mdp Soleil$Lune', 'mdp [secret]'],
  ['il passe à 14h30, au 3ème', 'il passe à 14h30, au 3ème'],
  ['le mot de passe est à M. Dupont-Durand', 'le mot de passe est à M. Dupont-Durand'],
  ['réf Soleil?2024', 'réf Soleil?2024'],
  ['rene\u0301.dupont@exemple.fr', '[coordonnées]'],
  ["jean.o'neil@exemple.fr, x@exemple.fr2", '[coordonnées], [coordonnées]2'],
])('« %s » becomes « %s »', (text, redacted) => {
  expect(screener.redact(text).text).toBe(redacted)
})
