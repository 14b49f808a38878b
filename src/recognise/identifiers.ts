/** Recognisers of identifiers: bounded patterns near digits and « @ », confirmed by checksums. */
import { electronicFormatIBAN, getCountrySpecifications, isValidIBAN } from 'ibantools'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Span } from '../types.js'
import type { DigitRun, Digits } from './digits.js'

/** Finds spans of one kind of identifier. */
export type Recogniser = (text: string, digits: Digits) => Span[]

/** Where an identifier may begin that a run of digits belongs to. */
type Beginnings = (run: DigitRun, text: string) => readonly number[]

const atDigits: Beginnings = ({ start }) => [start]
const atWord: Beginnings = ({ word }) => [word]
const atPlus: Beginnings = ({ start }, text) => [text[start - 1] === '+' ? start - 1 : start]
/** « AB-123-CD », « 123 ABC 75 » */
const atPlate: Beginnings = ({ start }) => (start < 3 ? [start] : [start - 3, start])

/** Separators inside written numbers: one space, full stop or hyphen. */
const SEPARATORS = /[\s.\-\u00a0\u202f]/gu

/** Thirteen digits and the two of the key; Corsica writes 2A or 2B (décret n° 82-103 du 22 janvier 1982). */
const NIR = /(?<![\p{L}\p{N}])[1-478][\s.-]?\d\d[\s.-]?\d\d[\s.-]?(?:\d\d|2[ab])[\s.-]?\d{3}[\s.-]?\d{3}[\s./-]{0,3}(?:cl[ée]\s?)?\d\d(?![\p{L}\p{N}])/iuy

/** The same with or without its key, whatever the key says: typed wrong, it is still the person's. */
const NIR_SHAPE = /(?<![\p{L}\p{N}])[1-478][\s.-]?\d\d[\s.-]?\d\d[\s.-]?(?:\d\d|2[ab])[\s.-]?\d{3}[\s.-]?\d{3}(?:[\s./-]{0,3}\d\d)?(?![\p{L}\p{N}])/iuy

/** Country code, two check digits, 11 to 30 letters or digits in groups (ISO 13616). */
const IBAN = /(?<![\p{L}\p{N}])[a-z]{2}\d\d(?:[\s-]?[a-z\d]){11,30}(?![\p{L}\p{N}])/iuy

/** 13 to 19 digits in groups (ISO/IEC 7812). */
const CARD = /(?<![\p{L}\p{N}])[2-6](?:[\s-]?\d){12,18}(?![\p{L}\p{N}])/uy

/** Nine digits after 0, or 8 to 14 after + or 00. */
const PHONE = /(?<![\p{L}\p{N}+])(?:(?:\+|00)[1-9](?:[\s.\-()/]{0,2}\d){7,13}|0[1-9](?:[\s.\-/]{0,2}\d){8})(?![\p{L}\p{N}])/uy

/** Day, month, year of four or two digits. */
const DATE = /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[\s./-](?:0?[1-9]|1[0-2])[\s./-](?:(?:19|20)\d\d|\d\d)(?!\d)/uy

/** Day, month in letters, year. */
const LONG_DATE = /(?<!\d)(?:1er|0?[1-9]|[12]\d|3[01])\s(?:janv|f[ée]vr?|mars|avr|mai|juin|juil|ao[ûu]t|sept|oct|nov|d[ée]c)\p{L}{0,6}\.?\s(?:19|20)\d\d(?!\d)/iuy

/** Year, month, day (ISO 8601). */
const ISO_DATE = /(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/uy

/** Day, month, year in digits alone: « ddn 140261 ». */
const COMPACT_DATE = /(?<![\p{L}\p{N}])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)\d\d|\d\d)(?![\p{L}\p{N}])/uy

/** Two digits, two letters, five digits (French passports since 2001). */
const PASSPORT = /(?<![\p{L}\p{N}])\d{2}\s?[a-z]{2}\s?\d{5}(?![\p{L}\p{N}])/iuy

/** Twelve digits (card of 1988) or nine letters and digits (card of 2021). */
const IDENTITY_CARD = /(?<![\p{L}\p{N}])(?:\d{12}|(?=[a-z\d]{0,8}\d)[a-z\d]{9}|\d{4}[a-z]\d{7})(?![\p{L}\p{N}])/iuy

/** Ten digits, or nine letters and digits (AGDREF number; residence permits). */
const RESIDENCE_PERMIT = /(?<![\p{L}\p{N}])(?:\d{10}|(?=[a-z\d]{0,8}\d)[a-z\d]{9})(?![\p{L}\p{N}])/iuy

