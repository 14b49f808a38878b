// @ts-nocheck
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const guard = fileURLToPath(new URL('src/guard/', import.meta.url))

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // `npm run coverage`: the core, which is all that runs on a comment, and what makes it of lexicons.
    coverage: {
      provider: 'v8',
      include: ['src/*.ts', 'src/text/**', 'src/recognise/**', 'src/context/**', 'src/lexicon/**'],
      // Scripts of the build, which `npm test` runs first, and types.
      exclude: ['src/types.ts', 'src/lexicon/{build,derive,profiles,protect,read,table,tables}.ts'],
      reporter: ['text', 'json-summary'],
      thresholds: { lines: 95, functions: 95, statements: 95, branches: 90 },
    },
  },
  // Examples import the package by its name.
  resolve: {
    alias: [
      { find: /^discret\/guard$/, replacement: `${guard}guard.ts` },
      { find: /^discret\/guard\/(.+)$/, replacement: `${guard}adapters/$1.ts` },
    ],
  },
})
