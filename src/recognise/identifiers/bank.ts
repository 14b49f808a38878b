/** IBANs, cards, account numbers. */
import { getCountrySpecifications, isValidIBAN } from 'ibantools'
import { any, atDigits, atWord, type Beginnings, compact, every, type Measure, type Recogniser, shapes, whole } from './recogniser.js'

/** Country code, two check digits, 11 to 30 letters or digits in groups (ISO 13616). */
const IBAN = /[a-z]{2}\s?\d\d(?:(?:\.|[\s-]{0,2})[a-z\d]){11,30}(?![\p{L}\p{N}])/iuy

const IBAN_CHARACTER = /[a-z\d]/iu

/** How many letters and digits an IBAN has, by country (ISO 13616). */
const IBAN_LENGTHS: ReadonlyMap<string, number> = new Map(Object.entries(getCountrySpecifications()).flatMap(([country, { chars }]) => (chars ? [[country, chars] as const] : [])))

/** What an IBAN is glued to: « IBANFR14… ». */
const IBAN_WORDS = /(?<![\p{L}\p{N}])(?:iban|rib|compte)$/iu

/** « FR 14 2004 … » */
const SPACED_COUNTRY = /^[a-z]{2}\s$/iu

/**
 * At the word that the digits stand in, and two letters before them (« IBANFR14 »); before these digits, where a space parts them from their country.
 *
 * @param spaced whether two letters may be such a country
 */
const atCountry =
  (spaced: (country: string) => boolean): Beginnings =>
  ({ start, word }, text) => {
    if (start - word > 2) return [word, start - 2]
    if (start > word || start < 3 || text.charCodeAt(start - 2) < 0x41) return [word]
    const before = text.slice(start - 3, start)
    return SPACED_COUNTRY.test(before) && spaced(before.slice(0, 2).toUpperCase()) ? [start - 3] : [word]
  }

/** One may be followed by letters that the pattern took in: as many count as those of its country have. */
const isIban: Measure = (passage) => {
  const length = lengthOfCountry(passage)
  return length > 0 && isValidIBAN(compact(passage.slice(0, length)).toUpperCase()) ? length : 0
}

/** The same, whatever its key says; one digit too many is of the number as well. */
const ibanShape: Measure = (passage) => {
  let length = lengthOfCountry(passage)
  if (length === 0) return passage.length
  while (length < passage.length && IBAN_CHARACTER.test(passage[length] as string)) length++
  return length
}

/** Code units up to the last letter or digit of an IBAN of its country; 0 where the passage has fewer, or the country has none. */
function lengthOfCountry(passage: string): number {
  let left = IBAN_LENGTHS.get(passage.slice(0, 2).toUpperCase()) ?? 0
  for (let length = 0; length < passage.length && left > 0; length++) {
    if (IBAN_CHARACTER.test(passage[length] as string)) left--
    if (left === 0) return length + 1
  }
  return 0
}

export const iban: Recogniser = every(
  IBAN,
  atCountry((country) => IBAN_LENGTHS.has(country)),
  isIban,
  IBAN_WORDS,
)

/** Of countries with a space behind, only France: « de 14 000 euros » is none of Germany. */
export const ibanLike: Recogniser = every(
  IBAN,
  atCountry((country) => country === 'FR'),
  ibanShape,
  IBAN_WORDS,
)

/** 13 to 19 digits in groups (ISO/IEC 7812). */
const CARD = /[2-6](?:[\s.-]?\d){12,18}(?![\p{L}\p{N}])/uy

/** In groups as they stand on cards: other digits may follow, those of the expiry date or the cryptogram. */
const CARD_GROUPS = /(?:[2-6]\d{3}(?:[\s.-]?\d{4}){3}|3[47]\d\d[\s.-]?\d{6}[\s.-]?\d{5})(?![\p{L}\p{N}])/uy

/** What a card number is glued to. */
const CARD_WORDS = /(?<![\p{L}\p{N}])(?:cb|carte|visa|mastercard|amex|num|n)$/iu

/** Luhn's check digit (ISO/IEC 7812-1, annex B). */
function isCard(passage: string): boolean {
  const digits = compact(passage)
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    sum += i % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit
  }
  return sum % 10 === 0
}

/** The groups of a card come first: 16 digits and the month of expiry are 18 digits too, and one time in ten they pass the check. */
const cardsThat = (measure: Measure): Recogniser =>
  shapes(
    [CARD_GROUPS, CARD].map((pattern) => ({ pattern, measure })),
    atDigits,
    CARD_WORDS,
  )

export const card: Recogniser = cardsThat(whole(isCard))
export const cardLike: Recogniser = cardsThat(any)

/** Eleven characters, or twenty-three digits of a RIB. */
const ACCOUNT_NUMBER = /(?<![\p{L}\p{N}])(?:[a-z\d]{11}|\d{5}[\s-]?\d{5}[\s-]?[a-z\d]{11}[\s-]?\d{2})(?![\p{L}\p{N}])/iuy

export const accountNumber: Recogniser = every(ACCOUNT_NUMBER, atWord)
