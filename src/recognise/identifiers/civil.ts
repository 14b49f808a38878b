/** Numbers that the State gives to persons and their things, and dates of birth. */
import type { Span } from '../../types.js'
import type { Digits } from '../digits.js'
import { any, atDigits, atWord, type Beginnings, every, type Recogniser, whole } from './recogniser.js'

/** Thirteen digits and the two of the key; Corsica writes 2A or 2B (décret n° 82-103 du 22 janvier 1982). */
const NIR = /[1-478][\s.-]?\d\d[\s.-]?\d\d[\s.-]?(?:\d\d|2[ab])[\s.-]?\d{3}[\s.-]?\d{3}[\s./-]{0,3}(?:cl[ée]\s?)?\d\d(?![\p{L}\p{N}])/iuy

/** The same with or without its key, whatever the key says: typed wrong, it is still the person's. */
const NIR_SHAPE = /[1-478][\s.-]?\d\d[\s.-]?\d\d[\s.-]?(?:\d\d|2[ab])[\s.-]?\d{3}[\s.-]?\d{3}(?:[\s./-]{0,3}\d\d)?(?![\p{L}\p{N}])/iuy

/** What a NIR is glued to. */
const NIR_WORDS = /(?<![\p{L}\p{N}])(?:nir|s[ée]cu|ss|insee|num[ée]ro|num|n)$/iu

/** Key of the NIR: 97 less the remainder of the first thirteen digits, 2A counting as 19 and 2B as 18. */
function isNir(passage: string): boolean {
  const characters = passage.replace(/[^\dab]/giu, '').toUpperCase()
  const digits = characters.replace('2A', '19').replace('2B', '18')
  if (!/^\d{15}$/u.test(digits)) return false
  const month = Number(digits.slice(3, 5))
  if (month === 0 || (month > 12 && month < 20)) return false
  return 97 - (Number(digits.slice(0, 13)) % 97) === Number(digits.slice(13))
}

export const nir: Recogniser = every(NIR, atDigits, whole(isNir), NIR_WORDS)
export const nirLike: Recogniser = every(NIR_SHAPE, atDigits, any, NIR_WORDS)

/** Day, month, year of four or two digits. */
const DATE = /(?<!\d)(?:0?[1-9]|[12]\d|3[01])[\s./-](?:0?[1-9]|1[0-2])[\s./-](?:(?:19|20)\d\d|\d\d)(?!\d)/uy

/** Day, month in letters, year. */
const LONG_DATE = /(?<!\d)(?:1er|0?[1-9]|[12]\d|3[01])\s(?:janv|f[ée]vr?|mars|avr|mai|juin|juil|ao[ûu]t|sept|oct|nov|d[ée]c)\p{L}{0,6}\.?\s(?:19|20)\d\d(?!\d)/iuy

/** Year, month, day (ISO 8601). */
const ISO_DATE = /(?<!\d)(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)/uy

/** Day, month, year in digits alone: « ddn 140261 ». */
const COMPACT_DATE = /(?<![\p{L}\p{N}])(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)\d\d|\d\d)(?![\p{L}\p{N}])/uy

const DATES = [DATE, LONG_DATE, ISO_DATE, COMPACT_DATE].map((pattern) => every(pattern))

export const birthDate = (text: string, digits: Digits): Span[] => DATES.flatMap((find) => find(text, digits))

/** Two digits, two letters, five digits (French passports since 2001). */
const PASSPORT = /(?<![\p{L}\p{N}])\d{2}\s?[a-z]{2}\s?\d{5}(?![\p{L}\p{N}])/iuy

export const passport: Recogniser = every(PASSPORT)

/** Twelve digits (card of 1988) or nine letters and digits (card of 2021). */
const IDENTITY_CARD = /(?<![\p{L}\p{N}])(?:\d{12}|(?=[a-z\d]{0,8}\d)[a-z\d]{9}|\d{4}[a-z]\d{7})(?![\p{L}\p{N}])/iuy

export const identityCard: Recogniser = every(IDENTITY_CARD, atWord)

/** Ten digits, or nine letters and digits (AGDREF number; residence permits). */
const RESIDENCE_PERMIT = /(?<![\p{L}\p{N}])(?:\d{10}|(?=[a-z\d]{0,8}\d)[a-z\d]{9})(?![\p{L}\p{N}])/iuy

export const residencePermit: Recogniser = every(RESIDENCE_PERMIT, atWord)

/** AA-123-AA (SIV, 2009), or 123 ABC 75 (FNI), the latter in capitals: « 14 et 15 » is none. */
const LICENCE_PLATE = /(?<![\p{L}\p{N}-])(?:[a-hj-np-tv-zA-HJ-NP-TV-Z]{2}[\s-]\d{3}[\s-][a-hj-np-tv-zA-HJ-NP-TV-Z]{2}|\d{2,4}\s[A-Z]{2,3}\s\d{2})(?![\p{L}\p{N}-])/uy

/** « AB-123-CD », « 123 ABC 75 » */
const atPlate: Beginnings = ({ start }) => (start < 3 ? [start] : [start - 3, start])

export const licencePlate: Recogniser = every(LICENCE_PLATE, atPlate)

/** Seven digits and a letter. */
const CAF_NUMBER = /(?<![\p{L}\p{N}])\d{6,7}\s?[a-z]?(?![\p{L}\p{N}])/iuy

export const cafNumber: Recogniser = every(CAF_NUMBER)

/** Thirteen digits, in groups (numéro fiscal de référence). */
const TAX_NUMBER = /(?<![\p{L}\p{N}])[0-3]\d(?:\s?\d){11}(?![\p{L}\p{N}])/uy

export const taxNumber: Recogniser = every(TAX_NUMBER)

/** Twelve digits, or nine letters and digits (2013 model). */
const DRIVING_LICENCE = /(?<![\p{L}\p{N}])(?:\d{12}|\d{2}[a-z]{2}\d{5})(?![\p{L}\p{N}])/iuy

export const drivingLicence: Recogniser = every(DRIVING_LICENCE)
