/**
 * Writes the rows of the invented export as Parquet. The same seed gives the same file.
 *
 *     tsx bench/audit/parquet.ts ROWS FILE
 */
import { fileWriter, parquetWriteRows } from 'hyparquet-writer'
import { randomFrom } from '../random.js'
import { exportRow, HEAD } from './export.js'

/** Rows a row group, which is the least that Spark gives to a task. */
const GROUP = 5000

const [rows = '20000', file = 'comments.parquet'] = process.argv.slice(2)

function* records(): Generator<Record<string, string>> {
  const random = randomFrom(7)
  for (let number = 1; number <= Number(rows); number++) {
    const cells = exportRow(number, random)
    yield Object.fromEntries(HEAD.map((name, at) => [name, cells[at] as string]))
  }
}

await parquetWriteRows({ writer: fileWriter(file), rows: records(), columns: HEAD.map((name) => ({ name, type: 'STRING' })), rowGroupSize: GROUP })
