/** Opens a source by its name: a file by its extension, a database by its connection string. */
import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { DiscretError } from '../../errors.js'
import type { Source } from '../rows.js'
import { type CsvOptions, openCsv } from './csv.js'
import { sqliteFile } from './drivers.js'
import { openJson } from './json.js'
import { openNdjson } from './ndjson.js'
import { openText } from './text.js'

/** How a source is to be read. */
export interface ReadOptions extends CsvOptions {
  /** Table of a database. */
  readonly table?: string | undefined
  /** Column that orders a table, unique. */
  readonly id?: string | undefined
}

const KINDS: Readonly<Record<string, (path: string, options: ReadOptions) => Promise<Source>>> = {
  '.csv': openCsv,
  '.tsv': openCsv,
  '.ndjson': openNdjson,
  '.jsonl': openNdjson,
  '.json': openJson,
  '.txt': openText,
  '.xlsx': async (path, options) => (await import('./xlsx.js')).openXlsx(path, options),
  '.parquet': async (path) => (await import('./parquet.js')).openParquet(path),
}

/** Schemes of databases. */
const DATABASE = /^(postgres(ql)?|mysql|mariadb|sqlite):/

/** The files that a source is read from: none for a database on a server. */
export function filesOf(name: string): string[] {
  if (name.startsWith('sqlite:')) return [sqliteFile(name)]
  return DATABASE.test(name) ? [] : [name]
}

/**
 * Opens a source.
 *
 * @throws DiscretError `unreadable-file`, `invalid-options`
 */
export async function openSource(name: string, options: ReadOptions): Promise<Source> {
  if (DATABASE.test(name)) return (await import('./sql.js')).openTable(name, options)
  const open = KINDS[extname(name).toLowerCase()]
  if (!open) {
    throw new DiscretError('invalid-options', `"${name}" is of no kind that can be read: ${Object.keys(KINDS).join(', ')}, postgres://…, mysql://…, sqlite:file.`)
  }
  if (!existsSync(name)) throw new DiscretError('unreadable-file', `"${name}" does not exist.`)
  return open(name, options)
}
