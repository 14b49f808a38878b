/** Notes and reasons of the summary, which are English, in the language of the report. */

const FRENCH: readonly (readonly [RegExp, string])[] = [
  [/^encoding (\S+)$/u, 'encodage $1'],
  [/^delimiter (.+)$/u, 'séparateur $1'],
  [/^not UTF-8$/u, 'n’est pas en UTF-8'],
  [/^not JSON$/u, 'n’est pas du JSON'],
  [/^not an object$/u, 'n’est pas un objet'],
  [/^a record of more than (\d+) MB$/u, 'un enregistrement de plus de $1 Mo'],
  [/^the worker died on it$/u, 'le processus d’analyse s’est arrêté sur cette ligne'],
]

/** How the note of a table ends. */
const READ_ONLY = ', read-only'

/** A note or reason in French; one that is not known as it came. */
export function inFrench(english: string): string {
  if (english.startsWith('table ') && english.endsWith(READ_ONLY)) return `${english.slice(0, -READ_ONLY.length).replace(', by ', ', par ')}, en lecture seule`
  const [pattern, french] = FRENCH.find(([known]) => known.test(english)) ?? []
  return pattern && french ? english.replace(pattern, french) : english
}
