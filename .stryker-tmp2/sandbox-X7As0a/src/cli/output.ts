/** Writing to standard output: with back-pressure, and in words that a person can read. */
// @ts-nocheck

import { once } from 'node:events'
import colors from 'picocolors'
import { CATEGORY_NAMES, QUALIFIER_NAMES } from '../messages.js'
import type { Finding, Message, Qualifier } from '../types.js'

/** Language of what is printed. */
export type Language = keyof Message

/** Writes and waits when the reader is slower. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

const COLOURS: Readonly<Record<string, (text: string) => string>> = {
  health: colors.red,
  nationality: colors.yellow,
  offences: colors.magenta,
  habits: colors.cyan,
  religion: colors.blue,
  politics: colors.green,
  sexuality: colors.magenta,
  hardship: colors.blue,
  insults: colors.red,
  identifiers: colors.yellow,
}

/** A text in the colour of a category. */
export function coloured(category: string, text: string): string {
  return (COLOURS[category] ?? colors.white)(text)
}

/** Name of a category in a language; a caller's own is its id. */
export function categoryName(category: string, language: Language): string {
  return CATEGORY_NAMES[category]?.[language] ?? category
}

/** Qualifiers in a language. */
export function qualifierNames(qualifiers: readonly Qualifier[], language: Language): string {
  return qualifiers.map((qualifier) => QUALIFIER_NAMES[qualifier][language]).join(', ')
}

/** The passage, or as many dots. */
export function shown(finding: Finding, show: boolean): string {
  return show ? finding.text : '•'.repeat(Math.min(finding.text.length, 12))
}
