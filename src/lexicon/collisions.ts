/** Refusals that need a look at all forms: duplicates, and forms whose letters are those of another common French word. */
import type { Pattern } from './expand.js'
import { homographsOf } from './homographs.js'
import { type CompiledForm, isOneWord } from './writer.js'

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
    if (held || source.accents || !isOneWord(expansion)) continue
    for (const { accented } of expansion.spellings) {
      const other = homographsOf(accented).find((word) => !meant.get(entry)?.has(word))
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
