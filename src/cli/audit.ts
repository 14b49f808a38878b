/** `discret audit`: sweeps a whole export or table into a folder of reports. */
import { Presets, SingleBar } from 'cli-progress'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { AuditOptions, Progress } from '../audit/audit.js'
import type { Summary } from '../audit/summary.js'
import { list, repeated, severity, withSharedOptions } from './options.js'
import { write } from './output.js'

interface Options extends AuditOptions {
  readonly failOn?: number
}

function count(value: string): number {
  if (!/^[1-9]\d*$/u.test(value)) throw new InvalidArgumentError('It is a number from 1.')
  return Number(value)
}

/** Adds the verb. */
export function addAudit(program: Command): void {
  withSharedOptions(program.command('audit'))
    .description('sweep a whole export (CSV, TSV, XLSX, NDJSON, JSON, Parquet, text) or a table (PostgreSQL, MySQL, SQLite) into reports')
    .argument('<source>', 'a file, or a connection string: postgres://…, mysql://…, sqlite:file')
    .addOption(new Option('--column <name>', 'screen this column; may be repeated; all text columns by default').argParser(repeated))
    .option('--id <name>', 'column that identifies a row in the reports; for a table, its unique key; several between commas')
    .addOption(new Option('--group-by <names>', 'columns to count by, separated by commas; dates count by month').argParser(list))
    .option('--table <name>', 'table of the database')
    .option('--since <day>', 'leave out rows before this day (2025-03-14) of --date-column')
    .option('--date-column <name>', 'column that holds the date of a row')
    .addOption(new Option('--sample <n>', 'screen so many rows, drawn evenly').argParser(count))
    .option('--out <folder>', 'where the reports go', 'discret-audit')
    .option('--redact-to <file>', 'write a copy in which each passage is replaced (.csv, .ndjson); it has the rows that were read and wanted')
    .option('--show', 'write the passages into the reports: they are sensitive data themselves')
    .option('--resume', 'go on where an audit of the same source and options stopped')
    .addOption(new Option('--workers <n>', 'threads that screen; one a processor by default').argParser(count))
    .option('--encoding <name>', 'utf-8, utf-16le, utf-16be, windows-1252, iso-8859-15; detected by default')
    .option('--delimiter <char>', 'of a CSV file, \\t for a tab; detected by default')
    .addOption(new Option('--fail-on <severity>', 'exit with 1 when there is a finding of this severity or above').argParser(severity))
    .addHelpText(
      'after',
      '\nExit codes: 0 done, 1 findings of --fail-on, 2 error, 3 stopped before the end (go on with --resume).\n\nExamples:\n  discret audit export.csv --column commentaire --id id --group-by agence,date\n  discret audit postgres://lecteur@db/crm --table notes --id id --column texte --out audit-2025',
    )
    .action(run)
}

async function run(source: string, options: Options): Promise<void> {
  const { audit } = await import('../audit/audit.js')
  const stop = new AbortController()
  const interrupt = (): void => stop.abort()
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  const bar = new Bar()
  try {
    const { summary, complete } = await audit(source, options, (progress) => bar.show(progress), stop.signal)
    bar.stop()
    await write(closing(summary, options, complete))
    const severe = Object.entries(summary.bySeverity).some(([level, findings]) => Number(level) >= (options.failOn ?? Number.POSITIVE_INFINITY) && findings > 0)
    process.exitCode = complete ? (severe ? 1 : 0) : 3
  } finally {
    bar.stop()
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
  }
}

function closing({ rows, unreadable, flagged, findings }: Summary, { out, redactTo }: Options, complete: boolean): string {
  const head = complete ? '' : 'Arrêté avant la fin ; reprenez avec --resume.\n'
  const lacks = redactTo === undefined || unreadable === 0 ? '' : `${redactTo} : sans ${unreadable} ligne(s) illisible(s).\n`
  return `${head}${rows} ligne(s), ${flagged} à revoir, ${findings} passage(s), ${unreadable} illisible(s). Rapport : ${out}/report.html\n${lacks}`
}

/** A progress bar on a terminal; nothing elsewhere. */
class Bar {
  readonly #bar = new SingleBar(
    {
      format: '{bar} {percentage} % · {rows} lignes, {flagged} à revoir · {rate} lignes/s · reste {eta_formatted}',
      hideCursor: true,
      stopOnComplete: true,
      noTTYOutput: false,
      clearOnComplete: true,
    },
    Presets.shades_classic,
  )
  readonly #started = performance.now()
  #running = false

  show({ rows, flagged, done, size }: Progress): void {
    if (!process.stderr.isTTY) return
    const payload = { rows, flagged, rate: Math.round(rows / ((performance.now() - this.#started) / 1000)) }
    if (!this.#running) this.#bar.start(size ?? rows, done, payload)
    this.#running = true
    this.#bar.setTotal(size ?? Math.max(rows, done))
    this.#bar.update(done, payload)
  }

  stop(): void {
    if (this.#running) this.#bar.stop()
    this.#running = false
  }
}
