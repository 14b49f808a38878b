/** Refusals that need a look at all forms: duplicates, and forms whose letters are those of another common French word. */

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
  return duplicates(forms)
}

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
