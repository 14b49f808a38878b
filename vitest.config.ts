import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const source = fileURLToPath(new URL('src/', import.meta.url))
const guard = fileURLToPath(new URL('src/guard/', import.meta.url))

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // `npm run coverage`: the core, which is all that runs on a comment, and what makes it of lexicons.
    coverage: {
      provider: 'v8',
      include: ['src/*.ts', 'src/text/**', 'src/model/**', 'src/recognise/**', 'src/context/**', 'src/lexicon/**'],
      // Scripts of the build, which `npm test` runs first, and types.
      exclude: ['src/types.ts', 'src/lexicon/{build,derive,profiles,protect,read,table,tables}.ts'],
      reporter: ['text', 'json-summary'],
      thresholds: { lines: 95, functions: 95, statements: 95, branches: 90 },
    },
  },
  // Examples and the blocks of the documentation import the package by its name.
  resolve: {
    alias: [
      { find: /^discret$/, replacement: `${source}index.ts` },
      { find: /^discret\/core$/, replacement: `${source}core.ts` },
      { find: /^discret\/lexicon$/, replacement: `${source}lexicon/define.ts` },
      { find: /^discret\/language$/, replacement: `${source}text/language.ts` },
      { find: /^discret\/element$/, replacement: `${source}element/index.ts` },
      { find: /^discret\/lexicons\/(.+)$/, replacement: `${source}generated/$1.ts` },
      { find: /^discret\/guard$/, replacement: `${guard}guard.ts` },
      { find: /^discret\/guard\/(.+)$/, replacement: `${guard}adapters/$1.ts` },
    ],
  },
})
