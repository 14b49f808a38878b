/** `discret redact`: the text without its findings. */
import { type Command, Option } from 'commander'
import { type SharedOptions, screenerOf } from '../io/screening-options.js'
import type { RedactOptions } from '../types.js'
import { comments } from './input.js'
import { withSharedOptions } from './options.js'
import { write } from './output.js'

interface RedactVerbOptions extends SharedOptions {
  readonly with: NonNullable<Exclude<RedactOptions['with'], (...args: never[]) => unknown>>
}

/** Adds the verb. */
export function addRedact(program: Command): void {
  withSharedOptions(program.command('redact'))
    .description('print the text with each finding replaced')
    .argument('[inputs...]', 'a comment in quotes, files (a comment a line), or -')
    .addOption(new Option('--with <how>', 'what to write instead').choices(['label', 'mask']).default('label'))
    .addHelpText('after', '\nExit codes: 0 done, 2 error.\n\nExample:\n  discret redact commentaires.txt > propres.txt')
    .action(async (inputs: readonly string[], options: RedactVerbOptions) => {
      const screener = await screenerOf(options)
      for await (const { text } of comments(inputs)) await write(`${screener.redact(text, { with: options.with }).text}\n`)
    })
}
