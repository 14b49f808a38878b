/** The tests of the core that need no lexicon of the library: fast enough to be run once a mutant. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'tests/text/{characters,fold,hash,inclusive,shorthand,tokens}.test.ts',
      'tests/context/{about,judge,qualifiers,rules}.test.ts',
      'tests/{fingerprint,pipeline,resolve}.test.ts',
    ],
    // One worker a mutant: what the tests import is loaded once.
    isolate: false,
    testTimeout: 60_000,
  },
})
