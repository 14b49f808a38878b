/**
 * Writes invented comments as Parquet, for tests and figures. The same seed gives the same file.
 *
 *     tsx integrations/spark/rows.ts ROWS FILE
 */
import { fileWriter, ParquetWriter } from 'hyparquet-writer'
import { exportRow } from '../../bench/audit/export.js'
import { randomFrom } from '../../bench/random.js'

/** Rows a row group: what Spark can give to a task. */
const GROUP = 5000

