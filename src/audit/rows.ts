/** What every reader gives: rows of text fields, one after the other, numbered; files of records in stretches too, which are parsed elsewhere. */
import type { Format } from './read/format.js'

/** A row of an export or a table. */
export interface Row {
  /** From 1, without the header. */
  readonly number: number
  /** The fields that are text, by column. */
  readonly values: Readonly<Record<string, string>>
  /** The whole object, where the source is JSON: a copy keeps its types. */
  readonly json?: object
}

/** A row that could not be read: counted and listed, never silently dropped. */
export interface Unreadable {
  readonly number: number
  /** In English, without any of its contents. */
  readonly reason: string
}

/** A place between two rows. */
export interface Place {
  /** Number of the last row before it; 0 at the beginning. */
  readonly row: number
  /** Bytes before it, of the file or of its text as UTF-8; 0 where rows do not come from bytes. */
  readonly byte: number
  /** Of a table: the key of that row, by which it is found again when others have come and gone. */
  readonly key?: readonly KeyPart[]
}

/** The value of a column of a key, as JSON keeps it. */
export type KeyPart = string | number | boolean | { readonly integer: string } | { readonly hex: string }

/** Some whole records of a file. */
export interface Stretch {
  /** Number of its first row. */
  readonly first: number
  /** Numbers that its rows take. */
  readonly rows: number
  readonly records: InFile | Uint8Array | TooLong
  readonly end: Place
}

/** Where records stand in a file: who parses them reads them, so that no bytes go from thread to thread. */
export interface InFile {
  readonly path: string
  readonly from: number
  readonly length: number
}

/** Stands for a record that is not read. */
export type TooLong = 'too long'

/** Some rows that have been read. */
export interface ReadRows {
  readonly read: readonly (Row | Unreadable)[]
  readonly end: Place
}

/** What a worker gets at a time. */
export type Batch = Stretch | ReadRows

/** Where rows come from. */
export interface Source {
  /** Name for the report: a file name or a table, never a password. */
  readonly name: string
  /** Identifies the state of the source, so that a resumed run can tell that it changed. */
  readonly identity: string
  /** Names of the columns, as far as the source knows them: all at once, or as its rows are read. */
  readonly columns: readonly string[] | undefined
  /** How much there is, for the progress bar: bytes or rows. */
  readonly size: number | undefined
  /** Notes on how the source was read (encoding, delimiter), for the report. */
  readonly notes: readonly string[]
  /** How its stretches are parsed, where it has any. */
  readonly format?: Format
  /** The records behind a place, unparsed: reading is cheap, and workers parse. */
  stretches?(after: Place | undefined): AsyncIterable<Stretch>
  /** Its rows behind a place in batches, where a number does not tell the place: rows of a table come and go. */
  pages?(after: Place | undefined): AsyncIterable<ReadRows>
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
