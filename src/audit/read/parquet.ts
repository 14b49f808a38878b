/** Parquet, a stretch of rows at a time. Needs the package `hyparquet`. */
import { DiscretError } from '../../errors.js'
import type { Source } from '../rows.js'
import { rowOfRecord } from './cells.js'
import { beginningOf, fileIdentity } from './file.js'
import { peer } from './peer.js'

/** Rows that are in memory at a time. */
const STRETCH = 5000

/** Opens a Parquet file. @throws DiscretError `missing-package`, `unreadable-file` */
export async function openParquet(path: string): Promise<Source> {
  const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } = await peer(() => import('hyparquet'), 'hyparquet', 'Parquet')
  await beginningOf(path)
  const file = await asyncBufferFromFile(path)
  const metadata = await readable(path, () => parquetMetadataAsync(file))
  const size = Number(metadata.num_rows)
  // Lists and records are columns by their own name, whatever their parts are called.
  const columns = parquetSchema(metadata).children.map(({ element }) => element.name)
  let read = 0
  return {
    name: path,
    identity: await fileIdentity(path),
    columns,
    size,
    notes: ['Parquet'],
    async *rows(after) {
      for (let from = after; from < size; from += STRETCH) {
        const records = await readable(path, () => parquetReadObjects({ file, metadata, rowStart: from, rowEnd: Math.min(size, from + STRETCH) }))
        for (const [at, record] of records.entries()) {
          read = from + at + 1
          yield rowOfRecord(read, record)
        }
      }
    },
    progress: () => read,
    close: () => Promise.resolve(),
  }
}

async function readable<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (cause) {
    throw new DiscretError('unreadable-file', `"${path}" is no Parquet that can be read: it is broken, or packed otherwise than by snappy. Write it again.`, [], { cause })
  }
}
