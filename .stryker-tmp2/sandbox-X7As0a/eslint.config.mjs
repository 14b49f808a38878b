// @ts-nocheck
// One job: a regular expression whose time can explode is an error. Style and bugs are Biome's.
import redos from 'eslint-plugin-redos'
import tseslint from 'typescript-eslint'

export default [
  { ignores: ['dist', 'node_modules', 'src/generated', 'tests/guard/prisma/generated', 'coverage'] },
  {
    files: ['src/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts', 'examples/**/*.ts'],
    languageOptions: { parser: tseslint.parser },
    plugins: { redos },
    rules: { 'redos/no-vulnerable': ['error', { timeout: 5000, randomSeed: 1 }] },
  },
]
