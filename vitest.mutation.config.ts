/** The tests of the core that need no lexicon of the library: fast enough to be run once a mutant. */
import { defineConfig } from 'vitest/config'

/** Folders or files that are run for mutants of some files alone: `MUTATION_TESTS=tests/text npx stryker run --mutate 'src/text/*.ts'`. */
const only = process.env.MUTATION_TESTS?.split(' ')

export default defineConfig({
  test: {
    include: only
      ? only.map((path) => (path.endsWith('.ts') ? path : `${path}/*.test.ts`))
      : [
          'tests/text/{characters,fold,hash,inclusive,shorthand,tokens}.test.ts',
          'tests/context/{evidence,judge,prose,qualifiers,rules}.test.ts',
          'tests/{model,recognise}/*.test.ts',
          'tests/{fingerprint,pipeline,resolve}.test.ts',
        ],
    exclude: ['tests/text/language.test.ts'],
    // One worker a mutant: what the tests import is loaded once.
    isolate: false,
    testTimeout: 60_000,
  },
})