/** AA-123-AA (SIV, 2009), or 123 ABC 75 (FNI), the latter in capitals: « 14 et 15 » is none. */
const LICENCE_PLATE = /(?<![\p{L}\p{N}-])(?:[a-hj-np-tv-zA-HJ-NP-TV-Z]{2}[\s-]\d{3}[\s-][a-hj-np-tv-zA-HJ-NP-TV-Z]{2}|\d{2,4}\s[A-Z]{2,3}\s\d{2})(?![\p{L}\p{N}-])/uy

/** Seven digits and a letter. */
const CAF_NUMBER = /(?<![\p{L}\p{N}])\d{6,7}\s?[a-z]?(?![\p{L}\p{N}])/iuy

/** Thirteen digits, in groups (numéro fiscal de référence). */
const TAX_NUMBER = /(?<![\p{L}\p{N}])[0-3]\d(?:\s?\d){11}(?![\p{L}\p{N}])/uy

/** Twelve digits, or nine letters and digits (2013 model). */
const DRIVING_LICENCE = /(?<![\p{L}\p{N}])(?:\d{12}|\d{2}[a-z]{2}\d{5})(?![\p{L}\p{N}])/iuy

/** Eleven characters, or twenty-three digits of a RIB. */
const ACCOUNT_NUMBER = /(?<![\p{L}\p{N}])(?:[a-z\d]{11}|\d{5}[\s-]?\d{5}[\s-]?[a-z\d]{11}[\s-]?\d{2})(?![\p{L}\p{N}])/iuy

