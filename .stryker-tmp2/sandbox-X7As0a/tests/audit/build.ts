/** Bundles the command line and its worker for the tests of this folder: worker threads do not read TypeScript. */
// @ts-nocheck

import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** Builds into a new folder under node_modules, where packages resolve. @returns path of the command line */
export function buildCli(): string {
  const outdir = mkdtempSync(join(root, 'node_modules/.audit-'))
  const entryPoints = { cli: join(root, 'src/cli/main.ts'), 'audit-worker': join(root, 'src/audit/audit-worker.ts') }
  buildSync({ entryPoints, outdir, bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'es2022', packages: 'external', logLevel: 'error' })
  return join(outdir, 'cli.js')
}
