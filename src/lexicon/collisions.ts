/** Refusals that need a look at all forms: duplicates, and forms whose letters are those of another common French word. */

import { HOMOGRAPHS } from '../generated/tables.js'
import type { Pattern } from './expand.js'
import type { CompiledForm } from './writer.js'

/** Patterns with more ways of writing than this are not compared word by word. */
const MOST_VARIANTS = 64

/**
 * Problems of forms beside other forms.
 *
 * @returns one line a problem, the path first
 */
export function formProblems(forms: readonly CompiledForm[]): string[] {
  return [...duplicates(forms), ...accentProblems(forms)]
}

/** One-word forms that are another common word but for their accents, when nothing says which is meant. */
function accentProblems(forms: readonly CompiledForm[]): string[] {
  const meant = new Map<string, Set<string>>()
  for (const { entry, expansion } of forms) {
    const words = meant.get(entry) ?? new Set()
    for (const { accented } of expansion.spellings) words.add(accented)
    meant.set(entry, words)
  }
  const problems = new Set<string>()
  for (const { path, entry, form, expansion, source, held } of forms) {
    if (held || source.accents || !expansion.patterns.every((pattern) => pattern.length === 1 && pattern[0]?.kind === 'words')) continue
    for (const { accented } of expansion.spellings) {
      const other = HOMOGRAPHS_OF.get(accented)?.find((word) => !meant.get(entry)?.has(word))
      if (other) {
        problems.add(
          `${path}: ${entry}: form "${form}": without its accents "${accented}" is the common word "${other}"; say accents: strict, or hold it by context (unless, requires, about), or say accents: any with a miss that shows it is harmless`,
        )
        break
      }
    }
  }
  return [...problems]
}

/** For each common word, those that differ by accents only. */
const HOMOGRAPHS_OF: ReadonlyMap<string, readonly string[]> = new Map(
  HOMOGRAPHS.flatMap((line) => {
    const words = line.split(' ')
    return words.flatMap((word) => [[word, words.filter((other) => other !== word)] as const])
  }),
)

function duplicates(forms: readonly CompiledForm[]): string[] {
  const owners = new Map<string, CompiledForm>()
  const problems = new Set<string>()
  for (const form of forms) {
    for (const pattern of form.expansion.patterns) {
      for (const text of variants(pattern)) {
        const owner = owners.get(text)
        if (!owner) owners.set(text, form)
        else if (owner.entry !== form.entry && !owner.held && !form.held) {
          problems.add(`${form.path}: ${form.entry}: form "${form.form}" also belongs to ${owner.entry} ("${owner.form}"); keep it in one entry`)
        }
      }
    }
  }
  return [...problems]
}

/** Every way of writing a pattern of plain words. */
function variants(pattern: Pattern): string[] {
  let texts = ['']
  for (const element of pattern) {
    if (element.kind !== 'words' || texts.length * element.keys.length > MOST_VARIANTS) return []
    texts = texts.flatMap((text) => element.keys.map((key) => `${text} ${key}`))
  }
  return texts
}