/** Four to twenty characters, a digit among them: what stands behind « mot de passe ». */
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u
const SECRET_CHARACTER = /[\p{L}\d!#$%&*+@_.-]/u
const LONGEST_SECRET = 20
const SECRET = /(?<![\p{L}\p{N}])[\p{L}\d!#$%&*+@_.-]{4,20}(?![\p{L}\p{N}])/uy

const compact = (passage: string): string => passage.replace(SEPARATORS, '')

/** Calls for each match of a sticky pattern, disjoint, from left to right. */
function eachMatch(pattern: RegExp, beginnings: Beginnings, text: string, { runs }: Digits, visit: (start: number, passage: string) => void): void {
  let end = 0
  for (const run of runs) {
    for (const start of beginnings(run, text)) {
      if (start < end) continue
      pattern.lastIndex = start
      const passage = pattern.exec(text)?.[0]
      if (passage === undefined) continue
      end = start + passage.length
      visit(start, passage)
    }
  }
}

const every =
  (pattern: RegExp, beginnings: Beginnings = atDigits, valid: (passage: string) => boolean = () => true): Recogniser =>
  (text, digits) => {
    const spans: Span[] = []
    eachMatch(pattern, beginnings, text, digits, (start, passage) => {
      if (valid(passage)) spans.push({ start, end: start + passage.length })
    })
    return spans
  }

/** Key of the NIR: 97 less the remainder of the first thirteen digits, 2A counting as 19 and 2B as 18. */
function isNir(passage: string): boolean {
  const characters = passage.replace(/[^\dab]/giu, '').toUpperCase()
  const digits = characters.replace('2A', '19').replace('2B', '18')
  if (!/^\d{15}$/u.test(digits)) return false
  const month = Number(digits.slice(3, 5))
  if (month === 0 || (month > 12 && month < 20)) return false
  return 97 - (Number(digits.slice(0, 13)) % 97) === Number(digits.slice(13))
}

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

function isPhone(passage: string): boolean {
  return parsePhoneNumberFromString(passage, 'FR')?.isValid() ?? false
}

const IBAN_CHARACTER = /[a-z\d]/iu

/** How many letters and digits an IBAN has, by country (ISO 13616). */
const IBAN_LENGTHS: ReadonlyMap<string, number> = new Map(Object.entries(getCountrySpecifications()).flatMap(([country, { chars }]) => (chars ? [[country, chars] as const] : [])))

/**
 * IBANs. One may be followed by letters that the pattern took in: as many count as those of its country have.
 *
 * @param valid whether length and key must be right
 */
const ibans =
  (valid: boolean): Recogniser =>
  (text, digits) => {
    const spans: Span[] = []
    eachMatch(IBAN, atWord, text, digits, (start, passage) => {
      let left = IBAN_LENGTHS.get(passage.slice(0, 2).toUpperCase()) ?? Number.POSITIVE_INFINITY
      let length = 0
      for (; length < passage.length && left > 0; length++) if (IBAN_CHARACTER.test(passage[length] as string)) left--
      // One digit too many is of the number as well.
      if (!valid) while (length < passage.length && IBAN_CHARACTER.test(passage[length] as string)) length++
      if (!valid || (left === 0 && isValidIBAN(electronicFormatIBAN(passage.slice(0, length)) ?? ''))) spans.push({ start, end: start + length })
    })
    return spans
  }

/** Where a secret may begin that a run of digits stands in: behind what is no letter and no digit, be it a sign of the secret. */
function atSecret({ start }: DigitRun, text: string): readonly number[] {
  const beginnings: number[] = []
  for (let at = start; start - at < LONGEST_SECRET; at--) {
    const before = text[at - 1] ?? ' '
    if (!LETTER_OR_DIGIT.test(before)) beginnings.unshift(at)
    if (!SECRET_CHARACTER.test(before)) break
  }
  return beginnings
}

const LOCAL = /[\p{L}\p{N}._%+-]/u
/** Labels of a domain, the last of letters alone; what stands behind it is of the sentence. */
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,5}\p{L}{2,24}(?![\p{L}\p{N}])/u

/** E-mail addresses: from each « @ », or one between two spaces, to the left and to the right. */
function emails(text: string): Span[] {
  const spans: Span[] = []
  for (let sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
    const spaced = text[sign - 1] === ' ' && text[sign + 1] === ' ' ? 1 : 0
    const at = sign - spaced
    const behind = sign + spaced + 1
    let start = at
    while (start > 0 && at - start < 64 && LOCAL.test(text[start - 1] as string)) start--
    while (start < at && '.-%+'.includes(text[start] as string)) start++
    const domain = DOMAIN.exec(text.slice(behind, behind + 255))?.[0]
    if (start < at && domain) spans.push({ start, end: behind + domain.length })
  }
  return spans
}

/** A recogniser, and what a text must hold for it to be worth running. */
export interface IdentifierRecogniser {
  readonly find: Recogniser
  /** Fewest digits in the text; 0 when « @ » is what counts. */
  readonly digits: number
  /** Fewest of them with nothing but signs and spaces between. */
  readonly together: number
  /** Shortest run of letters and digits with a digit among them. */
  readonly run: number
}

/** The recognisers by the names that lexicon entries use. */
export const RECOGNISERS: Readonly<Record<string, IdentifierRecogniser>> = {
  nir: { find: every(NIR, atDigits, isNir), digits: 14, together: 6, run: 1 },
  'nir-shape': { find: every(NIR_SHAPE), digits: 12, together: 6, run: 1 },
  iban: { find: ibans(true), digits: 4, together: 2, run: 4 },
  'iban-shape': { find: ibans(false), digits: 4, together: 2, run: 4 },
  card: { find: every(CARD, atDigits, isCard), digits: 13, together: 13, run: 1 },
  'card-shape': { find: every(CARD), digits: 13, together: 13, run: 1 },
  email: { find: emails, digits: 0, together: 0, run: 0 },
  phone: { find: every(PHONE, atPlus, isPhone), digits: 8, together: 8, run: 1 },
  'phone-shape': { find: every(PHONE, atPlus), digits: 8, together: 8, run: 1 },
  'birth-date': { find: (text, digits) => [DATE, LONG_DATE, ISO_DATE, COMPACT_DATE].flatMap((pattern) => every(pattern)(text, digits)), digits: 4, together: 4, run: 1 },
  passport: { find: every(PASSPORT), digits: 7, together: 5, run: 1 },
  'identity-card': { find: every(IDENTITY_CARD, atWord), digits: 1, together: 1, run: 9 },
  'residence-permit': { find: every(RESIDENCE_PERMIT, atWord), digits: 1, together: 1, run: 9 },
  'licence-plate': { find: every(LICENCE_PLATE, atPlate), digits: 3, together: 2, run: 1 },
  'caf-number': { find: every(CAF_NUMBER), digits: 6, together: 6, run: 1 },
  'tax-number': { find: every(TAX_NUMBER), digits: 13, together: 13, run: 1 },
  'driving-licence': { find: every(DRIVING_LICENCE), digits: 7, together: 5, run: 9 },
  'account-number': { find: every(ACCOUNT_NUMBER, atWord), digits: 4, together: 1, run: 5 },
  secret: { find: every(SECRET, atSecret, (passage) => /\d/u.test(passage)), digits: 1, together: 1, run: 1 },
}

/** Whether a recogniser may find something in a text. */
export function isWorthRunning({ digits, together, run }: IdentifierRecogniser, text: string, found: Digits): boolean {
  return digits === 0 ? text.includes('@') : found.count >= digits && found.together >= together && found.longest >= run
}
