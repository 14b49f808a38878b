/** The playground is a static page: `npm run playground:build` writes it to playground/dist, which any folder of a site can hold. */
import { defineConfig } from 'vite'

export default defineConfig({
  base: './',
  build: { target: 'es2022', chunkSizeWarningLimit: 8000, modulePreload: { polyfill: false } },
  plugins: [
    {
      name: 'strict-policy',
      apply: 'build',
      transformIndexHtml: (html) => html.replace('<meta charset="utf-8">', `<meta charset="utf-8">\n  <meta http-equiv="Content-Security-Policy" content="default-src 'self'">`),
    },
  ],
})
