/** The language that a field speaks with its author. */
// @ts-nocheck

import type { Field, FieldOptions, Language } from './types.js'

/** That of the options, or of the page around the field; French where neither says English. */
export function languageOf(field: Field, { language }: FieldOptions): Language {
  return language ?? (field.closest<HTMLElement>('[lang]')?.lang.toLowerCase().startsWith('en') ? 'en' : 'fr')
}
