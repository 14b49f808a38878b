/** The tests of the core that need no lexicon of the library: what a mutant has to survive. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/text/{characters,fold,hash,inclusive,shorthand,tokens}.test.ts'],
    testTimeout: 60_000,
  },
})
