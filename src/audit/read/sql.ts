/** A table of a database, page by page along its key, in read-only transactions: nothing is locked, nothing is written. */
import { DiscretError } from '../../errors.js'
import { inBatches } from '../batches.js'
import type { Row, Source } from '../rows.js'
import { textsOf } from './cells.js'
import { fromJson, isSameKey, type KeyValue, keyNames, toJson } from './key.js'
import { type Keyed, Pages } from './pages.js'
import { Queries } from './queries.js'

/** The key where none is named. */
const KEY = 'id'

/**
 * Opens a table.
 *
 * @param url     connection string: `postgres://…`, `mysql://…`, `sqlite:file`
 * @param options `table`, and `id`: the unique key that orders the rows, a column or several between commas
 * @throws DiscretError `missing-package`, `invalid-options`, `unreadable-file`
 */
export async function openTable(url: string, { table, id = KEY }: { readonly table?: string | undefined; readonly id?: string | undefined }): Promise<Source> {
  if (!table) throw new DiscretError('invalid-options', 'Name the table with --table, and its unique key with --id.')
  const shown = shownAs(url)
  const queries = new Queries(url, shown)
  const pages = new Pages(queries, table, keyNames(id))
  let read = 0
  async function* rowsFrom(from: KeyValue | undefined): AsyncGenerator<readonly TableRow[]> {
    for await (const page of pages.behind(from)) {
      yield page.map(({ record, key }, at) => ({
        number: ++read,
        values: textsOf(record),
        // Nobody can go on between two rows of one key: their order is not certain.
        key: page[at + 1] && isSameKey(key, (page[at + 1] as Keyed).key) ? undefined : key,
      }))
    }
  }
  return {
    name: `${shown} ${table}`,
    identity: `${shown} ${table} by ${id}`,
    // Also those that are empty in every row that is looked at.
    get columns() {
      return pages.columns
    },
    size: undefined,
    notes: [`table ${table}, by ${id}, read-only`],
    async *pages(after) {
      read = after?.row ?? 0
      for await (const page of rowsFrom(after?.key && fromJson(after.key)))
        for await (const { read: rows, end } of inBatches(page, ({ number, key }) => key && { row: number, byte: 0, key: toJson(key) }))
          yield { read: (rows as TableRow[]).map(({ number, values }) => ({ number, values })), end }
    },
    async *rows(after) {
      read = 0
      for await (const page of rowsFrom(undefined)) for (const { number, values } of page) if (number > after) yield { number, values } satisfies Row
    },
    progress: () => read,
    close: () => queries.close(),
  }
}

/** A row, and where an audit can go on behind it. */
type TableRow = Row & { readonly key: KeyValue | undefined }

/**
 * A connection string without its password and options; that of a file as it is.
 *
 * @throws DiscretError `invalid-options` where a sign of the password ends the part that holds it: what comes behind would be shown
 */
function shownAs(url: string): string {
  if (url.startsWith('sqlite:')) return url
  const shown = URL.canParse(url) ? new URL(url) : undefined
  if (!shown || url.includes('#') || (shown.username === '' && url.includes('@'))) {
    throw new DiscretError('invalid-options', 'The connection string cannot be read. Write the signs # / ? @ : of a password as %23 %2F %3F %40 %3A.')
  }
  shown.password = ''
  shown.search = ''
  return shown.href
}
