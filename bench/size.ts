/** Sizes of bundles as a browser fetches them: minified by esbuild, then gzip at its best. */
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'

const SOURCES = fileURLToPath(new URL('../src/', import.meta.url))

/** What an application writes that wants no more than this. */
const BUNDLES = {
  'all lexicons': "export { createScreener } from './index.js'",
  'one category': "export { createScreener } from './core.js'; export { religion } from './generated/religion.js'",
  core: "export { createScreener } from './core.js'",
  guard: "export { createGuard } from './guard/guard.js'",
  element: "export * from './element/index.js'",
  'element with lexicons': "export * from './element/index.js'",
} as const

/** Name of a bundle that is measured. */
export type Bundle = keyof typeof BUNDLES

/** Every bundle, by name. */
export const BUNDLE_NAMES = Object.keys(BUNDLES) as Bundle[]

/** The lexicons of the form field are a chunk of their own, loaded when the field is first used. */
const withoutLexicons: Plugin = { name: 'without-lexicons', setup: ({ onResolve }) => onResolve({ filter: /\.\.\/index\.js$/ }, ({ path }) => ({ path, external: true })) }

/** Bundles the sources. @returns bytes, compressed */
export async function gzipBytes(bundle: Bundle): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: BUNDLES[bundle], resolveDir: SOURCES, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
    logLevel: 'error',
    plugins: bundle === 'element' ? [withoutLexicons] : [],
  })
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length
}
