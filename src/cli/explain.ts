/** `discret explain`: each candidate, kept or dropped, at which stage and why. */
import type { Command } from 'commander'
import colors from 'picocolors'
import { scoreOf } from '../context/score.js'
import { type SharedOptions, screenerOf } from '../io/screening-options.js'
import { SCORE_TERMS } from '../messages.js'
import type { TraceStep } from '../types.js'
import { comments } from './input.js'
import { languageOption, withSharedOptions } from './options.js'
import { type Language, printable, qualifierNames, write } from './output.js'

interface ExplainOptions extends SharedOptions {
  readonly json?: true
  readonly lang: Language
}

/** Adds the verb. */
export function addExplain(program: Command): void {
  withSharedOptions(program.command('explain'))
    .description('print each verdict with what was dropped and why; shows the passages')
    .argument('[inputs...]', 'a comment in quotes, files (a comment a line), or -')
    .option('--json', 'one JSON line a candidate')
    .addOption(languageOption())
    .addHelpText('after', '\nExit codes: 0 done, 2 error.\n\nExample:\n  discret explain "12 avenue d\'Italie, voisin italien"')
    .action(explain)
}

async function explain(inputs: readonly string[], options: ExplainOptions): Promise<void> {
  const screener = await screenerOf(options)
  const { lang: language } = options
  for await (const { source, line, text } of comments(inputs)) {
    const steps = screener.trace(text)
    const findings = new Map(screener.screen(text).findings.map((finding) => [finding.entry + finding.end, finding]))
    if (!options.json) await write(`${colors.dim(printable(`${source}:${line}`))}  ${printable(text)}\n`)
    for (const step of steps) {
      const finding = step.kept ? findings.get(step.entry + step.end) : undefined
      if (options.json) {
        await write(`${JSON.stringify({ source, line, ...step, ...(finding ? { why: finding.why, qualifiers: finding.qualifiers, score: finding.score } : {}) })}\n`)
        continue
      }
      const mark = step.kept ? colors.green('✔') : colors.red('✘')
      const why = finding
        ? [finding.why.message[language], ...(finding.qualifiers.length > 0 ? [qualifierNames(finding.qualifiers, language)] : [])].join(' · ')
        : `${step.stage} : ${step.reason[language]}`
      await write(
        `  ${mark} ${colors.bold(printable(text.slice(step.start, step.end)))}  ${step.entry}  ${colors.dim(`« ${shortened(step.form)} »`)}\n    ${why}\n    ${colors.dim(sum(step.score, language))}\n`,
      )
    }
    if (!options.json) await write('\n')
  }
}

/** « mot du lexique 0,95 − orthographe corrigée 0,10 = 0,85 » */
function sum(steps: TraceStep['score'], language: Language): string {
  const figure = (points: number): string => Math.abs(points).toLocaleString(language, { minimumFractionDigits: 2 })
  const terms = steps.map(({ term, points }, at) => `${points < 0 ? '− ' : at > 0 ? '+ ' : ''}${SCORE_TERMS[term][language]} ${figure(points)}`)
  return `${terms.join(' ')} = ${scoreOf(steps).toLocaleString(language, { minimumFractionDigits: 2 })}`
}

/** Long choices are cut: the entry's id says where to read them. */
function shortened(form: string): string {
  return form.length > LONGEST ? `${form.slice(0, LONGEST)}…` : form
}

const LONGEST = 60
