/** Recognisers of identifiers: bounded patterns near digits and « @ », confirmed by checksums. */
// @ts-nocheck

import { electronicFormatIBAN, isValidIBAN } from 'ibantools'
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { Span } from '../types.js'

/** Finds spans of one kind of identifier. */
export type Recogniser = (text: string) => Span[]

/** Separators inside written numbers: one space, full stop or hyphen. */
const SEPARATORS = /[\s.\-\u00a0\u202f]/gu

/** Thirteen digits and the two of the key; Corsica writes 2A or 2B (décret n° 82-103 du 22 janvier 1982). */
const NIR = /(?<![\p{L}\p{N}])[1-478][\s.-]?\d\d[\s.-]?\d\d[\s.-]?(?:\d\d|2[ab])[\s.-]?\d{3}[\s.-]?\d{3}[\s./-]{0,3}(?:cl[ée]\s?)?\d\d(?![\p{L}\p{N}])/giu

/** The same with or without its key, whatever the key says: typed wrong, it is still the person's. */
const NIR_SHAPE = /(?<![\p{L}\p{N}])[1-478][\s.-]?\d\d[\s.-]?\d\d[\s.-]?(?:\d\d|2[ab])[\s.-]?\d{3}[\s.-]?\d{3}(?:[\s./-]{0,3}\d\d)?(?![\p{L}\p{N}])/giu

/** Country code, two check digits, 11 to 30 letters or digits in groups (ISO 13616). */
const IBAN = /(?<![\p{L}\p{N}])[a-z]{2}\d\d(?:[\s-]?[a-z\d]){11,30}(?![\p{L}\p{N}])/giu

/** 13 to 19 digits in groups (ISO/IEC 7812). */
const CARD = /(?<![\p{L}\p{N}])[2-6](?:[\s-]?\d){12,18}(?![\p{L}\p{N}])/gu

/** Nine digits after 0, or 8 to 14 after + or 00. */
const PHONE = /(?<![\p{L}\p{N}+])(?:(?:\+|00)[1-9](?:[\s.\-()/]{0,2}\d){7,13}|0[1-9](?:[\s.\-/]{0,2}\d){8})(?![\p{L}\p{N}])/gu

/** Day, month, year of four or two digits. */
const DATE = /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[\s./-](?:0?[1-9]|1[0-2])[\s./-](?:(?:19|20)\d\d|\d\d)(?!\d)/gu

/** Day, month in letters, year. */
const LONG_DATE = /(?<!\d)(?:1er|0?[1-9]|[12]\d|3[01])\s(?:janv|f[ée]vr?|mars|avr|mai|juin|juil|ao[ûu]t|sept|oct|nov|d[ée]c)\p{L}{0,6}\.?\s(?:19|20)\d\d(?!\d)/giu

/** Two digits, two letters, five digits (French passports since 2001). */
const PASSPORT = /(?<![\p{L}\p{N}])\d{2}\s?[a-z]{2}\s?\d{5}(?![\p{L}\p{N}])/giu

/** Twelve digits (card of 1988) or nine letters and digits (card of 2021). */
const IDENTITY_CARD = /(?<![\p{L}\p{N}])(?:\d{12}|(?=[a-z\d]{0,8}\d)[a-z\d]{9}|\d{4}[a-z]\d{7})(?![\p{L}\p{N}])/giu

/** Ten digits, or nine letters and digits (AGDREF number; residence permits). */
const RESIDENCE_PERMIT = /(?<![\p{L}\p{N}])(?:\d{10}|(?=[a-z\d]{0,8}\d)[a-z\d]{9})(?![\p{L}\p{N}])/giu

/** AA-123-AA (SIV, 2009), or 123 ABC 75 (FNI), the latter in capitals: « 14 et 15 » is none. */
const LICENCE_PLATE = /(?<![\p{L}\p{N}-])(?:[a-hj-np-tv-zA-HJ-NP-TV-Z]{2}[\s-]\d{3}[\s-][a-hj-np-tv-zA-HJ-NP-TV-Z]{2}|\d{2,4}\s[A-Z]{2,3}\s\d{2})(?![\p{L}\p{N}-])/gu

/** Seven digits and a letter. */
const CAF_NUMBER = /(?<![\p{L}\p{N}])\d{6,7}\s?[a-z]?(?![\p{L}\p{N}])/giu

/** Thirteen digits, in groups (numéro fiscal de référence). */
const TAX_NUMBER = /(?<![\p{L}\p{N}])[0-3]\d(?:\s?\d){11}(?![\p{L}\p{N}])/gu

/** Twelve digits, or nine letters and digits (2013 model). */
const DRIVING_LICENCE = /(?<![\p{L}\p{N}])(?:\d{12}|\d{2}[a-z]{2}\d{5})(?![\p{L}\p{N}])/giu

/** Eleven characters, or twenty-three digits of a RIB. */
const ACCOUNT_NUMBER = /(?<![\p{L}\p{N}])(?:[a-z\d]{11}|\d{5}[\s-]?\d{5}[\s-]?[a-z\d]{11}[\s-]?\d{2})(?![\p{L}\p{N}])/giu

