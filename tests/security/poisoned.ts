/** Runs code in a process where everything that could leak, wait or vary throws: network, file system, processes, threads, eval, clocks, chance. The guard may ask for `AsyncLocalStorage`, which does none of it. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Metafile } from 'esbuild'

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url))

/** Globals that reach outside, run text as code, or give something else each time. */
const GLOBALS =
  'fetch WebSocket EventSource XMLHttpRequest Worker SharedWorker BroadcastChannel MessageChannel Function eval require module setTimeout setInterval setImmediate queueMicrotask performance crypto navigator localStorage indexedDB'.split(
    ' ',
  )

/** Compiles the script, poisons the process, then runs it: nothing of the script has run before. The answer leaves by a function kept aside. */
const HARNESS = `
const { readFileSync, writeSync } = require('node:fs')
const { Script } = require('node:vm')
const [, , file, modules, globals] = process.argv
const script = new Script(readFileSync(file, 'utf8'))
const answer = (value) => writeSync(1, JSON.stringify(value))
const refuse = (name) => function () { throw new Error('poisoned: ' + name) }
const builtin = Object.fromEntries(JSON.parse(modules).map((name) => [name, require(name)]))
for (const [name, module] of Object.entries(builtin)) {
  for (const key of Object.keys(module)) if (typeof module[key] === 'function') try { module[key] = refuse(name + '.' + key) } catch {}
}
globalThis.builtin = builtin
Math.random = refuse('Math.random')
Date.now = refuse('Date.now')
const ask = process.getBuiltinModule
process.getBuiltinModule = (name) => (name === 'node:async_hooks' ? ask(name) : refuse('process.getBuiltinModule')())
for (const name of ['binding', 'dlopen', 'kill']) process[name] = refuse('process.' + name)
for (const name of JSON.parse(globals)) Object.defineProperty(globalThis, name, { configurable: true, get: refuse(name) })
answer(script.runInThisContext() ?? answerOfBundle)
`

/** Modules with functions that reach outside; `vm` and `module` run code. */
const MODULES = builtinModules.filter((name) =>
  /^(?:child_process|cluster|dgram|dns|fs|http|http2|https|inspector|module|net|tls|vm|worker_threads|repl)(?:\/promises)?$/.test(name),
)

/**
 * Runs a script in such a process.
 *
 * @param script its completion value, or the global `answerOfBundle`, is the answer
 * @returns the answer
 * @throws Error with standard error where the process ends with another code than 0
 */
export function runPoisoned(script: string): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'discret-poisoned-'))
  try {
    writeFileSync(join(folder, 'harness.cjs'), HARNESS)
    writeFileSync(join(folder, 'script.js'), script)
    const args = ['--disallow-code-generation-from-strings', join(folder, 'harness.cjs'), join(folder, 'script.js'), JSON.stringify(MODULES), JSON.stringify(GLOBALS)]
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
    return JSON.parse(stdout)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Bundles a script against the sources, as one file for no platform. @returns the bundle, and the modules that it still asks for */
export async function bundled(contents: string): Promise<{ readonly script: string; readonly asked: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: SOURCES, loader: 'ts' },
    bundle: true,
    format: 'iife',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['node:*', ...builtinModules],
    write: false,
    metafile: true,
    logLevel: 'error',
  })
  return { script: outputFiles[0]?.text ?? '', asked: externals(metafile) }
}

function externals({ outputs }: Metafile): string[] {
  return Object.values(outputs).flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path))
}
