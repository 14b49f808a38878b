/** XLSX, row by row, every sheet. Needs the package `exceljs`. */
import type { Row, Source } from '../rows.js'
import { valuesOf } from './cells.js'
import { columnNames } from './columns.js'
import { fileIdentity } from './file.js'
import { peer } from './peer.js'

/** Opens a workbook; the first row of each sheet names its columns. @throws DiscretError `missing-package` */
export async function openXlsx(path: string): Promise<Source> {
  const { default: excel } = await peer(() => import('exceljs'), 'exceljs', 'XLSX')
  let read = 0
  const known = new Set<string>()
  return {
    name: path,
    identity: await fileIdentity(path),
    // Also those that are empty in every row that is looked at.
    get columns() {
      return [...known]
    },
    size: undefined,
    notes: ['XLSX'],
    async *rows(after) {
      let number = 0
      for await (const sheet of new excel.stream.xlsx.WorkbookReader(path, {})) {
        let columns: string[] | undefined
        for await (const row of sheet) {
          const cells: string[] = []
          row.eachCell({ includeEmpty: true }, (cell) => cells.push(cell.text ?? ''))
          if (!columns) {
            columns = columnNames(cells)
            for (const column of columns) known.add(column)
            continue
          }
          number++
          read = number
          if (number > after) yield { number, values: valuesOf(cells, columns) } satisfies Row
        }
      }
    },
    progress: () => read,
    close: () => Promise.resolve(),
  }
}
