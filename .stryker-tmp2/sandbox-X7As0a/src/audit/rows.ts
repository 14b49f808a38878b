/** What every reader gives: rows of text fields, one after the other, numbered. */
// @ts-nocheck


/** A row of an export or a table. */
export interface Row {
  /** From 1, without the header. */
  readonly number: number
  /** The fields that are text, by column. */
  readonly values: Readonly<Record<string, string>>
}

/** A row that could not be read: counted and listed, never silently dropped. */
export interface Unreadable {
  readonly number: number
  /** In English, without any of its contents. */
  readonly reason: string
}

/** Where rows come from. */
export interface Source {
  /** Name for the report: a file name or a table, never a password. */
  readonly name: string
  /** Identifies the state of the source, so that a resumed run can tell that it changed. */
  readonly identity: string
  /** Names of the columns, where the source knows them before its rows. */
  readonly columns: readonly string[] | undefined
  /** How much there is, for the progress bar: bytes or rows. */
  readonly size: number | undefined
  /** Notes on how the source was read (encoding, delimiter), for the report. */
  readonly notes: readonly string[]
  /**
   * The rows, in a stable order.
   *
   * @param after number of the last row that is not wanted; 0 for all
   */
  rows(after: number): AsyncIterable<Row | Unreadable>
  /** How much has been read, in the unit of `size`. */
  progress(): number
  close(): Promise<void>
}

/** Whether a row could not be read. */
export function isUnreadable(row: Row | Unreadable): row is Unreadable {
  return 'reason' in row
}
