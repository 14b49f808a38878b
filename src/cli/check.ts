/** `discret check`: prints the findings. */
import type { Command } from 'commander'
import colors from 'picocolors'
import { type SharedOptions, screenerOf } from '../io/screening-options.js'
import { redact } from '../redact.js'
import type { Finding } from '../types.js'
import { comments } from './input.js'
import { languageOption, withSharedOptions } from './options.js'
import { categoryName, coloured, type Language, printable, qualifierNames, shown, write } from './output.js'

interface CheckOptions extends SharedOptions {
  readonly show?: true
  readonly json?: true
  readonly quiet?: true
  readonly lang: Language
}

const WORDS = {
  fr: { comments: 'commentaire(s)', flagged: 'à revoir', findings: 'passage(s)', none: 'Rien à signaler', instead: 'à écrire' },
  en: { comments: 'comment(s)', flagged: 'to review', findings: 'passage(s)', none: 'Nothing found', instead: 'write' },
} as const

/** Adds the verb. */
export function addCheck(program: Command): void {
  withSharedOptions(program.command('check'))
    .description('print the findings of a comment, of files (a comment a line), or of standard input')
    .argument('[inputs...]', 'a comment in quotes, files, or -')
    .option('--show', 'show the passages instead of dots')
    .option('--json', 'one JSON line a finding')
    .option('-q, --quiet', 'print nothing, only set the exit code')
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\nExit codes: 0 no finding, 1 findings, 2 error.\n\nExamples:\n  discret check "M. D. alcoolique, fils cancer"\n  discret check --show commentaires.txt\n  git diff --cached | discret check -',
    )
    .action(check)
}

async function check(inputs: readonly string[], options: CheckOptions): Promise<void> {
  const screener = await screenerOf(options)
  const { lang: language } = options
  const words = WORDS[language]
  const totals = new Map<string, number>()
  let read = 0
  let flagged = 0
  for await (const { source, line, text } of comments(inputs)) {
    read++
    const { findings } = screener.screen(text)
    if (findings.length === 0) continue
    flagged++
    for (const { category } of findings) totals.set(category, (totals.get(category) ?? 0) + 1)
    if (options.quiet) continue
    if (options.json) for (const finding of findings) await write(`${JSON.stringify({ source, line, ...record(finding, options.show) })}\n`)
    else
      await write(
        `${colors.dim(printable(`${source}:${line}`))}${options.show ? `  ${highlighted(text, findings)}` : ''}\n${findings.map((finding) => row(finding, language, options.show ?? false)).join('')}\n`,
      )
  }
  if (!options.quiet && !options.json) {
    const sum = [...totals.values()].reduce((a, b) => a + b, 0)
    const parts = [...totals].sort((a, b) => b[1] - a[1]).map(([category, count]) => `${coloured(category, categoryName(category, language))} ${count}`)
    await write(
      sum === 0 ? `${words.none} (${read} ${words.comments})\n` : `${read} ${words.comments}, ${flagged} ${words.flagged}, ${sum} ${words.findings} : ${parts.join(', ')}\n`,
    )
  }
  process.exitCode = flagged > 0 ? 1 : 0
}

/** A finding as data, without its text unless asked for. */
export function record(finding: Finding, show: boolean | undefined): Record<string, unknown> {
  const { start, end, text, category, subcategory, entry, severity, score, qualifiers, suggestion, why } = finding
  return { start, end, category, subcategory, entry, severity, score, qualifiers, kind: why.kind, replacement: suggestion.replacement, ...(show ? { text } : {}) }
}

function highlighted(text: string, findings: readonly Finding[]): string {
  return redact(printable(text), findings, { with: (finding) => colors.bold(coloured(finding.category, colors.underline(printable(finding.text)))) })
}

/** Width of the longest name of a category. */
const LABEL = 34

function row(finding: Finding, language: Language, show: boolean): string {
  const { category, qualifiers, suggestion, start } = finding
  const label = coloured(category, categoryName(category, language).padEnd(LABEL))
  const notes = qualifiers.length > 0 ? colors.dim(` (${qualifierNames(qualifiers, language)})`) : ''
  const place = show ? '' : colors.dim(` @${start}`)
  return `  ${label} ${colors.bold(shown(finding, show))}${place}${notes} → ${suggestion.replacement}\n  ${' '.repeat(LABEL)} ${colors.dim(`${WORDS[language].instead} : ${suggestion.instead[language]}`)}\n`
}
