/** Rows as lines of CSV for French spreadsheets: semicolons. */
import Papa from 'papaparse'

/** Cells that a spreadsheet takes for a formula, full-width signs among them. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u

/**
 * Writes rows, each with a line end.
 *
 * @param disarm whether formulas get an apostrophe, so that a spreadsheet shows them and runs none
 */
export function csvLines(rows: readonly (readonly (string | number)[])[], disarm: boolean): string {
  return rows.length === 0 ? '' : `${Papa.unparse(rows as (string | number)[][], { delimiter: ';', newline: '\n', escapeFormulae: disarm && FORMULA })}\n`
}
