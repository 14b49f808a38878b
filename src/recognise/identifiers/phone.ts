/** Telephone numbers, French and foreign. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { any, type Beginnings, type Measure, type Recogniser, type Shape, shapes, whole } from './recogniser.js'

const atPlus: Beginnings = ({ start }, text) => [start > 0 && text[start - 1] === '+' ? start - 1 : start]

/** Nine digits after 0; a first group of five to nine of the ten digits is that of another number (« index 06987 65432 »). */
const NATIONAL = /(?!\d{5,9}(?!\d))0[1-9](?:[\s.\-/]{0,2}\d){8}(?![\p{L}\p{N}])/uy

/** Nine digits after +33 or 0033, whatever digits follow. */
const FRENCH_ABROAD = /(?:\+|00[\s.-]?)33[\s.\-/]{0,2}(?:\(?0\)?[\s.\-/]{0,2})?[1-9](?:[\s.\-/]{0,2}\d){8}(?![\p{L}\p{N}])/uy

/** 8 to 14 digits after + or 00. */
const FOREIGN = /(?:\+|00)[1-9](?:[\s.\-()/]{0,2}\d){7,13}(?![\p{L}\p{N}])/uy

/** What a number is glued to: « tél0639981234 ». */
const PHONE_WORDS = /(?<![\p{L}\p{N}])(?:t[ée]l|t[ée]l[ée]phone|portable|port|mobile|mob|fixe|gsm|fax|num[ée]ro|num|n|pro|perso)$/iu

function isPhone(passage: string): boolean {
  return parsePhoneNumberFromString(passage, 'FR')?.isValid() ?? false
}

/** The most groups of a passage that make a number: the pattern takes in the digits that follow, « … 12 rue des Lilas ». */
const groupsOfPhone: Measure = (passage) => {
  for (let length = passage.length; length > 8; length--) {
    const between = length === passage.length || (isDigit(passage, length - 1) && !isDigit(passage, length))
    if (between && isPhone(passage.slice(0, length))) return length
  }
  return 0
}

function isDigit(passage: string, at: number): boolean {
  const code = passage.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}

const phonesThat = (measure: Measure, foreign: Measure): Recogniser =>
  shapes(
    [
      { pattern: FRENCH_ABROAD, measure },
      { pattern: NATIONAL, measure },
      { pattern: FOREIGN, measure: foreign },
    ] satisfies Shape[],
    atPlus,
    PHONE_WORDS,
  )

export const phone: Recogniser = phonesThat(whole(isPhone), groupsOfPhone)
export const phoneLike: Recogniser = phonesThat(any, (passage) => groupsOfPhone(passage) || passage.length)
