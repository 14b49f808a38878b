/**
 * `npm run bench`: measures every section, keeps the figures in `bench/results/`, and writes them into README.md.
 *
 *     npm run bench                        all
 *     npm run bench -- accuracy peers      those sections alone
 */
import { execFileSync, fork } from 'node:child_process'
import { join } from 'node:path'
import { build } from 'esbuild'
import { writeParts } from './parts.js'
import { readmeParts } from './readme.js'
import { circumstances, keep, Unmeasurable } from './results.js'
import { SECTIONS, type Section } from './sections.js'

/** What a section's process says at its end. */
type Outcome = { readonly figures: unknown } | { readonly unmeasurable: string }

const PEERS = 'bench/peers'

/** Bundled, since what runs TypeScript as it is names every function anew when it is made, which costs time. */
async function bundle({ call, file, peers }: Section): Promise<string> {
  const folder = peers ? PEERS : 'bench'
  const outfile = join(folder, '.run.mjs')
  const contents = `
    import { ${call} } from './${file}.js'
    import { Unmeasurable } from './results.js'
    async function outcome() {
      try {
        return { figures: await ${call}() }
      } catch (error) {
        if (error instanceof Unmeasurable) return { unmeasurable: error.message }
        throw error
      }
    }
    process.send(await outcome(), () => process.exit())`
  await build({
    stdin: { contents, resolveDir: 'bench', sourcefile: 'section.ts', loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
    logLevel: 'error',
  })
  return outfile
}

async function measure(section: Section): Promise<unknown> {
  if (section.peers) installPeers()
  const child = fork(await bundle(section))
  const outcome = await new Promise<Outcome>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Outcome))
    child.once('exit', (code) => reject(new Error(`its process ended with ${code}`)))
  })
  if ('unmeasurable' in outcome) throw new Unmeasurable(outcome.unmeasurable)
  return outcome.figures
}

function installPeers(): void {
  try {
    execFileSync('npm', ['install', '--prefix', PEERS, '--no-audit', '--no-fund', '--silent'], { stdio: ['ignore', 'ignore', 'inherit'] })
  } catch {
    throw new Unmeasurable(`the packages of ${PEERS} cannot be installed; look at the network, then at ${PEERS}/package.json`)
  }
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !SECTIONS.some((section) => section.name === name))
if (unknown.length > 0) throw new Error(`no section ${unknown.join(', ')}; there are ${SECTIONS.map(({ name }) => name).join(', ')}`)

const measured = circumstances()
for (const section of SECTIONS) {
  if (wanted.length > 0 && !wanted.includes(section.name)) continue
  const started = performance.now()
  try {
    keep(section.name, await measure(section), measured)
    console.log(`${section.name}: measured in ${Math.round((performance.now() - started) / 1000)} s`)
  } catch (error) {
    console.error(`${section.name}: NOT MEASURED, its earlier figures stay: ${(error as Error).message}`)
    if (!(error instanceof Unmeasurable)) process.exitCode = 1
  }
}
writeParts(readmeParts())
