/** Builds the recipes as their readers would; `discret` is this clone. */
import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  root: here('.'),
  base: './',
  resolve: { alias: { 'discret/element': here('../src/element/index.ts') } },
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'discret-field' } } })],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 8000,
    modulePreload: { polyfill: false },
    rollupOptions: { input: ['html', 'react', 'vue'].map((name) => here(`${name}/index.html`)) },
  },
})
