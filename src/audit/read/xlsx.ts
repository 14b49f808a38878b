/** XLSX, row by row, every sheet. Needs the package `exceljs`. */
import { createReadStream } from 'node:fs'
import { PassThrough } from 'node:stream'
import { DiscretError } from '../../errors.js'
import type { Row, Source } from '../rows.js'
import { valuesOf } from './cells.js'
import { columnNames } from './columns.js'
import { fileIdentity } from './file.js'
import { peer } from './peer.js'

/**
 * Opens a workbook; the first row of each sheet names its columns.
 *
 * @throws DiscretError `missing-package`, or, when its rows are read, `unreadable-file`
 */
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
      let sheets = 0
      try {
        for await (const sheet of new excel.stream.xlsx.WorkbookReader(archiveOf(path), {})) {
          sheets++
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
        if (sheets === 0) throw new RangeError('no sheet')
      } catch (cause) {
        throw new DiscretError('unreadable-file', `"${path}" is no XLSX that can be read: behind row ${number} it is broken, or was cut off. Save it again, or as CSV.`, [], {
          cause,
        })
      }
    },
    progress: () => read,
    close: () => Promise.resolve(),
  }
}

/** The bytes of a workbook. */
function archiveOf(path: string): Archive {
  const archive = new Archive()
  createReadStream(path)
    .on('error', (error) => archive.destroy(error))
    .pipe(archive)
  return archive
}

/** Where bytes cannot be unpacked, the reader would wait for the rest of the file at hand: it is ended, and the reader looks at the error then. */
class Archive extends PassThrough {
  override pipe<T extends NodeJS.WritableStream>(unpacked: T): T {
    let file: NodeJS.WritableStream | undefined
    unpacked.on('data', (next: NodeJS.WritableStream) => {
      file = next
    })
    unpacked.on('error', () => file?.end())
    return super.pipe(unpacked)
  }
}
