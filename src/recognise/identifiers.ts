/** Recognisers of identifiers by the names that lexicon entries use: bounded patterns near digits and signs, confirmed by checksums. */
import type { Digits } from './digits.js'
import { accountNumber, card, cardLike, iban, ibanLike } from './identifiers/bank.js'
import { birthDate, cafNumber, drivingLicence, identityCard, licencePlate, nir, nirLike, passport, residencePermit, taxNumber } from './identifiers/civil.js'
import { emails } from './identifiers/email.js'
import { phone, phoneLike } from './identifiers/phone.js'
import type { Recogniser } from './identifiers/recogniser.js'
import { SECRET_SIGN, secrets } from './identifiers/secret.js'

/** A recogniser, and what a text must hold for it to be worth running: digits enough, or the sign. */
export interface IdentifierRecogniser {
  readonly find: Recogniser
  /** Fewest digits in the text. */
  readonly digits: number
  /** Fewest of them with nothing but signs and spaces between. */
  readonly together: number
  /** Shortest run of letters and digits with a digit among them. */
  readonly run: number
  /** What does instead of digits. */
  readonly sign?: RegExp
}

const NO_DIGITS_DO = Number.POSITIVE_INFINITY

/** The recognisers by the names that lexicon entries use. */
export const RECOGNISERS: Readonly<Record<string, IdentifierRecogniser>> = {
  nir: { find: nir, digits: 14, together: 6, run: 1 },
  'nir-shape': { find: nirLike, digits: 12, together: 6, run: 1 },
  iban: { find: iban, digits: 4, together: 2, run: 2 },
  'iban-shape': { find: ibanLike, digits: 4, together: 2, run: 2 },
  card: { find: card, digits: 13, together: 13, run: 1 },
  'card-shape': { find: cardLike, digits: 13, together: 13, run: 1 },
  email: { find: emails, digits: NO_DIGITS_DO, together: 0, run: 0, sign: /@/ },
  phone: { find: phone, digits: 8, together: 8, run: 1 },
  'phone-shape': { find: phoneLike, digits: 8, together: 8, run: 1 },
  'birth-date': { find: birthDate, digits: 4, together: 4, run: 1 },
  passport: { find: passport, digits: 7, together: 5, run: 1 },
  'identity-card': { find: identityCard, digits: 1, together: 1, run: 9 },
  'residence-permit': { find: residencePermit, digits: 1, together: 1, run: 9 },
  'licence-plate': { find: licencePlate, digits: 3, together: 2, run: 1 },
  'caf-number': { find: cafNumber, digits: 6, together: 6, run: 1 },
  'tax-number': { find: taxNumber, digits: 13, together: 13, run: 1 },
  'driving-licence': { find: drivingLicence, digits: 7, together: 5, run: 9 },
  'account-number': { find: accountNumber, digits: 4, together: 1, run: 5 },
  secret: { find: secrets, digits: 1, together: 1, run: 1, sign: SECRET_SIGN },
}

/** Whether a recogniser may find something in a text. */
export function isWorthRunning({ digits, together, run, sign }: IdentifierRecogniser, text: string, found: Digits): boolean {
  return (found.count >= digits && found.together >= together && found.longest >= run) || (sign?.test(text) ?? false)
}
