/** `lexicons/french/inflection.yml`: exceptions, lists of words that follow a rule, rules by ending. */
// @ts-nocheck

import { INFLECTION } from '../../generated/tables.js'
import type { EndingRule } from './cells.js'

const EXCEPTIONS = new Map<string, ReadonlyMap<string, readonly string[]>>()
const LISTS = new Map<string, ReadonlySet<string>>()

/** Exceptional forms by word, from a mapping of the file. */
export function exceptionsOf(name: string): ReadonlyMap<string, readonly string[]> {
  const known = EXCEPTIONS.get(name) ?? new Map(Object.entries(INFLECTION[name] as Readonly<Record<string, readonly string[]>>))
  EXCEPTIONS.set(name, known)
  return known
}

/** Words of a list of the file. */
export function wordsOf(name: string): ReadonlySet<string> {
  const known = LISTS.get(name) ?? new Set(INFLECTION[name] as readonly string[])
  LISTS.set(name, known)
  return known
}

/** Rules by ending, in order. */
export function endingsOf(name: string): readonly EndingRule[] {
  return INFLECTION[name] as readonly EndingRule[]
}
