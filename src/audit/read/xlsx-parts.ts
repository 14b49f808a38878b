/** The parts of a workbook in the order in which they are needed, whatever their order in the file: none is put by in a temporary file in clear, as `exceljs` by itself does. */
import { createRequire } from 'node:module'
import type { Readable } from 'node:stream'
import type { stream } from 'exceljs'
import { peer } from './peer.js'

/** What of a sheet is read. */
export type Sheet = stream.xlsx.WorksheetReader & { readonly name: string }

/** A file in the archive. */
interface Part {
  readonly path: string
  stream(): Readable
}

/** The package that `exceljs` unpacks with: it finds the parts by the directory of the archive. */
interface Unzipper {
  readonly Open: { file(path: string): Promise<{ readonly files: readonly Part[] }> }
}

/** What the reader of `exceljs` calls for the parts as they come. */
interface PartReader {
  sharedStrings: unknown[]
  _parseRels(part: Readable): Promise<void>
  _parseWorkbook(part: Readable): Promise<void>
  _parseStyles(part: Readable): Promise<void>
  _parseSharedStrings(part: Readable): AsyncIterator<never>
  _parseWorksheet(part: Readable, name: string): Iterable<{ readonly value: Sheet }>
}

const SHEET = /^xl\/worksheets\/(?:sheet)?([^/]+)\.xml$/

/** A workbook whose strings and formats have been read. */
export class Workbook {
  readonly #reader: PartReader
  readonly #sheets: readonly { readonly name: string; readonly file: Part }[]

  private constructor(reader: PartReader, files: readonly Part[]) {
    this.#reader = reader
    const sheets = files.flatMap(
      (file) =>
        SHEET.exec(file.path)
          ?.slice(1)
          .map((name) => ({ name, file })) ?? [],
    )
    this.#sheets = sheets.sort((a, b) => Number(a.name) - Number(b.name))
  }

  /** @throws DiscretError `missing-package`; Error for what is no workbook */
  static async open(path: string): Promise<Workbook> {
    const { default: excel } = await peer(() => import('exceljs'), 'exceljs', 'XLSX')
    const { Open } = createRequire(createRequire(import.meta.url).resolve('exceljs'))('unzipper') as Unzipper
    const reader = new excel.stream.xlsx.WorkbookReader(path, { styles: 'cache' }) as unknown as PartReader
    const { files } = await Open.file(path)
    const read = async (name: string, parse: (part: Readable) => Promise<unknown>): Promise<void> => {
      const part = files.find((file) => file.path === name)
      if (part) await parse(textOf(part))
    }
    // A workbook may have no strings that are shared.
    reader.sharedStrings = []
    await read('xl/_rels/workbook.xml.rels', (part) => reader._parseRels(part))
    await read('xl/workbook.xml', (part) => reader._parseWorkbook(part))
    await read('xl/styles.xml', (part) => reader._parseStyles(part))
    // It gives nothing, and ends when it has read them.
    await read('xl/sharedStrings.xml', (part) => reader._parseSharedStrings(part).next())
    const workbook = new Workbook(reader, files)
    if (workbook.#sheets.length === 0) throw new RangeError('no sheet')
    return workbook
  }

  /** The sheets, one after the other. */
  *sheets(): Generator<Sheet> {
    for (const { name, file } of this.#sheets) {
      const part = textOf(file)
      try {
        for (const { value } of this.#reader._parseWorksheet(part, name)) yield value
      } finally {
        part.destroy()
      }
    }
  }
}

/** As text: `exceljs` decodes each chunk of bytes by itself, and would lose a letter that is cut in two. */
function textOf(part: Part): Readable {
  const text = part.stream().setEncoding('utf8')
  // Who reads it is told of errors; behind what is read nobody is, and there is nothing to do.
  return text.on('error', () => undefined)
}
