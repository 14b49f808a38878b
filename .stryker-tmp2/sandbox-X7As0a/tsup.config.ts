// @ts-nocheck
import { readdirSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'

/** One entry a lexicon, so that a bundle carries only those it imports. */
const lexicons = Object.fromEntries(
  readdirSync('src/generated')
    .filter((name) => !['index.ts', 'classes.ts', 'profiles.ts', 'tables.ts', 'whole.ts'].includes(name))
    .map((name) => [`lexicons/${name.replace('.ts', '')}`, `src/generated/${name}`]),
)

/** The guard, and one entry an adapter. */
const guards = Object.fromEntries(
  ['guard', ...readdirSync('src/guard/adapters').map((name) => `adapters/${name.replace('.ts', '')}`)].map((name) => [name.replace('adapters/', 'guard/'), `src/guard/${name}.ts`]),
)

/** What is imported by name. */
const entries = {
  index: 'src/index.ts',
  core: 'src/core.ts',
  lexicon: 'src/lexicon/define.ts',
  language: 'src/text/language.ts',
  element: 'src/element/index.ts',
  ...guards,
  ...lexicons,
}

const shared: Options = {
  target: 'es2022',
  platform: 'neutral',
  splitting: true,
  treeshake: true,
  sourcemap: false,
  outDir: 'dist',
  external: ['franc', 'yaml', 'zod', 'commander', 'picocolors', /^node:/],
  // Hundreds of small modules are slow to load one by one; what of them is used fits into one file.
  noExternal: [/^zod\/mini/, 'libphonenumber-js', 'ibantools', /^echarts/, /^zrender/, 'tslib'],
}

export default defineConfig([
  {
    ...shared,
    entry: { ...entries, cli: 'src/cli/main.ts', 'audit-worker': 'src/audit/audit-worker.ts' },
    format: 'esm',
    dts: false,
  },
  {
    ...shared,
    entry: entries,
    format: 'cjs',
    dts: false,
  },
  {
    ...shared,
    entry: entries,
    format: ['esm', 'cjs'],
    dts: { only: true },
  },
])
