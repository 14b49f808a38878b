import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const guard = fileURLToPath(new URL('src/guard/', import.meta.url))

export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], testTimeout: 180_000, hookTimeout: 180_000 },
  // Examples import the package by its name.
  resolve: {
    alias: [
      { find: /^discret\/guard$/, replacement: `${guard}guard.ts` },
      { find: /^discret\/guard\/(.+)$/, replacement: `${guard}adapters/$1.ts` },
    ],
  },
})
