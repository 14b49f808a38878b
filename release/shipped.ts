/** What a user of the package runs beside its own code: its dependencies, and what its bundles carry of others. */
import { execFileSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'esbuild'

const ROOT = resolve(import.meta.dirname, '..')
const LOCK = 'package-lock.json'
const MODULES = 'node_modules/'

interface Manifest {
  readonly name: string
  readonly dependencies: Readonly<Record<string, string>>
  readonly peerDependencies: Readonly<Record<string, string>>
}

/** The manifest of the package. */
export const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest

/**
 * Packages whose code is copied into `dist/` without being dependencies (the charts of the report). Found by bundling as the build
 * does: dependencies and peers stay outside, what remains of `node_modules` is inside.
 *
 * @returns versions by name
 */
export async function bundledPackages(): Promise<Record<string, string>> {
  const { packages } = JSON.parse(readFileSync(join(ROOT, LOCK), 'utf8')) as { packages: Readonly<Record<string, { version: string } | undefined>> }
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/cli/main.ts', 'src/audit/audit-worker.ts', 'src/index.ts', 'src/element/index.ts', 'src/lexicon/define.ts', 'src/guard/guard.ts'],
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    outdir: 'dist',
    format: 'esm',
    platform: 'node',
    external: Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }),
    logLevel: 'error',
  })
  const inside = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs))
  const places = new Map(inside.filter((path) => path.includes(MODULES)).map(placeOf))
  return Object.fromEntries([...places].sort().map(([place, name]) => [name, packages[place]?.version ?? '*']))
}

/** `node_modules/a/node_modules/@b/c/index.js` → where the lock file has the package, and its name. */
function placeOf(path: string): readonly [string, string] {
  const at = path.lastIndexOf(MODULES) + MODULES.length
  const [scope = '', name = ''] = path.slice(at).split('/')
  const whole = scope.startsWith('@') ? `${scope}/${name}` : scope
  return [path.slice(0, at) + whole, whole]
}

/**
 * Runs npm where nothing but what is shipped is known, in the versions of our lock file.
 *
 * @param args of npm
 * @returns standard output, and whether npm was content
 */
export async function npmOfShipped(args: readonly string[]): Promise<{ readonly content: boolean; readonly output: string }> {
  const parent = mkdtempSync(join(tmpdir(), 'discret-shipped-'))
  // npm names the package of a bill of materials by its folder.
  const folder = join(parent, manifest.name)
  try {
    mkdirSync(folder)
    const own = { ...manifest, devDependencies: undefined, peerDependencies: undefined, peerDependenciesMeta: undefined, scripts: undefined }
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...own, dependencies: { ...manifest.dependencies, ...(await bundledPackages()) } }))
    copyFileSync(join(ROOT, LOCK), join(folder, LOCK))
    execFileSync('npm', ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--silent'], { cwd: folder })
    return npm(args, folder)
  } finally {
    rmSync(parent, { recursive: true, force: true })
  }
}

function npm(args: readonly string[], cwd: string): { readonly content: boolean; readonly output: string } {
  try {
    return { content: true, output: execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }) }
  } catch (error) {
    return { content: false, output: String((error as { stdout?: unknown }).stdout ?? '') }
  }
}