/** Four to twenty characters, a digit among them: what stands behind « mot de passe ». */
const SECRET = /(?<![\p{L}\p{N}])[\p{L}\d!#$%&*+@_.-]{4,20}(?![\p{L}\p{N}])/gu

const compact = (passage: string): string => passage.replace(SEPARATORS, '')

const every =
  (pattern: RegExp, valid: (passage: string) => boolean = () => true): Recogniser =>
  (text) => {
    const spans: Span[] = []
    for (const match of text.matchAll(pattern)) if (valid(match[0])) spans.push({ start: match.index, end: match.index + match[0].length })
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

/** An IBAN may be followed by letters that the pattern took in: the longest valid beginning counts. */
function ibans(text: string): Span[] {
  const spans: Span[] = []
  for (const match of text.matchAll(IBAN)) {
    for (let end = match[0].length; end >= 15; end--) {
      if (isValidIBAN(electronicFormatIBAN(match[0].slice(0, end)) ?? '')) {
        spans.push({ start: match.index, end: match.index + match[0].slice(0, end).trimEnd().length })
        break
      }
    }
  }
  return spans
}

const LOCAL = /[\p{L}\p{N}._%+-]/u
const DOMAIN = /^[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,5}/u

/** E-mail addresses: from each « @ », to the left and to the right. */
function emails(text: string): Span[] {
  const spans: Span[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at
    while (start > 0 && at - start < 64 && LOCAL.test(text[start - 1] as string)) start--
    while (start < at && '.-%+'.includes(text[start] as string)) start++
    const domain = DOMAIN.exec(text.slice(at + 1, at + 256))?.[0]
    if (start < at && domain && /\.\p{L}{2,24}$/u.test(domain)) spans.push({ start, end: at + 1 + domain.length })
  }
  return spans
}

/** A recogniser, and what a text must hold for it to be worth running. */
export interface IdentifierRecogniser {
  readonly find: Recogniser
  /** Fewest digits in the text. */
  readonly digits: number
  /** Shortest run of letters and digits with a digit among them. */
  readonly run: number
}

/** The recognisers by the names that lexicon entries use. */
export const RECOGNISERS: Readonly<Record<string, IdentifierRecogniser>> = {
  nir: { find: every(NIR, isNir), digits: 14, run: 1 },
  'nir-shape': { find: every(NIR_SHAPE), digits: 12, run: 1 },
  iban: { find: ibans, digits: 4, run: 4 },
  'iban-shape': { find: every(IBAN), digits: 4, run: 4 },
  card: { find: every(CARD, isCard), digits: 13, run: 1 },
  'card-shape': { find: every(CARD), digits: 13, run: 1 },
  email: { find: emails, digits: 0, run: 0 },
  phone: { find: every(PHONE, isPhone), digits: 8, run: 1 },
  'phone-shape': { find: every(PHONE), digits: 8, run: 1 },
  'birth-date': { find: (text) => [...every(DATE)(text), ...every(LONG_DATE)(text)], digits: 4, run: 1 },
  passport: { find: every(PASSPORT), digits: 7, run: 1 },
  'identity-card': { find: every(IDENTITY_CARD), digits: 1, run: 9 },
  'residence-permit': { find: every(RESIDENCE_PERMIT), digits: 1, run: 9 },
  'licence-plate': { find: every(LICENCE_PLATE), digits: 3, run: 1 },
  'caf-number': { find: every(CAF_NUMBER), digits: 6, run: 1 },
  'tax-number': { find: every(TAX_NUMBER), digits: 13, run: 1 },
  'driving-licence': { find: every(DRIVING_LICENCE), digits: 7, run: 9 },
  'account-number': { find: every(ACCOUNT_NUMBER), digits: 4, run: 5 },
  secret: { find: every(SECRET, (passage) => /\d/u.test(passage)), digits: 1, run: 1 },
}

/** What a text holds that identifiers are made of. */
export interface Digits {
  /** « @ »: without digits an address only. */
  readonly at: boolean
  readonly digits: number
  /** Longest run of letters and digits of ASCII with a digit among them. */
  readonly run: number
}

/** Counts in one pass. */
export function digitsOf(text: string): Digits {
  let at = false
  let digits = 0
  let longest = 0
  let run = 0
  let holds = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const small = code | 0x20
    if (code >= 0x30 && code <= 0x39) {
      digits++
      holds = true
      run++
    } else if (small >= 0x61 && small <= 0x7a) run++
    else {
      if (holds && run > longest) longest = run
      run = 0
      holds = false
      if (code === 0x40) at = true
    }
  }
  return { at, digits, run: holds && run > longest ? run : longest }
}

/** Whether a recogniser may find something. */
export function isWorthRunning({ digits, run }: IdentifierRecogniser, found: Digits): boolean {
  return digits === 0 ? found.at : found.digits >= digits && found.run >= run
}
