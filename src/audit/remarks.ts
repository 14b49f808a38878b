/** What a reader of the figures has to know of how the rows were read, in French: it goes to the notes of the summary, and to the console. */
import type { SpeltColumns } from './columns.js'
import { isNamed } from './fields.js'
import type { Summary } from './summary.js'

/**
 * @param named   columns that were asked for
 * @param missing those of them that the first rows lack
 */
export function remarksOf({ fields, irregular = 0, undated = 0 }: Summary, { column = [], dateColumn }: SpeltColumns, missing: readonly string[]): string[] {
  const screened = Object.keys(fields).filter((field) => (fields[field]?.texts ?? 0) > 0)
  const [absent, others] = [missing.filter((name) => column.includes(name)), missing.filter((name) => !column.includes(name))]
  return [
    ...absent.filter((name) => !screened.some((field) => isNamed(field, name))).map((name) => `Colonne « ${name} » : aucune ligne n’en a, rien n’y a été cherché.`),
    ...others.map((name) => `Colonne « ${name} » : absente des premières lignes ; vérifiez son nom.`),
    ...(irregular > 0
      ? [
          `${irregular} ligne(s) irrégulière(s), dont le nombre de cellules n’est pas celui de l’en-tête : toutes leurs colonnes ont été examinées, leurs groupes sont comptés à part.`,
        ]
      : []),
    ...(undated > 0 ? [`${undated} ligne(s) sans date lisible dans « ${dateColumn} » : gardées malgré --since.`] : []),
  ]
}
