#!/usr/bin/env node
// @ts-nocheck
/** The command line: one verb a file; 0 done, 1 findings (check), 2 error. */
import { Command, CommanderError } from 'commander'
import manifest from '../../package.json' with { type: 'json' }
import { DiscretError } from '../errors.js'
import { addAudit } from './audit.js'
import { addCheck } from './check.js'
import { addExplain } from './explain.js'
import { addLexicon } from './lexicon.js'
import { addPipe } from './pipe.js'
import { addRedact } from './redact.js'
import { addReport } from './report.js'

const program = new Command('discret')
  .description('Screens French comments for sensitive data. Offline: nothing leaves this machine.')
  .version(manifest.version)
  .showHelpAfterError()
  .exitOverride()
for (const add of [addCheck, addRedact, addExplain, addPipe, addAudit, addReport, addLexicon]) add(program)
for (const verb of program.commands) for (const command of [verb, ...verb.commands]) command.exitOverride()

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader went away (`| head`): nothing is left to do.
  process.exit(error.code === 'EPIPE' ? 0 : 2)
})

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2
  else {
    console.error(
      error instanceof DiscretError
        ? `discret: ${error.message}`
        : `discret: unexpected error (${(error as Error).name}). Please report it with the command line, without any comment.`,
    )
    process.exitCode = 2
  }
}
