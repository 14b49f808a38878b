import type { Row, Source, Unreadable } from '../../src/audit/rows.js'

/** All rows of a source behind one, which is closed then. */
export async function rowsOf(source: Source, after = 0): Promise<(Row | Unreadable)[]> {
  const rows: (Row | Unreadable)[] = []
  for await (const row of source.rows(after)) rows.push(row)
  await source.close()
  return rows
}
